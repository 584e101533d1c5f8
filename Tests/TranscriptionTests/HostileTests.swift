import Diagnostics
import Testing

@testable import Transcription

@Suite("Hostile files")
struct HostileTests {
  private func read(_ text: String) throws -> (document: ParsedDocument, diagnostics: [Diagnostic]) {
    let result = DocumentParser.parse(SourceFile(path: "d.md", text: text))
    return (try #require(result.document), result.diagnostics)
  }

  private func text(_ document: ParsedDocument) -> String { String(decoding: document.transcript.text, as: UTF8.self) }

  private let tooDeep = "d.md:1: error: quotes and lists are nested deeper than 64 levels [nesting-too-deep]\n"
    + "  fix: put a backslash before the '>' or '-' that is the source's own"

  @Test("ten thousand quotes in one another are flattened, with an error")
  func quotes() throws {
    let (document, diagnostics) = try read(String(repeating: ">", count: 10_000) + " words")
    #expect(text(document) == "\nwords")
    #expect(diagnostics.map(\.description) == [tooDeep])
  }

  @Test("lists in one another are flattened, with an error", arguments: [2_000, 50_000])
  func lists(_ count: Int) throws {
    let (document, diagnostics) = try read(String(repeating: "- ", count: count) + "words")
    #expect(text(document) == "\nwords")
    #expect(diagnostics.map(\.description) == [tooDeep])
  }

  @Test("emphasis in itself twenty thousand times is flattened, with an error")
  func emphasis() throws {
    let stars = String(repeating: "*", count: 20_000)
    let (document, diagnostics) = try read("\(stars)words\(stars)")
    #expect(text(document) == "words")
    #expect(
      diagnostics.map(\.description) == [
        "d.md:1: error: emphasis and links are nested deeper than 64 levels [nesting-too-deep]\n"
          + "  fix: put a backslash before the '*' or '_' that is the source's own"
      ])
  }

  @Test("a hundred thousand brackets are the source's own", arguments: ["[", "]", "[a", "[]", "[a]", "![", "[a](",
    "[b]["])
  func brackets(_ bracket: String) throws {
    let source = String(repeating: bracket, count: 100_000)
    let (document, diagnostics) = try read(source)
    #expect(text(document) == source)
    #expect(diagnostics == [])
  }

  @Test("fifty thousand boxes, in one paragraph or without one, are kept", arguments: [
    "□a □b ", "□hop □[sic: hope] ", "□a\n", "□\n", "# □\n", "□*a*", "□1. ", "| □ ", "\n□-2-\n", "\n\n[REDACTED] □", "> □",
  ])
  func boxes(_ piece: String) throws {
    let (document, _) = try read("---\nlayout: [box-indents, redacted-indents]\n---\na\n\n"
      + String(repeating: piece, count: 50_000))
    // One run of boxes and signs at a line's beginning is one indent.
    #expect(document.transcript.layout[0].count >= (piece == "> □" ? 1 : 50_000))
  }

  @Test("fifty thousand notes, and as many references to none, in one line")
  func notes() throws {
    let numbers = 1...50_000
    let references = numbers.map { "a[^\($0)]" }.joined(separator: " ")
    let known = try read(references + "\n\n" + numbers.map { "[^\($0)]: b\n" }.joined())
    #expect(known.diagnostics == [])
    #expect(known.document.transcript.notes.map(\.id) == numbers.map { "n\($0)" })
    let unknown = try read(references)
    #expect(text(unknown.document) == references)
    #expect(unknown.diagnostics.map(\.id) == Array(repeating: .missingNote, count: 50_000))
  }

