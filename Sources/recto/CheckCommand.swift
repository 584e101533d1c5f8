import ArgumentParser

/// `recto check [EDITION]`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the edition and writes nothing.",
    discussion: """
      Everything is checked that 'recto build' checks. Then every document whose front matter names a 'source' is held \
      against that file as received, word by word: a word that is lost, changed or added, and not by a mark, a declared \
      layout rule or the header, is an error. With an error the exit status is 1.
      """)

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  func run() async throws {
    let reporter = Reporter(edition: edition)
    let result = await Check(edition: edition).run(reporter)
    reporter.close(result)
    if reporter.hasErrors { throw ExitCode.failure }
  }
}
