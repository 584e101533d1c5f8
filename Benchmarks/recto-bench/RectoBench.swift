import ArgumentParser

/// `recto-bench [RECTO] [--documents N] [--rounds N]`: how fast Recto is, on texts it makes itself.
@main
struct RectoBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recto-bench",
    abstract: "Measures Recto on generated editions.",
    discussion: """
      The texts are the same in every run. What is compared is measured in turns within one run, so the ratios can be \
      trusted further than the times.
      """)

  @Argument(help: "A built recto. Without it the program as a whole is not measured.")
  var recto: String?

  @Option(help: "How many documents the large edition has.")
  var documents = 10_000

  @Option(help: "How often the small things are measured; the large edition is built three times.")
  var rounds = 21

  func validate() throws {
    guard documents > 0, rounds > 0 else { throw ValidationError("numbers of documents and rounds begin at 1") }
  }

  func run() async throws {
    // The program comes first: Linux counts this process's own peak memory to its children's, so it must be small yet.
    let program = try recto.map { try ProgramBenchmark.run($0, documents: documents) }
    print(try await PageBenchmark.run(rounds: rounds).text)
    print(try await TextBenchmark.run(rounds: rounds).text)
    print(try await NamesBenchmark.run(rounds: rounds).text)
    print(CollationBenchmark.run(rounds: rounds).text)
    print(try await EditionBenchmark.run(documents: documents).text)
    if let program { print(program.text) }
  }
}

/// Why there is nothing to measure.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
