import Testing

@Suite("Page breaks")
struct PageBreakTests {
  @Test("each spelling alone in a paragraph begins a page", arguments: [
    ("-2-", "2"), ("- 2 -", "2"), ("–2–", "2"), ("— 2 —", "2"), ("[p. 2]", "2"), ("[p.2]", "2"), ("[P. 2]", "2"),
    ("[Page 81]", "81"), ("[page 81]", "81"), ("[pg. 3]", "3"), ("[pp. 4]", "4"), ("(p. 1)", "1"),
    ("(page 12v)", "12v"),
    ("-2a-", "2a"), ("[p. iv]", "iv"), ("-XII-", "XII"), ("[Page 123456]", "123456"),
  ])
  func alone(_ spelling: String, _ number: String) throws {
    let dump = Self.dump(spelling, number)
    try Case(spelling, "A.\n\n\(spelling)\n\nB.", ["p1| A.", dump, "p2| B."]).check()
    try Case(spelling, "\(spelling)\n\nB.", [dump, "p1| B."]).check()
    try Case(spelling, "A.\n\n\(spelling)", ["p1| A.", dump]).check()
  }

  @Test("each spelling alone in a line of a paragraph begins a page there", arguments: [
    ("-2-", "2"), ("- 2 -", "2"), ("–2–", "2"), ("[p. 2]", "2"), ("[Page 81]", "81"), ("(p. 1)", "1"),
  ])
  func aloneInALine(_ spelling: String, _ number: String) throws {
    let dump = Self.dump(spelling, number)
    try Case(spelling, "a\n\(spelling)\nb", ["p1| a⏎[\(dump)]⏎b"]).check()
    try Case(spelling, "\(spelling)\nb", ["p1| [\(dump)]⏎b"]).check()
    try Case(spelling, "a  \n\(spelling)  \nb", ["p1| a[br][\(dump)][br]b"]).check()
  }

  /// How it is printed stands in the tree too.
  private static func dump(_ spelling: String, _ number: String) -> String {
    let isUsual = ["-\(number)-", "[p. \(number)]"].contains(spelling)
    return "pb \(number)" + (isUsual ? "" : " ‹\(spelling)›")
  }

  @Test("in the middle of a line only brackets begin a page", arguments: [
    Case("brackets", "a [p. 2] b [Page 81]c", ["p1| a [pb 2] b [pb 81 ‹[Page 81]›]c"]),
    Case("in emphasis", "*a [p. 2] b*", ["p1| [em: a [pb 2] b]"]),
    Case("hyphens are the source's own", "a -2- b\nc -3-\n-4- d", ["p1| a -2- b⏎c -3-⏎-4- d"]),
    Case("round brackets are the source's own", "a (p. 2) b", ["p1| a (p. 2) b"]),
    Case("behind emphasis a line's rest is no line", "*a*-2-\n\n-2-*a*", ["p1| [em: a]-2-", "p2| -2-[em: a]"]),
  ])
  func inALine(_ row: Case) throws { try row.check() }

  @Test("what only looks like a page break is text", arguments: [
    Case("a word", "-a-\n\n[p. two]\n\n(pages)", ["p1| -a-", "p2| [p. two]", "p3| (pages)"]),
    Case("a number too long", "[p. 1234567]", ["p1| [p. 1234567]"]),
    Case("a range", "[pp. 2-3]", ["p1| [pp. 2-3]"]),
    Case("two letters behind a number", "-2ab-", ["p1| -2ab-"]),
    Case("unequal ends", "-2–\n\n(p. 2]", ["p1| -2–", "p2| (p. 2]"]),
    Case("in code", "```\n- 2 -\n```\n\n    -2-", ["code | - 2 -⏎", "code | -2-⏎"]),
    Case("an item that goes on", "- 2 - 3\n- 4", ["- p1| 2 - 3", "- p2| 4"]),
    Case("two stars or plus signs", "+ 2 +", ["- p1| 2 +"]),
  ])
  func notPageBreaks(_ row: Case) throws { try row.check() }

  @Test("a sentence that a page break cuts in two stays one paragraph", arguments: [
    Case("words behind words", "advanced on the\n\n-2-\n\nEuropean Commission.",
      ["p1| advanced on the [pb 2]European Commission."]),
    Case("behind a comma", "a,\n\n[p. 2]\n\nb", ["p1| a, [pb 2]b"]),
    Case("over two pages", "a\n\n-2-\n\nb\n\n-3-\n\nc.", ["p1| a [pb 2]b [pb 3]c."]),
    Case("behind marks", "a ~~b~~\n\n-2-\n\n*c*", ["p1| a [del: b] [pb 2][em: c]"]),
    Case("of a numbered paragraph", "2. a\n\n-3-\n\nb.\n\n3. c.", ["p1 2.| a [pb 3]b.", "p2 3.| c."]),
    Case("in a division", "::: closer\na\n\n-2-\n\nb\n:::", ["::: closer", "  closer1| a [pb 2]b"]),
    Case("behind an inner quotation that ended with the sentence going on", "a “b”\n\n-2-\n\nc", ["p1| a “b” [pb 2]c"]),
  ])
  func joined(_ row: Case) throws { try row.check() }

