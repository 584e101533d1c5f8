import ArgumentParser

/// `recto build [EDITION] [--output DIR]`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the website.",
    discussion: """
      Everything is checked before anything is written: with an error the site of the last build stays as it is. \
      Files that would not change are left alone, and files Recto did not write are never touched.
      """)

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "edition"))
  var edition = "."

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the site. (default: <edition>/Public)", valueName: "dir"))
  var output: String?

  @Flag(
    help: """
      Put compressed files (.gz, and .br where brotli is there) beside each text file of 1 kB or more, for servers \
      that send such.
      """)
  var compress = false

  @Flag(help: "Say how long each stage of the build took.")
  var timings = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let reporter = Reporter(edition: edition)
    do {
      let output = output ?? EditionFolder.path("Public", in: edition)
      let result = try await Build(edition: edition, output: output, compresses: compress).run(reporter)
      if timings { Reporter.write(result.timings.text, to: 1) }
      reporter.close(result, after: clock.now - start)
    } catch let failure as Build.Failure {
      reporter.close(failure)
      throw ExitCode.failure
    }
  }
}
