import Testing

@Suite("Witnesses")
struct WitnessTests {
  @Test("a comment begins a version of the document", arguments: [
    Case("the first has no siglum of its own and is A", "a\n\n<!-- witness: B -->\n\nb\n\nc",
      ["witness A", "p1| a", "witness B", "b-p1| b", "b-p2| c"]),
    Case("both are named", "<!-- witness: A -->\na\n\n<!-- witness: B -->\nb",
      ["witness A", "p1| a", "witness B", "b-p1| b"]),
    Case("three", "a\n\n<!-- witness: Harriman -->\n\nb\n\n<!-- witness: C2 -->\n\nc",
      ["witness A", "p1| a", "witness Harriman", "harriman-p1| b", "witness C2", "c2-p1| c"]),
    Case("divisions have the siglum before their ids too", "::: stamp\na\n:::\n<!-- witness: B -->\n::: stamp\nb\n:::",
      ["witness A", "::: stamp", "  stamp1| a", "witness B", "::: stamp", "  b-stamp1| b"]),
    Case("one alone is named", "<!-- witness: B -->\n\na", ["witness B", "p1| a"]),
    Case("without spaces", "a\n\n<!--witness:B-->\n\nb", ["witness A", "p1| a", "witness B", "b-p1| b"]),
    Case("right behind a paragraph", "a\n<!-- witness: B -->\nb", ["witness A", "p1| a", "witness B", "b-p1| b"]),
    Case("behind CR LF", "a\r\n\r\n<!-- witness: B -->\r\n\r\nb", ["witness A", "p1| a", "witness B", "b-p1| b"]),
    Case("an empty one", "a\n\n<!-- witness: B -->", ["witness A", "p1| a", "witness B"]),
    Case("not in a quote", "> <!-- witness: B -->\n> a", [">", "  p1| a"]),
    Case("not in code", "```\n<!-- witness: B -->\n```", ["code | <!-- witness: B -->⏎"]),
  ])
  func witnesses(_ row: Case) throws { try row.check() }

  @Test("the header before a first named witness is none itself")
  func headerBeforeTheFirst() throws {
    let source = "**Date:** 1 May 1944  \n**Title:** T\n\n<!-- witness: A -->\n\na\n\n<!-- witness: B -->\n\nb"
    try Case("a labelled header", source, ["witness A", "p1| a", "witness B", "b-p1| b"]).check()
    #expect(try document(source).header.dump == ["labelled", "date 1:3 1 May 1944", "title 2:3 T"])
  }

  @Test("a wrong comment is an error", arguments: [
    Case("a second of one name", "a\n\n<!-- witness: B -->\n\nb\n\n<!-- witness: B -->\n\nc",
      ["witness A", "p1| a", "witness B", "b-p1| b", "witness B", "b-p2| c"], [duplicate("B", 7)]),
    Case("one with the name the first has by itself", "a\n\n<!-- witness: A -->\n\nb",
      ["witness A", "p1| a", "witness A", "a-p1| b"], [duplicate("A", 3)]),
    Case("misspelt", "a\n\n<!-- witnes: B -->\n\nb", ["p1| a", "p2| b"], [misspelt("witnes", "B", 3)]),
    Case("a capital", "a\n\n<!-- Witness: C -->\n\nb", ["p1| a", "p2| b"], [misspelt("Witness", "C", 3)]),
    Case("without a siglum", "a\n\n<!-- witness: -->\n\nb", ["p1| a", "p2| b"], [misspelt("witness", "B", 3)]),
  ])
  func wrong(_ row: Case) throws { try row.check() }

  private static func duplicate(_ siglum: String, _ line: Int) -> String {
    "d.md:\(line): error: the witness '\(siglum)' begins twice [duplicate-witness]\n"
      + "  fix: give each version a siglum of its own"
  }

  private static func misspelt(_ word: String, _ siglum: String, _ line: Int) -> String {
    "d.md:\(line): error: '\(word)' begins no witness [unknown-block]\n  fix: write <!-- witness: \(siglum) -->"
  }
}
