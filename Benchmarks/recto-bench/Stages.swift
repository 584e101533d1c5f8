import ArgumentParser

/// Where the time of a build goes, stage by stage, in this process.
struct Stages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Times the stages of a build.")

  @Option(help: "How many documents the large edition has.")
  var documents = 10_000

  @Option(help: "How often the small things are measured; the large edition is built three times.")
  var rounds = 21

  func validate() throws {
    guard documents > 0, rounds > 0 else { throw ValidationError("numbers of documents and rounds begin at 1") }
  }

  func run() async throws {
    print(try await PageBenchmark.run(rounds: rounds).text)
    print(try await TextBenchmark.run(rounds: rounds).text)
    print(try await NamesBenchmark.run(rounds: rounds).text)
    print(CollationBenchmark.run(rounds: rounds).text)
    print(try await EditionBenchmark.run(documents: documents).text)
  }
}
