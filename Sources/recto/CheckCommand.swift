import ArgumentParser
import Diagnostics

/// `recto check [EDITION] [--format FORMAT] [--fix] [--report [FOLDER]]`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Proof-reads the edition and writes nothing.",
    discussion: """
      Everything is checked that 'recto build' checks, and what a proof-reader would see: links that lead to nothing, \
      a date that is not the dateline's, signs that no source has. Then every document whose front matter names a \
      'source' is held against that file as received, word by word: a word that is lost, changed or added, and not by \
      a mark, a declared layout rule or the header, is an error. With an error the exit status is 1. 'recto explain' \
      says more of each message.
      """)

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  @Option(help: "How findings are told: \(FindingFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = FindingFormat.text

  @Flag(help: "Show how files can be mended without a doubt, and mend them when you say so.")
  var fix = false

  @Flag(help: "Mend without asking.")
  var yes = false

  @Flag(help: "Show the findings that edition.yaml accepts too.")
  var showAccepted = false

  @Flag(help: "Show all findings, however many there are of a kind.")
  var all = false

  @Option(
    name: .customLong("report"), defaultAsFlag: LongevityReport.folder,
    help: ArgumentHelp(
      "Write what the edition does for its long life, by the Endings principles and the IDE's criteria, as HTML and JSON.",
      valueName: "folder"))
  var report: String?

  func validate() throws {
    if yes, !fix { throw ValidationError("'--yes' is for '--fix'.") }
    if fix, format != .text { throw ValidationError("'--fix' tells people what it does: it has no '--format'.") }
  }

  func run() async throws {
    var result = await Check(edition: edition).run()
    if fix { result = try await mend(result) }
    tell(result)
    if let report { try await write(LongevityReport(of: result, edition: edition), to: report) }
    if result.hasErrors { throw ExitCode.failure }
  }

  /// Mends until there is nothing more to mend: what is mended may bring other things to light.
  private func mend(_ found: Check.Result) async throws -> Check.Result {
    var result = found
    if Fixing(of: result, edition: edition).isEmpty {
      Reporter.write("there is nothing that can be mended without a doubt\n", to: 1)
    }
    do throws(CommandFailure) {
      while try Fixing(of: result, edition: edition).run(unasked: yes) { result = await Check(edition: edition).run() }
    } catch {
      Reporter(edition: edition).tell(error.diagnostics)
      throw ExitCode.failure
    }
    return result
  }

  private func tell(_ result: Check.Result) {
    if let bytes = format.render(result) { return Reporter.write(bytes, to: 1) }
    let text = FindingText(colours: .on(2), explains: true, showsAll: all)
    Reporter.write(text.render(showAccepted ? result.findings : result.open), to: 2)
    Reporter.write(CheckSummary(result).text, to: 1)
  }

  private func write(_ report: LongevityReport, to folder: String) async throws {
    do throws(CommandFailure) {
      try await report.write(to: folder)
    } catch {
      Reporter(edition: edition).tell(error.diagnostics)
      throw ExitCode.failure
    }
  }
}
