import Testing

@testable import EditionModel

@Suite("Mentions in several versions")
struct RepeatedMentionsTests {
  private static let people = """
    stalin: {name: Stalin, forms: [Stalin, the Marshal]}
    molotov: {name: Molotov, forms: [Molotov]}

    """

  /// The mentions that count, as `paragraph bearer`.
  private static func counted(_ text: String, header: String = "") async throws -> [String] {
    let (edition, _) = await build([
      "edition.yaml": editionFile, "people.yaml": people,
      "documents/a.md": document(text, more: "blocks: as-marked\n" + header),
    ])
    let document = try #require(edition.documents.first)
    let index = MentionIndex(edition)
    let occurrences = index.occurrences.joined()
    #expect(occurrences.flatMap(\.everywhere).sorted() == Array(document.mentions.indices), "every one has its link")
    return occurrences.flatMap(\.mentions).sorted().map { place in
      "\(document.mentions[place].paragraph) \(document.mentions[place].target.id)"
    }
  }

  @Test("count once where the versions stand for each other", arguments: [
    ("Stalin spoke. Stalin left.\n\n<!-- witness: B -->\n\nStalin spoke. Stalin left.", ["p1 stalin", "p1 stalin"]),
    ("Stalin spoke to us.\n\n<!-- witness: B -->\n\nThe Marshal spoke to us.", ["p1 stalin"]),
    ("Stalin spoke to us.\n\n<!-- witness: B -->\n\nMolotov spoke to us.", ["p1 stalin", "b-p1 molotov"]),
    ("Stalin spoke.\n\n<!-- witness: B -->\n\nStalin spoke.\n\nThen Stalin left.", ["p1 stalin", "b-p2 stalin"]),
    (
      "We spoke.\n\n<!-- witness: B -->\n\nWe spoke. Stalin left.\n\n<!-- witness: C -->\n\nWe spoke. Stalin left.",
      ["b-p1 stalin"]
    ),
    ("We spoke.[^1]\n\n[^1]: Stalin did.\n\n<!-- witness: B -->\n\nWe spoke.[^1]\n\n[^1]: Stalin did, and Stalin too.",
      ["n1-p1 stalin", "b-n1-p1 stalin"]),
  ])
  func once(_ text: String, _ expected: [String]) async throws {
    #expect(try await Self.counted(text) == expected)
  }

  @Test("count once in a paragraph that stands elsewhere")
  func moved() async throws {
    let (one, two) = (
      "Stalin spoke first of the armies in the East.", "Then came the treaty and its twenty long years of peace."
    )
    #expect(try await Self.counted("\(one)\n\n\(two)\n\n<!-- witness: B -->\n\n\(two)\n\n\(one)") == ["p1 stalin"])
  }

  @Test("count in a version that is not compared only where its bearer is in no other")
  func uncompared() async throws {
    let text = "Stalin spoke.\n\n<!-- witness: B -->\n\nStalin sprach, Molotov schwieg, und Molotov ging."
    let header = "language: en\nwitnesses: {A: First, B: {name: Second, language: de}}\n"
    #expect(try await Self.counted(text, header: header) == ["p1 stalin", "b-p1 molotov", "b-p1 molotov"])
  }
}
