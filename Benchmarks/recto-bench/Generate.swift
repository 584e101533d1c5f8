import ArgumentParser

/// Writes the edition that is measured, to look at it or to measure it otherwise.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes the generated edition into a new folder.")

  @Argument(help: "The folder.")
  var folder: String

  @Option(help: "How many documents it has.")
  var documents = 10_000

  @Flag(help: "The same texts as a site for Hugo.")
  var hugo = false

  func run() throws {
    let edition = GeneratedEdition(documents: documents)
    if hugo { try HugoSite(edition: edition).write(into: folder) } else { try edition.write(into: folder) }
  }
}
