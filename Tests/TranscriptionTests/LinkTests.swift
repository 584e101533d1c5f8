import Diagnostics
import Testing

@testable import Transcription

@Suite("Mentions, links and HTML")
struct LinkTests {
  @Test("a link with a kind of reference is a mention", arguments: [
    "person", "place", "org", "event", "doc", "page",
  ])
  func mentions(_ kind: String) throws {
    try Case(
      kind, "met [the *President*](\(kind):a-b2) there", ["p1| met [\(kind):a-b2: the [em: President]] there"]
    ).check()
  }

  @Test("the references of a transcript are listed with their words, wherever they stand")
  func references() throws {
    let source = "# [a](person:x)\n\n> - *[b](place:y)* ~~[c](org:z)~~\n\n::: closer\n"
      + "2. [d](doc:w) [e](event:v) [sic]\n:::\n\n"
      + "<!-- witness: B -->\n\n[f](page:u)"
    let transcript = try document(source).transcript
    let words = transcript.references.map { pair in
      "\(pair.reference.description) \(pair.range.map(transcript.string) ?? "-")"
    }
    #expect(words == ["person:x a", "place:y b", "org:z c", "doc:w d", "event:v e", "page:u f"])
  }

  @Test("links that may stand, stand", arguments: [
    Case("web addresses and mail", "[a](https://b.c 'd') <http://e.f> <g@h.i>",
      ["p1| [link <https://b.c> 'd': a] [link <http://e.f>: http://e.f] [link <mailto:g@h.i>: g@h.i]"]),
    Case("files of the edition", "[a](b/c.html) [d](#p2) [e]()",
      ["p1| [link <b/c.html>: a] [link <#p2>: d] [link <>: e]"]),
    Case("schemes near no kind of reference", "[a](urn:isbn:1) [b](tel:1) [c](ark:/1) [d](doi:10.1/2)",
      ["p1| [link <urn:isbn:1>: a] [link <tel:1>: b] [link <ark:/1>: c] [link <doi:10.1/2>: d]"]),
  ])
  func links(_ row: Case) throws { try row.check() }

  @Test("a picture on another host is linked, so that a page loads nothing from there", arguments: [
    "https://a.org/b.png", "//a.org/b.png",
  ])
  func pictures(_ address: String) throws {
    try Case(
      address, "a\n![b](\(address))", ["p1| a⏎[link <\(address)>: b]"],
      [
        "d.md:2: warning: the picture '\(address)' is not a file of the edition, and is linked instead of shown "
          + "[unsafe-link]\n  fix: put the picture into the edition's folder, beside the text"
      ]
    ).check()
  }

  @Test("a scheme near a kind of reference is an error", arguments: [
    ("persn:stalin", "persn", "person"), ("persons:stalin", "persons", "person"), ("plce:x", "plce", "place"),
    ("orgs:x", "orgs", "org"), ("docs:x", "docs", "doc"), ("Person:stalin", "person", "person"),
  ])
  func misspelt(_ address: String, _ scheme: String, _ kind: String) throws {
    try Case(
      address, "a [b](\(address)) c", ["p1| a b c"],
      ["d.md:1: error: '\(scheme):' is no kind of reference [unknown-reference]\n  fix: did you mean '\(kind):'?"]
    ).check()
  }

  @Test("a passage in another language has its tag; what is no tag is an error", arguments: [
    ("lang:ru", true), ("lang:zh-Hant-TW", true), ("lang:", false), ("lang:r", false), ("lang:rus-", false),
    ("lang:russian,old", false), ("lang:12", false),
  ])
  func language(_ address: String, isTag: Bool) throws {
    let error = "d.md:1: error: '\(address)' names no language [invalid-value]\n"
      + "  fix: write the language's tag, such as lang:ru or lang:zh-Hant"
    try Case(
      address, "a [b](\(address)) c", [isTag ? "p1| a [lang \(address.dropFirst(5)): b] c" : "p1| a b c"],
      isTag ? [] : [error]
    ).check()
  }

  @Test("a link that can run code or open files is left out, its words stay", arguments: [
    ("javascript:alert(1)", "javascript"), ("JavaScript:alert(1)", "javascript"), ("vbscript:a", "vbscript"),
    ("data:text/html,a", "data"), ("file:///etc/passwd", "file"),
    ("&#1;javascript:a", "javascript"), ("java&Tab;script:a", "javascript"), ("&NewLine;javascript:a", "javascript"),
  ])
  func unsafe(_ address: String, _ scheme: String) throws {
    let result = DocumentParser.parse(SourceFile(path: "d.md", text: "a [b *c*](<\(address)>) d"))
    let document = try #require(result.document)
    #expect(Dump.lines(of: document.transcript) == ["p1| a b [em: c] d"])
    let shown = address.replacing("&#1;", with: "\u{1}").replacing("&Tab;", with: "\t").replacing("&NewLine;",
      with: "\n")
    #expect(
      result.diagnostics.map(\.description) == [
        "d.md:1: warning: the link to '\(shown)' is left out: "
          + "'\(scheme):' can run code or open local files [unsafe-link]\n"
          + "  fix: link to an address that begins with https://, or to a file of the edition"
      ])
  }

  @Test("raw HTML is shown as text, with a warning", arguments: [
    Case("in a line", "a <b>c</b> d", ["p1| a [html: <b>]c[html: </b>] d"], [html(1)]),
    Case("a block", "a\n\n<table>\n<tr>\n</table>\n\nb", ["p1| a", "html| <table>⏎<tr>⏎</table>⏎", "p2| b"], [html(3)]),
    Case("a script", "<script>\na\n\nb\n</script>", ["html| <script>⏎a⏎⏎b⏎</script>⏎"], [html(1)]),
    Case("a block with CR LF has the text's line ends", "<p>\r\na\r\n", ["html| <p>⏎a⏎"], [html(1)]),
  ])
  func rawHTML(_ row: Case) throws { try row.check() }

  @Test("a line break of HTML is a line break", arguments: [
    Case("each spelling", "a<br>b<br/>c<br />d", ["p1| a[br]b[br]c[br]d"]),
    Case("in capitals", "a<BR>b", ["p1| a[br]b"]),
    Case("a tag that begins like it is none", "a<brx>b", ["p1| a[html: <brx>]b"], [html(1)]),
  ])
  func lineBreaks(_ row: Case) throws { try row.check() }

  @Test("comments are dropped and nothing else is", arguments: [
    Case("a block", "a\n\n<!-- b\n\nc -->\n\nd", ["p1| a", "p2| d"]),
    Case("in a line", "a <!-- b --> c", ["p1| a  c"]),
    Case("indented", "  <!-- a -->\n\nb", ["p1| b"]),
    Case("two in a row", "<!-- a --> <!-- b -->\n\nc", ["p1| c"]),
    Case("words behind one on its line are no comment", "<!-- a --> b\n\nc", ["html| <!-- a --> b⏎", "p1| c"],
      [html(1)]),
    Case("one that never ends is no comment", "a\n\n<!-- b\n\nc", ["p1| a", "html| <!-- b⏎⏎c⏎"], [html(3)]),
  ])
  func comments(_ row: Case) throws { try row.check() }
}
