import Diagnostics
import Testing

@testable import Transcription

@Suite("Layout rules")
struct LayoutTests {
  @Test("lines that hold only U+00A0 part paragraphs", arguments: [
    Case("declared", "---\nlayout: nbsp-lines\n---\na\n\u{A0}\nb\n \u{A0} \u{A0}\nc", ["p1| a", "p2| b", "p3| c"]),
    Case("not declared, with a note", "a\n\u{A0}\nb\n\u{A0} \nc", ["p1| a", "p2| b", "p3| c"],
      [nbspNote("2 lines that hold only U+00A0 are taken for blank lines")]),
    Case("one line, not declared", "---\ntitle: a\n---\na\n\u{A0}\nb", ["p1| a", "p2| b"],
      [nbspNote("1 line that holds only U+00A0 is taken for a blank line")]),
    Case("behind CR LF", "---\r\nlayout: [nbsp-lines]\r\n---\r\na\r\n\u{A0}\r\nb\r\n", ["p1| a", "p2| b"]),
    Case("behind lone CR", "---\rlayout: [nbsp-lines]\r---\ra\r\u{A0}\rb\r", ["p1| a", "p2| b"]),
    Case("in code they are code", "```\na\n\u{A0}\nb\n```", ["code | a⏎\u{A0}⏎b⏎"]),
    Case("a line with a word is none", "a\n\u{A0}b", ["p1| a⏎\u{A0}b"]),
  ])
  func nbspLines(_ row: Case) throws { try row.check() }

  @Test("boxes are indents and padding when they are declared so, and stand in the tree outside the text", arguments: [
    boxes("an indent", "□□My telegram", ["p1| ‹□□›My telegram"]),
    boxes("padding", "Cypher/OTP□□□  \nDIPLOMATIC", ["p1| Cypher/OTP‹□□□›[br]DIPLOMATIC"]),
    boxes("twice in a line", "□a□ b □□c\n□□ □d", ["p1| ‹□›a‹□› b ‹□□›c⏎‹□□□›d"]),
    boxes("a line of nothing but boxes parts paragraphs", "a\n□□\nb", ["p1| a", "p2| ‹□□⏎›b"]),
    boxes("such a line before a number, and one behind the last word", "□\n□□2. a\n□", ["p1 ‹□⏎›‹□□›2.| a‹□⏎›"]),
    boxes("a number behind them is printed", "□□2. a\n\n□□4. □b", ["p1 ‹□□›2.| a", "p2 ‹□□›4.| ‹□›b"]),
    boxes("a number inside a number", "□1. 2. a", ["p1 ‹□›1.| ", "p2 2.| a"]),
    boxes("a number in a quote", "> □2. a", [">", "  p1 ‹□›2.| a"]),
    boxes("a page break behind them", "□□-2-\n\na.", ["pb 2 ‹□□-2-›", "p1| a."]),
    boxes("a page break behind them in a paragraph", "a\n□- 2 -\nb", ["p1| a⏎‹□›[pb 2 ‹- 2 -›]⏎b"]),
    boxes("a fence behind them", "□□::: stamp\na\n:::", ["::: stamp", "  stamp1| ‹□□⏎›a"]),
    boxes("a line of U+00A0 and boxes parts paragraphs", "a\n□\u{A0}\nb", ["p1| a", "p2| ‹□⏎›b"], [
      nbspNote("1 line that holds only U+00A0 is taken for a blank line")
    ]),
    boxes("in a list", "□- a □b\n- □\n- □*c*", ["- p1| ‹□›a ‹□›b", "- ", "- p2| ‹□⏎›‹□›[em: c]"]),
    boxes("in a quote and its lazy lines", "> □a\n□b", [">", "  p1| ‹□›a⏎‹□›b"]),
    boxes("in a table", "| a□ | □ |\n|--|--|\n| □b | c □d |\n| *e*□ | |",
      ["table - -", "  a‹□› | ‹□›", "  ‹□›b | c ‹□›d", "  [em: e]‹□› | "]),
    boxes("in headings", "□# a □b\n\n□c\n===\n\n# □\n\nd", ["h1| ‹□›a ‹□›b", "h1| ‹□›c", "h1| ‹□›", "p1| d"]),
    boxes("in code they are code", "```\n□a\n```\n\n□`b□`", ["code | □a⏎", "p1| ‹□›[code: b□]"]),
    boxes("in emphasis, links and what they begin", "□*a\n□b* □[c □d](e.html)", [
      "p1| ‹□›[em: a⏎‹□›b] ‹□›[link <e.html>: c ‹□›d]"
    ]),
    boxes("in and beside marks", "□~~a □b~~ {++□c++}□", ["p1| ‹□›[del: a ‹□›b] [add: ‹□›c]‹□›"]),
    boxes("a bracket that is parted by one is no mark", "a□ [sic] Mei[k□l]e", ["p1| a‹□› [sic] Mei[k‹□›l]e"]),
    boxes("in a note", "a[^1]\n\n[^1]: □b\n    □c", ["p1| a[note source 1]", "note n1", "  n1-p1| ‹□›b⏎‹□›c"]),
    boxes("at the end of a version", "a\n□\n\n<!-- witness: B -->\n\n□b", [
      "witness A", "p1| a‹□⏎›", "witness B", "b-p1| ‹□›b",
    ]),
    boxes("behind CR LF", "a\r\n□b□\r\n\r\n□2. c\r\n", ["p1| a⏎‹□›b‹□›", "p2 ‹□›2.| c"]),
    boxes("behind lone CR", "a\r□b□\r\r□2. c\r", ["p1| a⏎‹□›b‹□›", "p2 ‹□›2.| c"]),
    boxes("other signs of their neighbourhood stay", "■a▢ …□b", ["p1| ■a▢ …‹□›b"]),
    Case("undeclared they stay", "□□a□", ["p1| □□a□"]),
  ])
  func boxIndents(_ row: Case) throws { try row.check() }

