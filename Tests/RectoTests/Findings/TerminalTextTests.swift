import Diagnostics
import Testing

@testable import recto

@Suite("A line on the terminal")
struct TerminalTextTests {
  /// The line with what is meant underlined below it.
  private func shown(_ text: String, _ columns: Range<Int>) -> [String] {
    let shown = TerminalText.shown(text, marking: columns)
    return [
      shown.text,
      String(repeating: " ", count: shown.columns.lowerBound) + String(repeating: "^", count: shown.columns.count),
    ]
  }

  @Test("is underlined under what is meant, be it wide, combined or behind a tab")
  func widths() {
    #expect(shown("a word here", 3..<7) == ["a word here", "  ^^^^"])
    #expect(shown("東京 word", 4..<8) == ["東京 word", "     ^^^^"])
    #expect(shown("東京 word", 1..<3) == ["東京 word", "^^^^"])
    #expect(shown("cafe\u{301} word", 7..<11) == ["cafe\u{301} word", "     ^^^^"])
    #expect(shown("\tab\tc", 5..<6) == ["    ab  c", "        ^"])
    #expect(shown("🙂 x", 3..<4) == ["🙂 x", "   ^"])
    #expect(shown("end", 4..<4) == ["end", "   ^"])
  }

  @Test("holds nothing that the terminal would obey")
  func control() {
    #expect(TerminalText.safe("a\u{1B}[31mb\u{202E}c\n\u{7F}\u{9B}d") == "a␛[31mb\u{FFFD}c\n␡\u{FFFD}d")
    #expect(shown("\u{1B}]0;x\u{07}word", 7..<11) == ["␛]0;x␇word", "      ^^^^"])
  }

  @Test("is cut around what is meant when it is long")
  func longLine() throws {
    let text = String(repeating: "é", count: 200) + "XYZ" + String(repeating: "b", count: 200)
    let file = SourceFile(path: "x.md", text: text)
    var finder = SpanFinder(file)
    let place = SourceLocation(path: "x.md", line: 1, column: 201, endColumn: 204)
    let found = finder.span(of: Diagnostic(.note, .rawHTML, "m", at: place))
    let span = try #require(found)
    let excerpt = try #require(Excerpt(of: file, at: span))
    #expect(excerpt.text == "…" + String(repeating: "é", count: 40) + "XYZ" + String(repeating: "b", count: 57) + "…")
    #expect(excerpt.columns == 42..<45)
  }

  @Test("has no colours unless it is asked for them")
  func colours() {
    #expect(Colours.none(.red, "word") == "word")
    #expect(Colours(areShown: true)(.red, "word") == "\u{1B}[1;31mword\u{1B}[0m")
    #expect(Colours(areShown: true)(.red, "") == "")
  }
}
