import EditionModel
import Testing

@testable import Interchange

@Suite("The CSV of mentions")
struct MentionsCSVTests {
  @Test("is that of Tests/Golden/data")
  func golden() async throws {
    try expectGolden(await AwkwardEdition.build().data("data/mentions.csv"), "data/mentions.csv")
  }

  @Test("has, when it is read back, a row for each mention of the model")
  func readBack() async throws {
    let edition = await AwkwardEdition.build()
    let rows = try #require(CSVReader.read(edition.data("data/mentions.csv")))
    let kinds = ["person": "person", "place": "place", "event": "event", "doc": "document"]
    let mentions = edition.documents.flatMap { document in
      document.mentions.map { mention in
        let words = document.transcript.string(mention.range).replacing("\n", with: " ")
        return [
          document.id, document.date.description, document.transcript.witnesses[mention.witness].siglum ?? "",
          mention.paragraph, words, kinds[mention.target.kind.rawValue] ?? "", mention.target.id, "\(mention.isMarked)",
          "\(!mention.isRepeated)",
        ]
      }
    }
    #expect(rows.dropFirst().map { Array($0[..<7]) + Array($0[8...9]) } == mentions)
    #expect(Set(rows.map(\.count)) == [12])
  }
}
