import Testing

@testable import Diagnostics

@Suite("What a diagnostic means in a file")
struct SpanFinderTests {
  private let file = SourceFile(path: "a.md", text: "one\r\nDear Mr. Gusev, é東 x\n\nlast [^1] end, and end")

  /// The text that is underlined.
  private func meant(
    _ message: String, _ line: Int?, _ column: Int? = nil, to end: Int? = nil, in file: SourceFile? = nil
  ) -> String? {
    let file = file ?? self.file
    var finder = SpanFinder(file)
    let place = SourceLocation(path: "a.md", line: line, column: column, endColumn: end)
    return finder.span(of: Diagnostic(.note, .rawHTML, message, at: place))
      .map { "\($0.columns.lowerBound): " + String(decoding: file.bytes[$0.bytes], as: UTF8.self) }
  }

  @Test("goes as far as its location does, in scalar values")
  func explicitEnd() {
    #expect(meant("m", 2, 6, to: 15) == "6: Mr. Gusev")
    #expect(meant("m", 2, 17, to: 19) == "17: é東")
    #expect(meant("m", 2, 17, to: 99) == "17: é東 x")
  }

  @Test("is what the message quotes, if it stands there; else the word that begins there")
  func quoted() {
    #expect(meant("'Mr. Gusev' is unknown", 2, 6) == "6: Mr. Gusev")
    #expect(meant("the mark '[^1]' has no note", 4, 6) == "6: [^1]")
    #expect(meant("nothing quoted", 2, 6) == "6: Mr")
    #expect(meant("nothing quoted", 4, 6) == "6: [^1]")
    #expect(meant("'another' is quoted", 2, 1) == "1: Dear")
  }

  @Test("is in a line without a column what is quoted, if it stands there once; else the line")
  func line() {
    #expect(meant("'Gusev' is unknown", 2) == "10: Gusev")
    #expect(meant("'… Gusev' is unknown", 2) == "10: Gusev")
    #expect(meant("'end' stands there twice", 4) == "1: last [^1] end, and end")
    #expect(meant("m", 1) == "1: one")
    #expect(meant("m", 3) == "1: ")
  }

  @Test("is nothing without a line, or in a line the file does not have")
  func nothing() {
    #expect(meant("m", nil) == nil)
    #expect(meant("m", 9) == nil)
    #expect(meant("m", 1, 1, in: SourceFile(path: "a.md", text: "")) == "1: ")
  }

  @Test("is found behind a byte order mark, and in any order of the places")
  func marksAndOrder() {
    let marked = SourceFile(path: "a.md", text: "\u{FEFF}title: x\nb")
    #expect(meant("m", 1, 1, in: marked) == "1: title")
    var finder = SpanFinder(file)
    let columns = [(4, 6), (2, 10), (2, 1), (1, 1)].map { line, column in
      finder.span(of: Diagnostic(.note, .rawHTML, "m", at: SourceLocation(path: "a.md", line: line, column: column)))
        .map { String(decoding: file.bytes[$0.bytes], as: UTF8.self) }
    }
    #expect(columns == ["[^1]", "Gusev", "Dear", "one"])
  }
}

@Suite("A correction")
struct CorrectionTests {
  private let file = SourceFile(path: "a.yaml", text: "date: 1944/06/26\nid: x\n")

  private func edit(_ correction: Correction, _ line: Int, _ column: Int) -> Edit? {
    var finder = SpanFinder(file)
    let place = SourceLocation(path: "a.yaml", line: line, column: column)
    return finder.edit(of: Diagnostic(.error, .invalidDate, "m", at: place, correction: correction))
  }

  @Test("is a change of bytes where what it corrects stands, and nothing elsewhere")
  func edits() {
    let date = Correction("1944/06/26", to: "1944-06-26", isSafe: true)
    #expect(edit(date, 1, 7) == Edit(path: "a.yaml", range: 6..<16, replacement: "1944-06-26", isSafe: true))
    #expect(edit(date, 2, 5) == nil)
    let elsewhere = Correction("x", to: "y", isSafe: false, at: SourceLocation(path: "a.yaml", line: 2, column: 5))
    #expect(edit(elsewhere, 1, 1) == Edit(path: "a.yaml", range: 21..<22, replacement: "y", isSafe: false))
  }

  @Test("is applied with others from the file's beginning to its end; of two that overlap the first wins")
  func applied() {
    let edit = { (range: Range<Int>, text: String) in
      Edit(path: "a.yaml", range: range, replacement: text, isSafe: true)
    }
    let changed = file.applying([edit(21..<22, "yy"), edit(6..<16, "1944"), edit(10..<12, "!"), edit(90..<99, "?")])
    #expect(String(decoding: changed.bytes, as: UTF8.self) == "date: 1944\nid: yy\n")
  }
}
