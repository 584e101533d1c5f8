import ArgumentParser

/// `recto new DIR` and `recto new document TITLE`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins an edition, or a document of one.",
    discussion: """
      'recto new my-edition' makes a small edition that builds at once. Every file in it says what it is for. \
      'recto new document "Letter to Stalin" --date 1944-09-19 my-edition' adds a document to it. \
      Nothing is ever overwritten.
      """,
    subcommands: [NewEdition.self, NewDocument.self], defaultSubcommand: NewEdition.self)
}

/// `recto new DIR`.
struct NewEdition: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition", abstract: "Begins an edition in a folder that is new or empty.")

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
  var folder: String

  func run() throws {
    let reporter = Reporter(edition: folder)
    do throws(CommandFailure) {
      try StarterEdition.write(into: folder)
    } catch {
      reporter.tell(error.diagnostics)
      throw ExitCode.failure
    }
    Reporter.write(StarterEdition.nextSteps(in: folder), to: 1)
  }
}

/// `recto new document TITLE --date DATE [EDITION]`.
struct NewDocument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Begins a document of an edition.",
    discussion: "The file is named by the words of the title. If there is a document of that name, nothing is done.")

  @Argument(help: ArgumentHelp("The document's title.", valueName: "title"))
  var title: String

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  @Option(help: ArgumentHelp("When it was written, in EDTF: 1944-09-19, 1944-09, 1944~.", valueName: "date"))
  var date: String

  @Option(help: ArgumentHelp("The name of the file, without its ending. (default: the words of the title)", valueName: "id"))
  var id: String?

  func run() throws {
    let reporter = Reporter(edition: edition)
    do throws(CommandFailure) {
      let path = try StarterDocument(title: title, date: date, id: id).write(into: edition)
      Reporter.write("\(EditionFolder.path(path, in: edition)) is begun; put the text below its front matter\n", to: 1)
    } catch {
      reporter.tell(error.diagnostics)
      throw ExitCode.failure
    }
  }
}
