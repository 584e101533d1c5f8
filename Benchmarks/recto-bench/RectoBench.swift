import ArgumentParser

/// `recto-bench`: how fast Recto is, on texts it makes itself.
@main
struct RectoBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recto-bench",
    abstract: "Measures Recto on generated editions.",
    discussion: """
      The texts are the same in every run. What is compared is measured in turns within one run, so the ratios can be \
      trusted further than the times.
      """,
    subcommands: [Compare.self, Stages.self, Generate.self, Floor.self])
}

/// Why there is nothing to measure.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