  @Test("paragraphs that a page break only parts stay two", arguments: [
    Case("behind a full stop", "a.\n\n-2-\n\nb", ["p1| a.", "pb 2", "p2| b"]),
    Case("behind a question, an exclamation, a colon, a semicolon and an ellipsis",
      "a?\n\n-2-\n\nb!\n\n-3-\n\nc:\n\n-4-\n\nd;\n\n-5-\n\ne…\n\n-6-\n\nf",
      ["p1| a?", "pb 2", "p2| b!", "pb 3", "p3| c:", "pb 4", "p4| d;", "pb 5", "p5| e…", "pb 6", "p6| f"]),
    Case("behind closing quotes and brackets",
      "a.\"\n\n-2-\n\nb.)\n\n-3-\n\nc.”\n\n-4-\n\n(d.”)\n\n-5-\n\n“(e.)”\n\n-6-\n\n*f.*\n\n-7-\n\ng",
      ["p1| a.\"", "pb 2", "p2| b.)", "pb 3", "p3| c.”", "pb 4", "p4| (d.”)", "pb 5", "p5| “(e.)”", "pb 6",
        "p6| [em: f.]", "pb 7", "p7| g"]),
    Case("before a numbered paragraph", "a\n\n-2-\n\n3. b", ["p1| a", "pb 2", "p2 3.| b"]),
    Case("before a heading, a quote and a list", "a\n\n-2-\n\n# b\n\nc\n\n-3-\n\n> d\n\ne\n\n-4-\n\n- f",
      ["p1| a", "pb 2", "h1| b", "p2| c", "pb 3", ">", "  p3| d", "p4| e", "pb 4", "- p5| f"]),
    Case("two page breaks, for a page between them is empty", "a\n\n-2-\n\n-3-\n\nb",
      ["p1| a", "pb 2", "pb 3", "p2| b"]),
    Case("across the edge of a division", "a\n\n-2-\n\n::: closer\nb\n:::",
      ["p1| a", "pb 2", "::: closer", "  closer1| b"]),
    Case("across the edge of a witness", "a\n\n-2-\n\n<!-- witness: B -->\n\nb",
      ["witness A", "p1| a", "pb 2", "witness B", "b-p1| b"]),
  ])
  func parted(_ row: Case) throws { try row.check() }

  private static let cut = "who had talked to another officer on matters which he"

  @Test(
    "a break that the source does not mark is told, or joined where the editor declared it",
    arguments: [
      Case(
        "told", "\(cut)\n\nhad no business.", ["p1| \(cut)", "p2| had no business."],
        [told(3, "on matters which he", "had no business.")]),
      Case(
        "told behind a comma and before a letter beyond ASCII", "\(cut),\n\nécrit",
        ["p1| \(cut),", "p2| écrit"], [told(3, "on matters which he,", "écrit")]),
      Case(
        "joined", "---\nlayout: unmarked-breaks\n---\n\(cut)\n\nhad no business.\n\nto talk.\n\nb",
        ["p1| \(cut) [pb  ‹›]had no business.", "p2| to talk.", "p3| b"]),
      Case(
        "joined over several pages", "---\nlayout: unmarked-breaks\n---\n\(cut)\n\n\(cut)\n\n\(cut).",
        ["p1| \(cut) [pb  ‹›]\(cut) [pb  ‹›]\(cut)."]),
      Case(
        "joined in the witness it is declared for",
        "---\nlayout: [{rule: unmarked-breaks, witness: B}]\n---\n"
          + "\(cut)\n\nhad.\n\n<!-- witness: B -->\n\n\(cut)\n\nhad.",
        ["witness A", "p1| \(cut)", "p2| had.", "witness B", "b-p1| \(cut) [pb  ‹›]had."],
        [told(6, "on matters which he", "had.")]),
      Case(
        "not behind an end, before a capital or a number, in a short line or a block",
        "\(cut).\n\na\n\n\(cut)\n\nHad\n\n\(cut)\n\n2. a\n\nshort\n\nb\n\n::: closer\n\(cut)\n\nc\n:::",
        [
          "p1| \(cut).", "p2| a", "p3| \(cut)", "p4| Had", "p5| \(cut)", "p6 2.| a", "p7| short", "p8| b", "::: closer",
          "  closer1| \(cut)", "  closer2| c",
        ]),
    ])
  func unmarked(_ row: Case) throws { try row.check() }

  private static func told(_ line: Int, _ last: String, _ first: String) -> String {
    "d.md:\(line):1: warning: a sentence seems to be cut: '… \(last)' and '\(first) …' are two paragraphs [unmarked-break]\n"
      + "  fix: put a line such as '[p. 2]' between them if a page begins here, or declare 'layout: unmarked-breaks'"
  }

  @Test("the text of a joined sentence is one range with one space at the break")
  func text() throws {
    let transcript = try document("on the\n\n-2-\n\nEuropean\n\nc").transcript
    #expect(String(decoding: transcript.text, as: UTF8.self) == "on the Europeanc")
    guard case .paragraph(let paragraph)? = transcript.witnesses[0].blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(transcript.string(paragraph.range) == "on the European")
  }
}
