import EditionModel

/// Two thousand names searched for in running text, against libcmark's parse of the same files.
enum NamesBenchmark {
  private static let documents = 500
  /// Each has two forms of the name.
  private static let people = 1_000

  static func run(rounds: Int) async throws -> Table {
    let edition = try await GeneratedEdition(documents: documents, people: people).build()
    let finder = NameFinder(edition.entities)
    let nobody = NameFinder(Entities())
    var (names, walk, cmark, made) = (Samples(), Samples(), Samples(), Samples())
    for _ in 0..<rounds {
      names.time { for document in edition.documents { _ = finder.find(in: document) } }
      cmark.time { for document in edition.documents { CommonMark.parse(document.file.bytes) } }
      walk.time { for document in edition.documents { _ = nobody.find(in: document) } }
      made.time { _ = NameFinder(edition.entities) }
    }
    let mentions = edition.documents.reduce(0) { $0 + $1.mentions.count }
    let text = Double(edition.documents.reduce(0) { $0 + $1.transcript.text.count }) / 1e6
    let files = Double(edition.documents.reduce(0) { $0 + $1.file.bytes.count }) / 1e6

    let size = Table.number(text, digits: 1)
    var table = Table(
      "\(people * 2) names of \(people) people in \(size) MB of text, \(mentions) mentions found",
      columns: ["best", "median"])
    add("names found, MB/s of text", names, text, to: &table)
    add("the same walk without any name, MB/s of text", walk, text, to: &table)
    add("libcmark: parse alone, MB/s of file", cmark, files, to: &table)
    let ratio = Samples.combine([names, cmark]) { $0[0] / $0[1] }
    table.add("ratio of times, names to libcmark's parse", ratio, scale: 1, digits: 2)
    table.add("NameFinder made, ms", made, scale: 1e3, digits: 2)
    return table
  }

  private static func add(_ what: String, _ samples: Samples, _ megabytes: Double, to table: inout Table) {
    table.add(
      what, Table.number(megabytes / samples.minimum, digits: 0), Table.number(megabytes / samples.median, digits: 0))
  }
}
