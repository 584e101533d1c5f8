import Foundation
import Testing
import Transcription

@testable import EditionModel

@Suite("The collation of witnesses")
struct CollationTests {
  static func collate(_ witnesses: [String], base: Int = 0) async throws -> (Collation, Transcript) {
    let text = witnesses.enumerated().map { place, witness in
      (place == 0 ? "" : "<!-- witness: \(["A", "B", "C", "D", "E"][place]) -->\n\n") + witness
    }.joined(separator: "\n\n")
    let (edition, _) = await build(["documents/a.md": document(text, more: "blocks: as-marked\n")])
    let transcript = try #require(edition.documents.first).transcript
    return (try #require(Collation(transcript, base: base)), transcript)
  }

  /// "substantive: close ] om. B" and so on.
  static func variants(_ collation: Collation, _ transcript: Transcript) -> [String] {
    let words = { (witness: Int, reading: [Int]) in
      reading.map { transcript.string(collation.tokens[witness][$0].word) }.joined(separator: " ")
    }
    return collation.variants.map { variant in
      let readings = variant.readings.enumerated().map { words($0, $1) }
      return "\(variant.kind): \(readings.joined(separator: " | "))"
    }
  }

  @Test(
    "says where they differ, and in what",
    arguments: [
      (["some close liaison", "some liaison"], ["substantive: close | "]),
      (["a black cat sat here", "a white dog sat here"], ["substantive: black cat | white dog"]),
      (["the Red Army came", "The red army, came"], ["accidental: the Red Army | The red army,"]),
      (["Field Marshall spoke", "Field Marshal spoke"], ["accidental: Marshall | Marshal"]),
      (["he did not go", "he did now go"], ["substantive: not | now"]),
      (["~~TOP SECRET~~ is it", "TOP SECRET is it"], ["material: TOP SECRET | TOP SECRET"]),
      (["a [illegible] b", "a b"], ["material: [illegible] | "]),
      (["::: stamp\n\nLOC\n\n:::\n\nText here", "Text here"], ["material: LOC | "]),
      (["one two three", "one two three"], []),
      (["One — two", "One two"], ["accidental: — | "]),
      (["one two three four", "one three four", "one two 3 four"], ["substantive: two three | three | two 3"]),
    ] as [([String], [String])])
  func kinds(_ witnesses: [String], _ expected: [String]) async throws {
    let (collation, transcript) = try await Self.collate(witnesses)
    #expect(Self.variants(collation, transcript) == expected)
  }

  @Test("compares with the base text, whichever it is, and knows paragraphs that are split or stand elsewhere")
  func paragraphs() async throws {
    let (first, second, third) = (
      "The first paragraph speaks of the armies in the East.", "The second is about the treaty and its twenty years.",
      "A third one ends the paper with greetings from London."
    )
    let (split, text) = try await Self.collate(["\(first) \(second)\n\n\(third)", "\(first)\n\n\(second)\n\n\(third)"])
    #expect(Self.variants(split, text) == [])
    #expect(split.moves == [])
    let (moved, _) = try await Self.collate(
      ["\(first)\n\n\(second)\n\n\(third)", "\(third)\n\n\(first)\n\n\(second)"], base: 1)
    #expect(moved.moves == [Collation.Move(witness: 0, from: 0, to: 2)])
  }

  @Test("can be read back: each witness has all of its words in the table, in their order")
  func readBack() async throws {
    var random = Seeded(seed: 7)
    for round in 0..<60 {
      let words = (0..<Int.random(in: 1...120, using: &random)).map { _ in "w\(Int.random(in: 0..<40, using: &random))" }
      let witnesses = (0..<(2 + round % 3)).map { _ in
        let edited = words.flatMap { word -> [String] in
          switch Int.random(in: 0..<12, using: &random) {
          case 0: []
          case 1: [word, "new\(Int.random(in: 0..<9, using: &random))"]
          case 2: [word.uppercased() + ","]
          case 3: ["~~\(word)~~"]
          case 4: [word + "\n\n"]
          default: [word]
          }
        }
        return edited.joined(separator: " ") + " end"
      }
      let (collation, transcript) = try await Self.collate(witnesses, base: round % 2)
      for witness in witnesses.indices {
        let cells = collation.table.columns.compactMap { $0[witness] }
        #expect(cells == Array(collation.tokens[witness].indices))
        for unit in collation.units[witness] {
          let text = collation.tokens[witness][unit.tokens].map { transcript.string($0.range) }.joined()
          let range = TextRange(
            Int(collation.tokens[witness][unit.tokens].first?.range.start ?? 0),
            Int(collation.tokens[witness][unit.tokens].last?.range.end ?? 0))
          #expect(text == transcript.string(range))
        }
      }
      for variant in collation.variants {
        let texts = variant.readings.enumerated().map { witness, reading in
          reading.map { place in
            let token = collation.tokens[witness][place]
            return transcript.string(token.word) + "\(token.marks.rawValue)"
          }
        }
        #expect(Set(texts).count > 1, "what is called a variant differs")
      }
    }
  }
}

extension CollationTests {
  /// A sentence's words, with some changed, struck, stamped, added or left out.
  private static func edited(_ words: [String], _ random: inout Seeded) -> String {
    let edited = words.flatMap { word -> [String] in
      switch Int.random(in: 0..<20, using: &random) {
      case 0: []
      case 1: [word, "new\(Int.random(in: 0..<9, using: &random))"]
      case 2: [word.uppercased() + ","]
      case 3: ["~~\(word)~~"]
      case 4: ["{++\(word)++}"]
      case 5: ["[\(word)?]"]
      case 6: [word, "[illegible]"]
      case 7: [word + "\n[p. 2]"]
      case 8: [word + " [sic]"]
      default: [word]
      }
    }
    return edited.joined(separator: " ") + " end."
  }

