import ArgumentParser
import EditionModel

/// `recto release [EDITION]`.
struct ReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Keeps the addresses of an edition that is published.",
    discussion: """
      All pages and paragraphs that the edition has now, and no release had before, are added to Content/ledger.txt \
      under the 'version' of edition.yaml. From then on a build in which one of them has vanished, without a redirect \
      or a word why, fails. Running it twice changes nothing.
      """)

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  func run() async throws {
    let reporter = Reporter(edition: edition)
    do throws(CommandFailure) {
      try await release(reporter)
    } catch {
      reporter.tell(error.diagnostics)
      throw ExitCode.failure
    }
  }

  private func release(_ reporter: Reporter) async throws(CommandFailure) {
    let plan = await Plan(of: edition)
    if plan.diagnostics.hasErrors { throw CommandFailure(plan.diagnostics) }
    reporter.tell(plan.diagnostics)
    guard let version = plan.edition.info.version, plan.edition.info.released != nil else {
      throw CommandFailure(
        .missingKey, "the edition has no release", at: .init(path: "Content/edition.yaml"),
        fix: "add lines to edition.yaml such as\nversion: \"1.0\"\nreleased: 2027-01-31")
    }
    var ledger = plan.folder.sources.ledger.map { Ledger.read($0).ledger } ?? Ledger()
    let added = ledger.add(await plan.site.lastingAddresses(), release: version)
    guard added.pages + added.paragraphs > 0 else {
      return Reporter.write("release \(version): the ledger has every address already\n", to: 1)
    }
    let path = EditionFolder.path(Ledger.path, in: edition)
    do throws(SystemError) {
      try AtomicFile.write(ledger.bytes, to: path)
    } catch {
      throw CommandFailure(.outputUnwritable, error, at: path)
    }
    let pages = Reporter.count(added.pages, "new page", "new pages")
    let paragraphs = Reporter.count(added.paragraphs, "new paragraph", "new paragraphs")
    Reporter.write("release \(version): \(pages) and \(paragraphs) kept in \(path)\n", to: 1)
  }
}
