import EditionModel
import Testing

@testable import Interchange

@Suite("The CSV of people and places")
struct EntitiesCSVTests {
  @Test("is that of Tests/Golden/data", arguments: ["data/people.csv", "data/places.csv"])
  func golden(_ path: String) async throws {
    try expectGolden(await AwkwardEdition.build().data(path), path)
  }

  @Test("has, when it is read back, a row for each entry and the model's values in it")
  func readBack() async throws {
    let edition = await AwkwardEdition.build()
    let rows = try #require(CSVReader.read(edition.data("data/people.csv")))
    let columns = ["name", "sort", "description", "source", "see"]
    let places = try columns.map { try #require(rows[0].firstIndex(of: $0)) }
    let people = edition.entities.indexed(.person).map(\.entity)
    #expect(rows.dropFirst().map(\.count) == people.map { _ in rows[0].count })
    #expect(
      rows.dropFirst().map { row in places.map { row[$0] } }
        == people.map { [$0.name, $0.sort, $0.description ?? "", $0.source ?? "", $0.see?.value ?? ""].map(CSV.guarded) })
  }
}
