import EditionModel
import Foundation
import Testing

@testable import Interchange

@Suite("The files of data")
struct DataFileTests {
  @Test("are these, with as many rows as they say")
  func all() async throws {
    let edition = await AwkwardEdition.build()
    let files = DataFile.all(of: edition)
    #expect(
      files.map { "\($0.path) \($0.rows)" } == [
        "data/people.json 3", "data/schema/people.schema.json 16", "data/people.csv 3", "data/places.json 1",
        "data/schema/places.schema.json 15", "data/places.csv 1", "data/mentions.csv 8", "data/documents.json 1",
        "data/schema/documents.schema.json 31", "data/documents.csv 1", "data/events.json 1",
        "data/schema/events.schema.json 12", "data/events.csv 1", "data/timeline.json 2",
        "data/schema/timeline.schema.json 9", "data/timeline.csv 2", "data/edition.ris 1", "data/edition.bib 1",
        "data/edition.csl.json 1", "data/events.ics 1", "data/people.beacon.txt 2", "feed.xml 1", "data/opensearch.xml 1",
        "data/edition.xml 1",
      ])
    for file in files where file.format == .csv {
      let rows = try #require(CSVReader.read(edition.data(file.path)))
      #expect(rows.count == file.rows + 1)
      #expect(rows.first == file.fields.map(\.name))
    }
  }

  @Test("are the same bytes every time")
  func deterministic() async throws {
    let (one, two) = (await AwkwardEdition.build(), await AwkwardEdition.build())
    for file in DataFile.all(of: one) { #expect(try one.data(file.path) == two.data(file.path)) }
  }

  @Test("are documented, field by field, in docs/data.md")
  func documentation() async throws {
    let page = try String(contentsOf: packageRoot.appendingPathComponent("docs/data.md"), encoding: .utf8)
    // The columns of these three are the keys of their JSON.
    let alike = ["data/documents.csv", "data/events.csv", "data/timeline.csv"]
    let files = DataFile.all(of: await AwkwardEdition.build()).filter { !alike.contains($0.path) }.map {
      ($0.path, $0.fields)
    }
    for (path, fields) in files + [("a collation", DocumentFormat.tokenKeys.map(\.description))] {
      for field in fields {
        let row = "| `\(field.name)` | \(field.type) | \(field.summary) |\n"
        #expect(page.contains(row), "\(path)")
      }
    }
  }

  @Test("of JSON have a schema that knows the type of each of their keys")
  func schemas() async {
    let files = DataFile.all(of: await AwkwardEdition.build())
    for file in files where file.described == nil && files.contains(where: { $0.described == file.path }) {
      for field in file.fields { #expect(JSONSchema.type(field.type) != nil, "\(file.path): \(field.name)") }
    }
  }

  @Test("of documents and events, and the schemas, are those of Tests/Golden/data", arguments: [
    "documents.json", "documents.csv", "events.json", "events.csv", "timeline.csv", "schema/documents.schema.json",
  ])
  func golden(_ path: String) async throws {
    try expectGolden(await AwkwardEdition.build().data("data/" + path), "data/" + path)
  }

  @Test("are left out with the formats the edition switches off, for documents too")
  func formats() async throws {
    let head = "title: Letters\n"
    for (yaml, left) in [
      ("formats: {csv: no, json: no}", "ris bib csl.json; edition.ris edition.bib edition.csl.json events.ics"),
      ("formats: [ris]", "ris; edition.ris"), ("formats: []", "; "),
    ] {
      let edition = await AwkwardEdition.build(head + yaml)
      let documents = DocumentFormat.all(of: edition).filter { ![.text, .tei, .markdown].contains($0.format) }.map(\.ending)
      let files = DataFile.all(of: edition).filter { $0.format != .tei }.map { $0.path.dropFirst("data/".count) }
      #expect("\(documents.joined(separator: " ")); \(files.joined(separator: " "))" == left)
    }
  }
}
