import Testing

@testable import EditionModel

@Suite("What is significant when versions are compared")
struct CollationRulesTests {
  private static func variants(_ first: String, _ second: String, edition: String = "", header: String = "")
    async throws -> [String]
  {
    let text = document("\(first)\n\n<!-- witness: B -->\n\n\(second)", more: "blocks: as-marked\n" + header)
    let (built, diagnostics) = await build(["edition.yaml": editionFile + edition, "documents/a.md": text])
    #expect(diagnostics == [])
    let document = try #require(built.documents.first)
    return CollationTests.variants(try #require(document.collation), document.transcript)
  }

  @Test("is what the editor says", arguments: [
    ("The Red Army", "the red army", "capitals", "accidental: The Red Army | the red army"),
    ("One, two", "One two;", "punctuation", "accidental: One, two | One two;"),
    ("One — two", "One two", "punctuation", "accidental: — | "),
    ("He came to day again", "He came today again", "spacing", "accidental: to day | today"),
    ("~~One~~ two", "One two", "struck", "material: One | One"),
    ("{++One++} two", "One two", "added", "material: One | One"),
    ("[One?] two", "One two", "unclear", "material: One | One"),
    ("T[w]o two", "Two two", "supplied", "material: Two | Two"),
    ("One [illegible] two", "One two", "gap", "material: [illegible] | "),
    ("One [sic] two", "One two", "sic", "material: One | One"),
    ("::: stamp\nLOC\n:::\n\nOne two", "One two", "stamp", "material: LOC | "),
  ])
  func ignored(_ first: String, _ second: String, _ feature: String, _ variant: String) async throws {
    #expect(try await Self.variants(first, second) == [variant])
    let ignore = "collation: {ignore: \(feature)}\n"
    #expect(try await Self.variants(first, second, header: ignore) == [])
    #expect(try await Self.variants(first, second, edition: ignore) == [])
    let again = "collation: {significant: [\(feature)]}\n"
    #expect(try await Self.variants(first, second, edition: ignore, header: again) == [variant])
  }

  @Test("can be where lines and pages end", arguments: [
    ("One two\nthree", "One two three", "lines", "material: two | two"),
    ("One two\n[p. 2] three", "One two\nthree", "pages", "material: two | two"),
    ("One two.\n\n-2-\n\nThree", "One two.\n\nThree", "pages", "material: two. | two."),
  ])
  func divisions(_ first: String, _ second: String, _ feature: String, _ variant: String) async throws {
    #expect(try await Self.variants(first, second) == [])
    #expect(try await Self.variants(first, second, header: "collation: {significant: \(feature)}\n") == [variant])
  }

  @Test("is never the difference of spelling alone, nor what else differs where words are divided")
  func others() async throws {
    let all = "collation: {ignore: [capitals, punctuation, spacing, struck]}\n"
    #expect(
      try await Self.variants("The Marshall, came", "the marshal came", header: all) == [
        "accidental: Marshall, | marshal"
      ])
    #expect(try await Self.variants("~~to~~ day, we", "Today we", header: all) == [])
    #expect(try await Self.variants("~~to~~ day, we", "Today we") == ["material: to day, | Today"])
    #expect(
      try await Self.variants("to day we", "Today we", header: "collation: {ignore: spacing}\n") == [
        "accidental: to day | Today"
      ])
  }

  @Test("must be something there is, and not both")
  func wrong() async {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile + "collation: {significant: [punctation, lines], ignore: [lines, xyzzy]}\n",
      "documents/a.md": document("One.", more: "collation: {ignored: lines}\n"),
    ])
    let names =
      "they are compared in: capitals, punctuation, spacing, lines, pages, struck, added, unclear, supplied, gap, sic, stamp"
    #expect(
      diagnostics == [
        "Content/documents/a.md:4:13: error: unknown key 'ignored' in 'collation' [unknown-key]\n"
          + "  fix: did you mean 'ignore'?",
        "Content/edition.yaml:2:27: error: 'punctation' is nothing that versions are compared in [invalid-value]\n"
          + "  \(names)\n  fix: did you mean 'punctuation'?",
        "Content/edition.yaml:2:56: error: 'lines' is both significant and ignored [invalid-value]\n"
          + "  fix: leave it in one of the two lists",
        "Content/edition.yaml:2:63: error: 'xyzzy' is nothing that versions are compared in [invalid-value]\n  \(names)",
      ])
  }
}
