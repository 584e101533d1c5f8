import Diagnostics
import Testing

@testable import Transcription

@Suite("Where a diagnostic points")
struct LocationTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    let places: [String]

    init(_ sentence: String, _ source: String, _ places: String...) {
      (testDescription, self.source, self.places) = (sentence, source, places)
    }
  }

  @Test("lines and columns are those of the file", arguments: [
    Row("the first line", "a {++b", "1:3"),
    Row("a line inside a paragraph", "a\nb {++c\nd", "2:3"),
    Row("columns count characters, not bytes", "Мо {++a", "1:4"),
    Row("behind a mark over two lines", "~~a\nb~~\nc {++d", "3:3"),
    Row("behind emphasis over two lines", "*a\nb*\nc {++d", "3:3"),
    Row("inside emphasis", "a\n*b\nc {++d*\ne", "3:3"),
    Row("behind code over two lines", "`a\nb`\nc {++d", "3:3"),
    Row("behind a link over two lines", "[a\nb](https://c.d)\ne {++f", "3:3"),
    Row("behind HTML over two lines", "<a\nb='c'>\nd {++e", "1", "3:3"),
    Row("behind two backslashes, which break no line", "a\\\\\nb\\\\\\\nc {++d", "3:3"),
    Row("behind line breaks in emphasis", "*a\\\nb*\\\nc\n*d {++e*", "4:4"),
    Row("behind line breaks", "a  \nb\\\nc<br>\nd {++e", "4:3"),
    Row("behind a comment over two lines", "a <!-- b\nc -->\nd {++e", "3:3"),
    Row("behind sic over a line end", "hop\n[sic: hope] {++a", "2:13"),
    Row("in a heading", "a\n\n# b {++c", "3:5"),
    Row("in a quote", "> a\n> b {++c", "2:5"),
    Row("in a lazy line of a quote", "> a\nb {++c", "2:3"),
    Row("in an item", "- a\n  b {++c", "2:5"),
    Row("in a numbered paragraph", "2. a\n\n3. b\n   c {++d", "4:6"),
    Row("HTML and links at a line's start", "a\n<i>b\n[c](javascript:d)\n[e](persn:f)", "2", "3", "4"),
    Row("inside a link that is left out", "a\n[b\n{++c](file:d)", "2", "3:1"),
    Row("twice in a line, the line alone", "a\n{++b {++c", "2", "2"),
    Row("behind a page break in a paragraph", "a\n-2-\nb {++c", "3:3"),
    Row("behind a page break that joins", "a\n\n-2-\n\nb {++c\nd <i>", "5:3", "6"),
    Row("in a division", "::: stamp\na {++b\n:::\n::: x\n:::", "2:3", "4"),
    Row("in a second witness", "a\n\n<!-- witness: B -->\n\nb\nc {++d", "6:3"),
    Row("behind CR LF", "a\r\n\r\nb\r\nc {++d\r\n<i>\r\n::: x\r\n:::\r\n", "4:3", "5", "6"),
    Row("behind lone CR", "a\r\rb\rc {++d\r<i>\r::: x\r:::\r", "4:3", "5", "6"),
    Row("behind all three line ends", "a\r\n\rb\n\nc\rd {++e", "6:3"),
    Row("on a BOM's line", "\u{FEFF}a {++b", "1:3"),
    Row("behind a BOM's line", "\u{FEFF}a\nb {++c", "2:3"),
    Row("behind front matter", "---\na: b\n---\n\nc {++d\n::: x\n:::", "5:3", "6"),
    Row("behind front matter with a BOM and CR LF", "\u{FEFF}---\r\na: b\r\n...\r\nc {++d", "4:3"),
    Row("behind lines of U+00A0", "---\nlayout: nbsp-lines\n---\na\n\u{A0}\nb\n\u{A0}\nc {++d", "8:3"),
    Row("behind boxes", "---\nlayout: box-indents\n---\n□□a\n□\n□□b {++c", "6:5"),
  ])
  func places(_ row: Row) {
    let found = DocumentParser.parse(SourceFile(path: "d.md", text: row.source)).diagnostics.sorted()
    #expect(found.map { String($0.location.description.dropFirst("d.md:".count)) } == row.places)
  }
}
