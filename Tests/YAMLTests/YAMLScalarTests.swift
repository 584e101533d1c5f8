import Diagnostics
import Testing

@testable import YAML

@Suite("A text written as YAML")
struct YAMLScalarTests {
  @Test(
    "is read as the same text",
    arguments: [
      "Plain words", "1944-06-26", "~", "", " ", "a ", " a", "a: b", "a #b", "a:", "- a", "'a'", "\"a\"", "\\n", "a\nb",
      "a\tb",
      "null", "no", "{a}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "?", "a, b", "é", "Über uns", "漢字",
      "😀",
      "a\u{0}b", "a\u{7F}", "a\u{85}b", "a\u{2028}b", "\u{FEFF}a", "---", "...", "(1)", "“a”", "a\r\nb", "\u{A0}",
      "a {b} [c], d", "https://example.org/a#b", "a : b", "a:\u{A0}b", "a\u{A0}#b", "a !b &c *d %e @f | > ? -",
    ])
  func roundTrip(_ text: String) throws {
    let (node, diagnostics) = YAMLParser.parse(Array("key: \(YAMLScalar.line(text))\n".utf8)[...], path: "f.yaml")
    #expect(!diagnostics.hasErrors)
    var reader = MappingReader(try #require(node), subject: "it")
    #expect(reader.text("key")?.value.unicodeScalars.map(\.value) == text.unicodeScalars.map(\.value))
  }

  @Test("may have a character that no XML file can have, and is told of it")
  func forbidden() {
    let diagnostics = YAMLParser.parse(Array("a: b\nkey: \"x\\u0001\"\n".utf8)[...], path: "f.yaml").diagnostics
    #expect(
      diagnostics.map(\.description) == [
        "f.yaml:2:7: warning: the character 'U+0001' can stand in no XML file [forbidden-character]\n"
          + "  fix: remove it; such files have U+FFFD in its place"
      ])
  }

  @Test("has quotes only where it needs them")
  func quotes() {
    #expect(YAMLScalar.line("Field Marshal Montgomery's visit (1947)") == "Field Marshal Montgomery's visit (1947)")
    #expect(YAMLScalar.line("Memorandum: \"talks\"") == "\"Memorandum: \\\"talks\\\"\"")
  }
}
