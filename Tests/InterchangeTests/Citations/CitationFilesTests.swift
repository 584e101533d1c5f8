import EditionModel
import Testing

@testable import Interchange

@Suite("Citations for reference managers")
struct CitationFilesTests {
  @Test("are these, for documents with whatever a citation can have and lack", arguments: ["ris", "bib", "csl.json"])
  func whole(_ ending: String) async throws {
    try expectGolden(await CitedDocuments.build().data("data/edition.\(ending)"), "citations/edition.\(ending)")
  }

  @Test("are for each document what they are for all")
  func single() async throws {
    let edition = await CitedDocuments.build()
    let cited = CitedEdition(edition.info)
    for format in DocumentFormat.citations {
      let single = edition.documents.indices.map { String(decoding: format.write($0, edition, cited), as: UTF8.self) }
      let whole = try edition.data("data/edition.\(format.ending)")
      if format.ending == "csl.json" {
        let items = single.map { $0.dropFirst().dropLast(2) }
        #expect(whole == "[\n" + items.joined(separator: ",\n") + "\n]\n")
      } else {
        #expect(whole == single.joined())
      }
    }
  }
}
