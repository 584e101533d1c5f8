import ArgumentParser
import Dates
import Diagnostics
import SiteRendering

/// `recto export epub [EDITION] [--output FILE] [--documents ID…] [--from DATE] [--to DATE] [--person ID]`.
struct ExportEPUBCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epub",
    abstract: "Makes a book of the edition, for e-readers (EPUB 3).",
    discussion: """
      The book has the documents with what is known of them and their notes, the edition's own pages, and an index of \
      people that leads to the paragraphs. Without a choice it has all documents. The same edition gives the same bytes.
      """)

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write. (default: <edition>/edition.epub)", valueName: "file"))
  var output: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("These documents only.", valueName: "id"))
  var documents: [String] = []

  @Option(
    help: ArgumentHelp("Only documents that may be of this day or later, as EDTF: 1944, 1944-06-26.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only documents that may be of this day or earlier.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp("Only documents that this person wrote, received, took part in or is named in.", valueName: "id"))
  var person: String?

  func validate() throws {
    for (name, date) in [("--from", from), ("--to", to)] {
      if let date, EDTF(date).map(\.isUndated) ?? true {
        throw ValidationError(
          "'\(name)' is '\(date)', which is no date: write a day, a month or a year, such as 1944-06-26.")
      }
    }
  }

  func run() async throws {
    let reporter = Reporter(edition: edition)
    do throws(CommandFailure) {
      let plan = await Plan(of: edition)
      if plan.diagnostics.hasErrors { throw CommandFailure(plan.diagnostics) }
      reporter.tell(plan.diagnostics)
      let choice = BookChoice(
        documents: documents, from: from.flatMap { EDTF($0) }, to: to.flatMap { EDTF($0) }, person: person)
      let path = output ?? EditionFolder.path("edition.epub", in: edition)
      let chosen = try choice.documents(of: plan)
      let book = Book(
        plan.site, documents: chosen, selection: choice.title(in: plan.edition, documents: chosen.count),
        copies: plan.copies)
      try BookFile(path: path).write(book)
      Reporter.write("\(path): \(Reporter.count(chosen.count, "document", "documents"))\n", to: 1)
    } catch {
      reporter.tell(error.diagnostics)
      throw ExitCode.failure
    }
  }
}
