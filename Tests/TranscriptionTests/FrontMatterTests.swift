import Diagnostics
import Testing

@testable import Transcription

@Suite("Front matter")
struct FrontMatterTests {
  @Test("front matter stands between a first line of three hyphens and the next fence", arguments: [
    (Case("none", "a", ["p1| a"]), "inferred"),
    (Case("hyphens", "---\na: b\n---\nc", ["p1| c"]), "front matter: a mapping"),
    (Case("full stops at its end", "---\na: b\n...\nc", ["p1| c"]), "front matter: a mapping"),
    (Case("CR LF", "---\r\na: b\r\n---\r\nc\r\n", ["p1| c"]), "front matter: a mapping"),
    (Case("lone CR", "---\ra: b\r---\rc\r", ["p1| c"]), "front matter: a mapping"),
    (Case("a BOM", "\u{FEFF}---\na: b\n---\nc", ["p1| c"]), "front matter: a mapping"),
    (Case("spaces behind the fences", "--- \na: b\n---\t\nc", ["p1| c"]), "front matter: a mapping"),
    (Case("empty", "---\n---\na", ["p1| a"]), "front matter: nothing"),
    (Case("a comment alone", "---\n# a\n---\nb", ["p1| b"]), "front matter: nothing"),
    (Case("nothing behind it", "---\na: b\n---", []), "front matter: a mapping"),
    (Case("a rule behind it", "---\na: b\n---\nc\n\n---\n\nd", ["p1| c", "rule", "p2| d"]), "front matter: a mapping"),
    (Case("not on the first line", "\n---\na\n\n---\n", ["rule", "p1| a", "rule"]), "inferred"),
    (Case("four hyphens are a rule", "----\na\n", ["rule", "p1| a"]), "inferred"),
    (Case("full stops don't begin it", "...\na\n...", ["p1| ...⏎a⏎..."]), "inferred"),
  ])
  func fences(_ row: Case, _ header: String) throws {
    try row.check()
    let document = try #require(DocumentParser.parse(SourceFile(path: "d.md", bytes: row.source)).document)
    #expect(document.header.dump == [header])
  }

  @Test("front matter that can't be read leaves no document", arguments: [
    ("---\na: b\n", "d.md:1: error: the front matter that begins here has no end [unclosed-front-matter]\n"
      + "  fix: add a line '---' behind its last key"),
    ("---\na: b\n--\nc", "d.md:1: error: the front matter that begins here has no end [unclosed-front-matter]\n"
      + "  fix: add a line '---' behind its last key"),
    ("---\n&a b\n---\nc", "d.md:2:1: error: YAML's anchors (&name) are not used in an edition [yaml-unsupported]\n"
      + "  fix: write the value out"),
  ])
  func broken(_ source: String, _ diagnostic: String) {
    let result = DocumentParser.parse(SourceFile(path: "d.md", text: source))
    #expect(result.document == nil)
    #expect(result.diagnostics.map(\.description) == [diagnostic])
  }
}
