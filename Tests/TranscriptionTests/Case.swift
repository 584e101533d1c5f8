import Diagnostics
import Testing

@testable import Transcription

/// One row of a table: a file, and all that is made of it.
struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let source: [UInt8]
  let dump: [String]
  let diagnostics: [String]

  /// - Parameters:
  ///   - dump: the lines of ``Dump/lines(of:)``.
  ///   - diagnostics: the descriptions of all of them, in the order of their places. The file is `d.md`.
  init(_ sentence: String, _ source: String, _ dump: [String], _ diagnostics: [String] = []) {
    testDescription = sentence
    self.source = Array(source.utf8)
    self.dump = dump
    self.diagnostics = diagnostics
  }

  /// The same file with front matter of one line.
  func withFrontMatter(_ line: String) -> Case {
    Case(testDescription, "---\n\(line)\n---\n" + String(decoding: source, as: UTF8.self), dump, diagnostics)
  }

  /// - Parameter recognizesBlocks: most rows are about what the editor marked.
  func check(
    recognizesBlocks: Bool = false, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let result = DocumentParser.parse(
      SourceFile(path: "d.md", bytes: source), rules: EditorialRules(recognizesBlocks: recognizesBlocks))
    let document = try #require(result.document, sourceLocation: sourceLocation)
    #expect(Dump.lines(of: document.transcript) == dump, sourceLocation: sourceLocation)
    #expect(result.diagnostics.sorted().map(\.description) == diagnostics, sourceLocation: sourceLocation)
  }
}

/// The document in a text that has one.
func document(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> ParsedDocument {
  try #require(DocumentParser.parse(SourceFile(path: "d.md", text: text)).document, sourceLocation: sourceLocation)
}

/// The descriptions of all diagnostics, in the order of their places.
func diagnostics(_ bytes: [UInt8]) -> [String] {
  DocumentParser.parse(SourceFile(path: "d.md", bytes: bytes)).diagnostics.sorted().map(\.description)
}
