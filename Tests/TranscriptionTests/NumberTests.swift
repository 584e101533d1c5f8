import Testing

@Suite("Printed numbers and lists")
struct NumberTests {
  @Test("a paragraph's printed number is kept and never counted anew", arguments: [
    Case("a full stop", "2. Field Marshal", ["p1 2.| Field Marshal"]),
    Case("a round bracket", "7) a", ["p1 7)| a"]),
    Case("a year that begins a sentence", "1944. The year", ["p1 1944.| The year"]),
    Case("zeros before it", "007. a", ["p1 007.| a"]),
    Case("numbers that skip", "2. a\n\n4. b\n\n9. c", ["p1 2.| a", "p2 4.| b", "p3 9.| c"]),
    Case("numbers that fall and repeat", "3. a\n3. b\n1. c", ["p1 3.| a", "p2 3.| b", "p3 1.| c"]),
    Case("both spellings", "1. a\n2) b", ["p1 1.| a", "p2 2)| b"]),
    Case("indented by up to three spaces", "   2. a\n   3. b", ["p1 2.| a", "p2 3.| b"]),
    Case("a paragraph that goes on below", "2. a\n\n   b\n\n3. c", ["p1 2.| a", "p2| b", "p3 3.| c"]),
    Case("a paragraph that is not indented", "2. a\n\nb\n\n3. c", ["p1 2.| a", "p2| b", "p3 3.| c"]),
    Case("a line that goes on", "2. a\nb\n   c", ["p1 2.| a⏎b⏎c"]),
    Case("a number inside a number", "1. 2. a\n   3. b", ["p1 1.| ", "p2 2.| a", "p3 3.| b"]),
    Case("a number alone", "5.\n\n6. a", ["p1 5.| ", "p2 6.| a"]),
    Case("before a quote", "2. > a", ["p1 2.| ", ">", "  p2| a"]),
    Case("in a quote", "> 2. a\n> 3. b", [">", "  p1 2.| a", "  p2 3.| b"]),
    Case("in an item", "- 4. a\n- 6. b", ["- p1 4.| a", "- p2 6.| b"]),
    Case("with marks", "2. ~~a~~ hop [sic]", ["p1 2.| [del: a] [sic: hop]"]),
    Case("behind CR LF and a tab", "2.\ta\r\n\r\n3.\tb\r\n", ["p1 2.| a", "p2 3.| b"]),
    Case("behind lone CR", "2. a\r\r3. b\r", ["p1 2.| a", "p2 3.| b"]),
    Case("behind a BOM", "\u{FEFF}2. a\n3. b", ["p1 2.| a", "p2 3.| b"]),
    Case("behind front matter", "---\na: b\n---\n2. a\n\n3. b", ["p1 2.| a", "p2 3.| b"]),
    Case("in a second witness", "2. a\n\n<!-- witness: B -->\n\n2. b",
      ["witness A", "p1 2.| a", "witness B", "b-p1 2.| b"]),
  ])
  func numbers(_ row: Case) throws { try row.check() }

  @Test("a number that begins no paragraph is text", arguments: [
    Case("without a space", "2.5 divisions", ["p1| 2.5 divisions"]),
    Case("in round brackets", "(2) a", ["p1| (2) a"]),
    Case("inside a paragraph", "a\n2. b", ["p1| a⏎2. b"]),
    Case("too long for Markdown", "1234567890. a", ["p1| 1234567890. a"]),
    Case("escaped", "2\\. a", ["p1| 2. a"]),
  ])
  func text(_ row: Case) throws { try row.check() }

  @Test("lists with bullets stay lists", arguments: [
    Case("tight", "- a\n- b", ["- p1| a", "- p2| b"]),
    Case("loose", "* a\n\n* b", ["-- p1| a", "-- p2| b"]),
    Case("nested", "- a\n  - b\n- c", ["- p1| a", "  - p2| b", "- p3| c"]),
    Case("with several paragraphs", "+ a\n\n  b", ["-- p1| a", "  p2| b"]),
    Case("two lists", "- a\n\n+ b", ["- p1| a", "- p2| b"]),
    Case("an empty item", "- a\n-\n- b", ["- p1| a", "- ", "- p2| b"]),
  ])
  func lists(_ row: Case) throws { try row.check() }

  @Test("CommonMark's other blocks stay what they are", arguments: [
    Case("headings", "# a\n\nb\n=\n\n### c *d*", ["h1| a", "h1| b", "h3| c [em: d]"]),
    Case("quotes", "> a\n>\n> b\n\nc", [">", "  p1| a", "  p2| b", "p3| c"]),
    Case("code", "```swift\na [sic]\n```\n\n    b", ["code swift| a [sic]⏎", "code | b⏎"]),
    Case("rules", "a\n\n***\n\nb", ["p1| a", "rule", "p2| b"]),
    Case("line breaks", "a  \nb\\\nc", ["p1| a[br]b[br]c"]),
    Case("emphasis", "*a **b** `c`*", ["p1| [em: a [strong: b] [code: c]]"]),
    Case("entities", "&amp; &eacute;", ["p1| & é"]),
    Case("code with CR LF has the text's line ends", "```\r\na\r\nb\r\n```\r\n", ["code | a⏎b⏎"]),
    Case("code with lone CR has the text's line ends", "```\ra\rb\r```\r", ["code | a⏎b⏎"]),
  ])
  func commonMark(_ row: Case) throws { try row.check() }
}
