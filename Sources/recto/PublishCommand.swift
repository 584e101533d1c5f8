import ArgumentParser

/// `recto publish [TARGET] [EDITION] [--dry-run] [--output DIR]`.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds the website and sends it to where it is read.",
    discussion: """
      The targets are in edition.yaml, under 'publish'. An edition with an error is never published. Only what is new or \
      changed goes, and only what Recto put there is ever overwritten or deleted: new files first, changed pages next, \
      deletions last.
      """)

  @Argument(help: ArgumentHelp("The name of the target; not needed where there is one.", valueName: "target"))
  var target: String?

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to build the site. (default: <edition>/Public)", valueName: "dir"))
  var output: String?

  @Flag(help: "Put compressed files beside each text file of 1 kB or more, as 'recto build --compress' does.")
  var compress = false

  @Flag(name: [.customShort("n"), .long], help: "List all that is new, changed or deleted, and send nothing.")
  var dryRun = false

  func run() async throws {
    let reporter = Reporter(edition: edition)
    let output = output ?? EditionFolder.path("Public", in: edition)
    do {
      let publishing = Publishing(edition: edition, output: output, name: target, compresses: compress, isDry: dryRun)
      try await publishing.run(reporter)
    } catch let failure as CommandFailure {
      reporter.tell(failure.diagnostics)
      throw ExitCode.failure
    } catch let failure as Build.Failure {
      reporter.close(failure)
      throw ExitCode.failure
    }
  }
}
