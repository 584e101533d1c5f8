import Dates
import Diagnostics
import Transcription
import YAML

/// A file as an archive gives it out, read so that it can become a document of an edition: what its header says as front
/// matter, and its text to the letter.
package struct ReceivedFile: Sendable {
  /// What its header calls the document, or what it can be called by its text.
  package let title: String
  /// When it was written, as its header or its text says.
  package let date: EDTF
  /// The 1-based line of the file at which a second version of the text begins; nil where none surely does.
  package let secondVersion: Int?
  /// The front matter's lines, without those for the file itself.
  private let header: [String]
  private let body: [UInt8]

  /// - Returns: nil when the file lacks what no document can lack; the diagnostics say what, and of what Recto is not sure.
  package static func read(_ file: SourceFile) -> (received: ReceivedFile?, diagnostics: [Diagnostic]) {
    let (parsed, problems) = DocumentParser.parse(file)
    guard let parsed else { return (nil, problems) }
    if case .frontMatter = parsed.header { return (nil, problems + [isDocument(file)]) }
    let (document, more) = DocumentReader.read(parsed)
    guard let document else { return (nil, problems + more) }
    let lines = bodyLines(parsed)
    let version = SecondVersion.find(in: file, lines)
    let received = ReceivedFile(
      title: document.title, date: document.date, secondVersion: version.line, header: FrontMatterText.lines(of: document),
      body: body(of: file, lines, secondVersion: version.line))
    return (received, (problems + more + version.diagnostics).filter(isOfImport).sorted())
  }

  private static func isDocument(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, .invalidValue, "the file has front matter, and is a document already",
      at: SourceLocation(path: file.path, line: 1), fix: "put it into Content/documents/ as it is")
  }

  /// Whether a diagnostic is not told anyway whenever the document is read.
  private static func isOfImport(_ diagnostic: Diagnostic) -> Bool {
    [.inferredValue, .testHostLink, .unknownLabel, .duplicateLabel].contains(diagnostic.id) || diagnostic.severity == .error
  }

  /// The document's file.
  ///
  /// - Parameter source: where the file as received is kept, relative to `Content/`.
  package func document(source: String) -> [UInt8] {
    let lines = ["---"] + header + ["source: \(YAMLScalar.line(source))", "---", "", ""]
    return Array(lines.joined(separator: "\n").utf8) + body
  }

  /// The lines of the file that are the text: from the first behind the header to the last before what an archive puts
  /// below.
  private static func bodyLines(_ parsed: ParsedDocument) -> Range<Int> {
    let (transcript, file) = (parsed.transcript, parsed.file)
    let ranges = transcript.witnesses.flatMap { $0.blocks.flatMap(\.ranges) }
    let end = file.bytes.count { $0 == UInt8(ascii: "\n") } + 2
    guard let start = ranges.map(\.start).min(), let last = ranges.map(\.end).max() else { return end..<end }
    let first = transcript.lines.line(at: Int(start))
    let lastLine = transcript.lines.line(at: max(Int(start), Int(last) - 1))
    let fields: [HeaderField] =
      switch parsed.header {
      case .frontMatter: []
      case .labelled(let fields): fields
      // Of what the text says of itself only an archive's summary is no part of it.
      case .inferred(let fields): fields.filter { $0.label == .summary }
      }
    return first..<(fields.compactMap(\.location.line).filter { $0 > lastLine }.min() ?? end)
  }

  private static func body(of file: SourceFile, _ lines: Range<Int>, secondVersion: Int?) -> [UInt8] {
    let (start, end) = (file.offset(ofLine: lines.lowerBound), file.offset(ofLine: lines.upperBound))
    let isFirst = start == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var body = Array(file.bytes[(isFirst ? 3 : start)..<end])
    if let secondVersion {
      let mark = file.offset(ofLine: secondVersion) - start
      body.insert(contentsOf: Array("<!-- witness: B -->\n\n".utf8), at: mark)
    }
    if body.last != UInt8(ascii: "\n") { body.append(UInt8(ascii: "\n")) }
    return body
  }
}
