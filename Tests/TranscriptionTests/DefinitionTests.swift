import Testing

@testable import Transcription

@Suite("Lines that look like definitions of links")
struct DefinitionTests {
  @Test("are words of the document when they lead to no address", arguments: [
    Case("a label of the transcriber's", "[Stamp]: RECEIVED", ["p1| [Stamp]: RECEIVED"]),
    Case("a label alone", "[Stamp]:\n\nRECEIVED", ["p1| [Stamp]:", "p2| RECEIVED"]),
    Case("a word with a full stop", "[Signed]: Stalin.", ["p1| [Signed]: Stalin."]),
    Case("in quotes and items", "> [a]: b\n\n- [c]: d\n\n* * [e]: f",
      [">", "  p1| [a]: b", "- p2| [c]: d", "- - p3| [e]: f"]),
    Case("several", "[a]: b\n[c]: d", ["p1| [a]: b⏎[c]: d"]),
  ])
  func words(_ row: Case) throws { try row.check() }

  @Test("define links when they lead to one", arguments: [
    Case("a web address", "see [a]\n\n[a]: https://b.org/c", ["p1| see [link <https://b.org/c>: a]"]),
    Case("a person", "see [him][s]\n\n[s]: person:stalin", ["p1| see [person:stalin: him]"]),
    Case("a file", "see [a]\n\n[a]: b.html", ["p1| see [link <b.html>: a]"]),
    Case("a paragraph", "see [a]\n\n[a]: #p1", ["p1| see [link <#p1>: a]"]),
  ])
  func links(_ row: Case) throws { try row.check() }

  @Test("a comment that would begin a witness, if it were spelt so, is an error", arguments: [
    Case("without a colon", "a\n\n<!-- witness B -->\n\nb", ["p1| a", "p2| b"],
      ["d.md:3: error: 'witness B' begins no witness [unknown-block]\n  fix: write <!-- witness: B -->"]),
    Case("misspelt", "a\n\n<!-- Witnes: C2 -->\n\nb", ["p1| a", "p2| b"],
      ["d.md:3: error: 'Witnes' begins no witness [unknown-block]\n  fix: write <!-- witness: C2 -->"]),
    Case("a sentence about witnesses", "a\n\n<!-- witness accounts differ here -->\n\nb", ["p1| a", "p2| b"]),
  ])
  func witnesses(_ row: Case) throws { try row.check() }
}
