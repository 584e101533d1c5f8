import Diagnostics
import YAML

/// Parts a file into YAML front matter and body.
struct FrontMatter {
  /// nil when the file has none.
  let node: YAMLNode?
  /// Where the body begins: a byte offset, and its 1-based line.
  let bodyStart: Int
  let bodyLine: Int
  let diagnostics: [Diagnostic]
  /// Whether the front matter is there and can't be read, so that nothing can be said of the document.
  let isBroken: Bool

  /// Front matter is what stands between a first line `---` and the next line `---` or `...`.
  init(of file: SourceFile) {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = SourceLines(file.bytes, from: start)
    guard let first = lines.next(), Self.isFence(first, in: file.bytes, closing: false) else {
      (node, bodyStart, bodyLine, diagnostics, isBroken) = (nil, start, 1, [], false)
      return
    }
    let yamlStart = lines.offset
    var line = 1
    while let content = lines.next() {
      line += 1
      guard Self.isFence(content, in: file.bytes, closing: true) else { continue }
      let yaml = file.bytes[yamlStart..<content.lowerBound]
      let (parsed, diagnostics) = YAMLParser.parse(yaml, path: file.path, firstLine: 2)
      node = parsed ?? YAMLNode(.null, at: SourceLocation(path: file.path, line: 1))
      (bodyStart, bodyLine, self.diagnostics) = (lines.offset, line + 1, diagnostics)
      isBroken = parsed == nil && diagnostics.hasErrors
      return
    }
    node = YAMLNode(.null, at: SourceLocation(path: file.path, line: 1))
    (bodyStart, bodyLine, isBroken) = (file.bytes.count, line, true)
    diagnostics = [
      Diagnostic(
        .error, .unclosedFrontMatter, "the front matter that begins here has no end",
        at: SourceLocation(path: file.path, line: 1), fix: "add a line '---' behind its last key")
    ]
  }

  private static func isFence(_ line: Range<Int>, in bytes: [UInt8], closing: Bool) -> Bool {
    var trimmed = bytes[line]
    while let last = trimmed.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { trimmed.removeLast() }
    return trimmed.elementsEqual("---".utf8) || (closing && trimmed.elementsEqual("...".utf8))
  }
}
