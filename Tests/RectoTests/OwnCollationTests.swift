import EditionModel
import Foundation
import Testing
import Transcription

@Suite("The two typescripts of the repository's own edition")
struct OwnCollationTests {
  @Test("differ in one word, a strike, a stamp and an archive's mark")
  func variants() async throws {
    let document = try #require(try await OwnMentionsTests.build().edition.document("stalin-harriman-1944"))
    let collation = try #require(document.collation)
    let found = collation.variants.map { variant in
      let readings = variant.readings.enumerated().map { witness, places in
        places.map { document.transcript.string(collation.tokens[witness][$0].word) }.joined(separator: " ")
      }
      return "\(variant.kind): " + readings.joined(separator: " | ")
    }
    #expect(
      found == [
        "material: TOP SECRET | TOP SECRET", "material: Condair 173W.A. Harriman papers LOC | ", "substantive: close | ",
        "material: turn. | turn.", "material: copy to General Deane | Copy to General Deane",
      ])
    #expect(collation.moves == [])
  }

  @Test("can be read back from the table, word for word")
  func readBack() async throws {
    let document = try #require(try await OwnMentionsTests.build().edition.document("stalin-harriman-1944"))
    let collation = try #require(document.collation)
    for witness in document.transcript.witnesses.indices {
      let cells = collation.table.columns.compactMap { $0[witness] }
      #expect(cells == Array(collation.tokens[witness].indices))
    }
  }
}