  @Test("can be read back of three, four and five versions, with paragraphs moved, split and joined")
  func readBackOfMany() async throws {
    var random = Seeded(seed: 11)
    for round in 0..<30 {
      let paragraphs = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<Int.random(in: 1...30, using: &random)).map { _ in "w\(Int.random(in: 0..<60, using: &random))" }
      }
      let witnesses = (0..<(3 + round % 3)).map { _ -> String in
        var own = paragraphs
        if own.count > 1, Bool.random(using: &random) {
          let moved = own.remove(at: Int.random(in: own.indices, using: &random))
          own.insert(moved, at: Int.random(in: 0...own.count, using: &random))
        }
        if own.count > 1, Bool.random(using: &random) {
          let next = own.remove(at: 1)
          own[0] += next
        }
        if let last = own.last, last.count > 1, Bool.random(using: &random) {
          let half = last.count / 2
          own[own.count - 1] = Array(last[..<half])
          own.append(Array(last[half...]))
        }
        let stamp = Bool.random(using: &random) ? "::: stamp\nRECEIVED\n:::\n\n" : ""
        return stamp + own.map { Self.edited($0, &random) }.joined(separator: "\n\n")
      }
      let (collation, transcript) = try await Self.collate(witnesses, base: round % 3)
      for witness in witnesses.indices {
        let cells = collation.table.columns.compactMap { $0[witness] }
        let read = cells.map { transcript.string(collation.tokens[witness][$0].range) }.joined()
        var own = transcript
        own.witnesses = [transcript.witnesses[witness]]
        #expect(read == own.paragraphs.map { transcript.string($0.range) }.joined())
        #expect(cells == Array(collation.tokens[witness].indices))
      }
      #expect(collation.table.columns.allSatisfy { $0.contains { $0 != nil } })
      for move in collation.moves {
        #expect(collation.units[collation.base].indices.contains(move.from) && move.witness != collation.base)
      }
      let rows = collation.rows(of: transcript)
      #expect(rows.map(\.count) == transcript.witnesses.map(\.blocks.count))
      #expect(rows.allSatisfy { $0 == Array(Set($0)).sorted() }, "blocks stand below each other in their order")
    }
  }

  @Test("of versions in unlike languages is made on request, and of a version the editor wants left out is not")
  func languages() async throws {
    let collate = { (first: String, second: String) async throws -> Collation? in
      let header = "language: en\nwitnesses:\n  A: {name: A, \(first)}\n  B: {name: B, \(second)}\n  C: C\n"
      let text = "One two.\n\n<!-- witness: B -->\n\nEins zwei.\n\n<!-- witness: C -->\n\nOne three."
      let (edition, _) = await build(["edition.yaml": editionFile, "documents/a.md": document(text, more: header)])
      return try #require(edition.documents.first).collation
    }
    #expect(try await collate("base: no", "language: de")?.compared == [0, 2])
    #expect(try await collate("base: no", "language: en-GB")?.compared == [0, 1, 2])
    #expect(try await collate("base: no", "language: German, compare: yes")?.compared == [0, 1, 2])
    #expect(try await collate("base: no", "compare: no")?.compared == [0, 2])
    #expect(try await collate("base: no", "base: yes, language: de")?.compared == nil)
    #expect(try await collate("language: de", "base: yes, language: de")?.compared == [1, 0])
    let collation = try #require(try await collate("base: no", "language: de"))
    #expect(collation.tokens.map(\.count) == [2, 0, 2])
    #expect(collation.variants.map(\.readings) == [[[1], [], [1]]])
  }
}

/// Numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