  @Test("redactions are indents when they are declared so", arguments: [
    Case("for all witnesses",
      "---\nlayout: redacted-indents\n---\n[REDACTED] a [REDACTED] b\n\n<!-- witness: B -->\n\n[redacted]c",
      ["witness A", "p1| ‹[REDACTED] ›a ‹[REDACTED] ›b", "witness B", "b-p1| ‹[redacted]›c"]),
    Case("for one",
      "---\nlayout: [{rule: redacted-indents, witness: B}]\n---\n[REDACTED] a\n\n<!-- witness: B -->\n\n[REDACTED] b",
      ["witness A", "p1| [gap redacted: [REDACTED]] a", "witness B", "b-p1| ‹[REDACTED] ›b"]),
    Case("for the first, which is A by itself",
      "---\nlayout: {rule: redacted-indents, witness: A}\n---\n[REDACTED] a\n\n<!-- witness: B -->\n\n[REDACTED] b",
      ["witness A", "p1| ‹[REDACTED] ›a", "witness B", "b-p1| [gap redacted: [REDACTED]] b"]),
    Case("nothing else is dropped",
      "---\nlayout: redacted-indents\n---\n[illegible] [sic: x] a [REDACTED]\n\n[REDACTED]\n\nb",
      ["p1| [sic: [gap illegible: [illegible]] → x] a ‹[REDACTED]›", "p2| ‹[REDACTED]⏎›b"]),
    Case("no space is lost behind another word",
      "---\nlayout: redacted-indents\n---\n[REDACTED]*a* b", ["p1| ‹[REDACTED]›[em: a] b"]),
  ])
  func redactedIndents(_ row: Case) throws { try row.check() }

  @Test("what the rules did is counted, declared or not")
  func counts() throws {
    let source = "---\nlayout:\n  - box-indents\n  - rule: redacted-indents\n    witness: B\n---\n"
      + "□□a□□\n\u{A0}\n[REDACTED] b\n\n<!-- witness: B -->\n\n[REDACTED] c"
    #expect(
      try document(source).transcript.layout == [
        LayoutApplication(declaration: LayoutDeclaration(rule: .boxIndents, witness: nil), isDeclared: true, count: 2),
        LayoutApplication(declaration: LayoutDeclaration(rule: .redactedIndents, witness: "B"), isDeclared: true,
          count: 1),
        LayoutApplication(declaration: LayoutDeclaration(rule: .nbspLines, witness: nil), isDeclared: false, count: 1),
      ])
  }

  @Test("a wrong rule is an error", arguments: [
    Case("unknown, near a known one", "---\nlayout: box-indent\n---\n□a", ["p1| □a"],
      [unknown("box-indent", "2:9", "\n  fix: did you mean 'box-indents'?")]),
    Case("unknown, near none", "---\nlayout:\n  - columns\n---\na", ["p1| a"], [unknown("columns", "3:5")]),
    Case("a mapping without a rule", "---\nlayout: {witness: B}\n---\na", ["p1| a"], [
      "d.md:2:9: error: the layout rule has no 'rule' [missing-key]\n  fix: add 'rule: ' and one of "
        + "nbsp-lines, box-indents, redacted-indents, unmarked-breaks"
    ]),
    Case("a mapping with another key", "---\nlayout: {rule: box-indents, witnes: B}\n---\n□a", ["p1| ‹□›a"], [
      "d.md:2:29: error: unknown key 'witnes' in the layout rule [unknown-key]\n  fix: did you mean 'witness'?"
    ]),
  ])
  func wrong(_ row: Case) throws { try row.check() }

  @Test("a rule is only put unasked into a front matter that has keys at the beginning of its lines, and none for it", arguments: [
    ("title: A", true), ("# a comment\ntitle: A", true), ("layout: []", false), ("title: A\nlayout:", false), ("layout: colums", false),
    ("{title: A}", false), ("  title: A", false), ("A title", false), ("- title", false), ("", false),
  ])
  func correction(frontMatter: String, isMade: Bool) {
    let text = "---\n\(frontMatter)\n---\na\n\u{A0}\nb"
    let corrections = DocumentParser.parse(SourceFile(path: "d.md", text: text)).diagnostics.compactMap(\.correction)
    #expect(corrections.map(\.new) == (isMade ? ["---\nlayout: nbsp-lines"] : []))
  }

  private static func boxes(
    _ sentence: String, _ body: String, _ dump: [String], _ diagnostics: [String] = []
  ) -> Case {
    Case(sentence, "---\nlayout: box-indents\n---\n" + body, dump, diagnostics)
  }

  private static func nbspNote(_ words: String) -> String {
    "d.md: note: \(words) between paragraphs [inferred-value]\n"
      + "  fix: declare it in the front matter: 'layout: nbsp-lines'"
  }

  private static func unknown(_ name: String, _ place: String, _ fix: String = "") -> String {
    "d.md:\(place): error: there is no layout rule '\(name)' [invalid-value]\n"
      + "  rules are: nbsp-lines, box-indents, redacted-indents, unmarked-breaks\(fix)"
  }
}