  @Test("tables of fifty thousand rows, and of fifty thousand columns, and as many tables")
  func tables() throws {
    let rows = try read("a|b\n-|-\n" + String(repeating: "c|d\n", count: 50_000))
    guard case .table(let long)? = rows.document.transcript.witnesses[0].blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(long.rows.count == 50_001)
    let columns = try read(String(repeating: "a|", count: 50_000) + "\n" + String(repeating: "-|", count: 50_000))
    guard case .table(let wide)? = columns.document.transcript.witnesses[0].blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(wide.rows.map(\.count) == [50_000])
    let many = try read(String(repeating: "a|b\n-|-\n\n", count: 50_000))
    #expect(many.document.transcript.witnesses[0].blocks.count == 50_000)
  }

  @Test("a hundred thousand halves of marks are a hundred thousand errors", arguments: [
    ("{++", "{++"), ("++} ", "++}"), ("{--a ", "{--"), ("~~a ", "~~"), ("a {++\n", "{++"), ("{++\n\n", "{++"),
  ])
  func halves(_ piece: String, _ mark: String) throws {
    let source = String(repeating: piece, count: 100_000)
    let (document, diagnostics) = try read(source)
    let words = text(document).filter { !$0.isWhitespace }
    #expect(words == source.filter { !$0.isWhitespace })
    #expect(diagnostics.count == 100_000)
    #expect(Set(diagnostics.map(\.id)) == [.unclosedMark])
    let lines = piece.count { $0 == "\n" }
    #expect(diagnostics.last?.location.line == 99_999 * lines + 1)
  }

  @Test("marks that are well closed are read, however many", arguments: [
    ("{++a++}", "a", 100_000), ("~~a~~ ", "a ", 100_000), ("a [sic] ", "a", 50_000),
    ("[illegible] ", "[illegible] ", 50_000),
  ])
  func marks(_ piece: String, _ words: String, _ count: Int) throws {
    let (document, diagnostics) = try read(String(repeating: piece, count: count) + "end")
    #expect(text(document).filter { $0 != " " } == String(repeating: words.filter { $0 != " " }, count: count) + "end")
    #expect(diagnostics == [])
  }

  @Test("a hundred thousand corrections of one word are one, and text")
  func corrections() throws {
    let (document, diagnostics) = try read("a" + String(repeating: "[sic]", count: 100_000))
    let text = String(repeating: "[sic]", count: 99_999)
    #expect(Dump.lines(of: document.transcript) == ["p1| [sic: a]\(text)"])
    #expect(diagnostics == [])
  }

  @Test("a line of five million letters is a paragraph")
  func longLine() throws {
    let source = String(repeating: "words and ", count: 500_000) + "end {++"
    let (document, diagnostics) = try read(source)
    #expect(text(document) == source)
    #expect(diagnostics.map(\.location.description) == ["d.md:1:5000005"])
  }

  @Test("a hundred thousand lines are counted, whatever ends them", arguments: ["\n", "\r", "\r\n"])
  func lines(_ end: String) throws {
    let (document, diagnostics) = try read("---\(end)---\(end)" + String(repeating: "a" + end, count: 100_000) + "{++")
    #expect(text(document) == String(repeating: "a\n", count: 100_000) + "{++")
    #expect(diagnostics.map(\.location.description) == ["d.md:100003:1"])
  }

  @Test("a sentence over ten thousand pages is one paragraph")
  func pages() throws {
    let (document, diagnostics) = try read(String(repeating: "a\n\n-2-\n\n", count: 10_000) + "end.")
    #expect(Dump.lines(of: document.transcript) == ["p1| " + String(repeating: "a [pb 2]", count: 10_000) + "end."])
    #expect(diagnostics == [])
  }

  @Test("fences and comments without an end are told, however many")
  func fences() throws {
    let (_, open) = try read(String(repeating: "::: stamp\n", count: 1_000) + "a")
    #expect(open.count == 1_000)
    #expect(Set(open.map(\.id)) == [.unclosedBlock, .strayFence])
    let (document, comments) = try read(String(repeating: "<!-- a\n", count: 100_000))
    #expect(text(document) == String(repeating: "<!-- a\n", count: 100_000))
    #expect(comments.map(\.id) == [.rawHTML])
  }
}
