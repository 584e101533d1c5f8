import Diagnostics
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  private let place = SourceLocation(path: "Content/people.yaml", line: 3, column: 5)

  @Test("is printed with its place, severity, message and id")
  func oneLine() {
    #expect(
      Diagnostic(.error, .unknownKey, "unknown key 'nmae'", at: place).description
        == "Content/people.yaml:3:5: error: unknown key 'nmae' [unknown-key]")
    #expect(
      Diagnostic(.warning, .rawHTML, "HTML is shown as text", at: SourceLocation(path: "a.md", line: 7)).description
        == "a.md:7: warning: HTML is shown as text [raw-html]")
    #expect(
      Diagnostic(.note, .emptyFile, "the file is empty", at: SourceLocation(path: "a.md")).description
        == "a.md: note: the file is empty [empty-file]")
  }

  @Test("is printed with its notes and its fix, indented, each on a line of its own")
  func notesAndFix() {
    let diagnostic = Diagnostic(
      .error, .duplicateID, "the id 'a' is another's", at: place,
      notes: [
        .init("first used here", at: SourceLocation(path: "b.md", line: 1)), .init("ids are the names of pages"),
      ],
      fix: "choose another")
    #expect(
      diagnostic.description == """
        Content/people.yaml:3:5: error: the id 'a' is another's [duplicate-id]
          b.md:1: first used here
          ids are the names of pages
          fix: choose another
        """)
  }

  @Test("has no column without a line")
  func columnWithoutLine() {
    #expect(SourceLocation(path: "a.md", column: 5) == SourceLocation(path: "a.md"))
  }

  @Test("is sorted by path, line, column, then the worse first, then id and message")
  func order() {
    let at = { (path: String, line: Int?, column: Int?) in SourceLocation(path: path, line: line, column: column) }
    let sorted = [
      Diagnostic(.warning, .rawHTML, "z", at: at("B.md", 9, 9)),
      Diagnostic(.note, .rawHTML, "z", at: at("a.md", nil, nil)),
      Diagnostic(.note, .rawHTML, "z", at: at("a.md", 2, nil)),
      Diagnostic(.note, .rawHTML, "z", at: at("a.md", 2, 1)),
      Diagnostic(.error, .unknownKey, "m", at: at("a.md", 2, 10)),
      Diagnostic(.warning, .emptyFile, "m", at: at("a.md", 2, 10)),
      Diagnostic(.warning, .rawHTML, "a", at: at("a.md", 2, 10)),
      Diagnostic(.warning, .rawHTML, "b", at: at("a.md", 2, 10)),
      Diagnostic(.note, .emptyFile, "a", at: at("a.md", 2, 10)),
      Diagnostic(.error, .rawHTML, "a", at: at("a.md", 10, 1)),
      Diagnostic(.error, .rawHTML, "a", at: at("é.md", 1, 1)),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect((sorted[5...] + sorted[..<5]).sorted() == sorted)
  }

  @Test("counts as an error only by its severity")
  func errors() {
    let warning = Diagnostic(.warning, .rawHTML, "m", at: place)
    let error = Diagnostic(.error, .rawHTML, "m", at: place)
    #expect([[], [warning], [warning, error]].map(\.hasErrors) == [false, false, true])
    #expect([Diagnostic.Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
  }

  @Test("has an id that is unique and in kebab-case")
  func ids() {
    let names = DiagnosticID.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    let isKebabCase = { (name: String) in
      name.split(separator: "-", omittingEmptySubsequences: false)
        .allSatisfy {
          !$0.isEmpty && $0.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) || $0 == "utf8"
        }
    }
    #expect(names.filter { !isKebabCase($0) } == [])
  }
}
