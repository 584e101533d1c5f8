import Diagnostics

/// What a document says: its witnesses' blocks, over one buffer of text.
///
/// The text of all blocks stands in ``text`` once, in the order of the source, without Markdown's syntax; nodes name ranges
/// of it. A paragraph's words are therefore one contiguous range, whatever markup parts them, and names can be found and
/// marked in it without touching the tree.
package struct Transcript: Sendable {
  /// UTF-8. A line end of the source is `\n`.
  package var text: [UInt8]
  /// At least one, in the order of the source.
  package var witnesses: [Witness]
  /// In the order of the source.
  package var notes: [Note] = []
  /// What was taken for a block though the editor did not mark it, in the order of the source.
  package var recognized: [RecognizedBlock] = []
  /// What the declared layout rules did, in the order of the rules.
  package var layout: [LayoutApplication]
  /// From places in ``text`` to lines of the file.
  package var lines: LineMap
}

/// One version of the text. A document with one version has one witness without a siglum.
package struct Witness: Sendable {
  /// "A", "B"; nil where the source names none.
  package var siglum: String?
  /// In the order of the source.
  package var blocks: [Block]
}

/// Paragraphs that plainly are what Recto took them for.
package struct RecognizedBlock: Sendable, Hashable {
  /// What they were taken for.
  package var role: BlockRole
  /// The place in ``Transcript/witnesses``.
  package var witness: Int
  /// The id of its first paragraph.
  package var paragraph: String
  /// Of its first paragraph.
  package var range: TextRange
}

/// A range of ``Transcript/text``, in bytes.
package struct TextRange: Sendable, Hashable {
  /// Of its first byte.
  package var start: Int32
  /// Behind its last byte.
  package var end: Int32

  /// In bytes; from `start` to before `end`.
  package init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The same, for an array's subscript.
  package var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether it has no bytes; such a range still has its place.
  package var isEmpty: Bool { start == end }
}

/// Where the text's lines stand in the file.
package struct LineMap: Sendable {
  private var starts: [(offset: Int32, line: Int32)] = []

  /// One that knows no line; every place is then in the first.
  package init() {}

  /// Says that the text from `offset` on stands in `line` (1-based). Offsets come in rising order.
  mutating func note(line: Int, at offset: Int) {
    guard starts.last?.line != Int32(truncatingIfNeeded: line) else { return }
    starts.append((Int32(truncatingIfNeeded: offset), Int32(truncatingIfNeeded: line)))
  }

  /// Takes over the lines of a range of another text, which is written at `offset` now.
  mutating func note(_ range: Range<Int>, of other: LineMap, at offset: Int) {
    guard !other.starts.isEmpty else { return }
    note(line: other.line(at: range.lowerBound), at: offset)
    for start in other.starts[other.index(behind: range.lowerBound)...].prefix(while: { $0.offset < range.upperBound }) {
      note(line: Int(start.line), at: offset + Int(start.offset) - range.lowerBound)
    }
  }

  /// Forgets what was noted from `offset` on.
  mutating func cut(at offset: Int) {
    while let last = starts.last, last.offset >= offset { starts.removeLast() }
  }

  /// The 1-based line of the file in which the text at `offset` stands.
  package func line(at offset: Int) -> Int {
    let next = index(behind: offset)
    return next == 0 ? 1 : Int(starts[next - 1].line)
  }

  /// The first start that stands behind `offset`, by halving.
  private func index(behind offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle].offset) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Transcript {
  /// A piece of the text; what is not UTF-8 is U+FFFD.
  package func string(_ range: TextRange) -> String {
    String(decoding: text[range.range], as: UTF8.self)
  }

  /// Where a piece of the text stands in its file: the line from the map, the column where the same bytes are found in that
  /// line once and only once, for a parser's columns can't be trusted on continuation lines.
  package func location(of range: TextRange, in file: SourceFile) -> SourceLocation {
    let line = lines.line(at: Int(range.start))
    return location(of: range, in: file, line: line, from: file.offset(ofLine: line))
  }

  /// The same for a line whose first byte is known, without counting the file's lines.
  func location(of range: TextRange, in file: SourceFile, line: Int, from lineStart: Int) -> SourceLocation {
    let hasBOM = lineStart == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = hasBOM ? 3 : lineStart
    let words = text[range.range].prefix { $0 != UInt8(ascii: "\n") }
    guard !words.isEmpty else { return SourceLocation(path: file.path, line: line) }
    var found: Int?
    var offset = start
    while offset < file.bytes.count, !"\r\n".utf8.contains(file.bytes[offset]) {
      if file.bytes[offset...].starts(with: words) {
        guard found == nil else { return SourceLocation(path: file.path, line: line) }
        found = offset
      }
      offset += 1
    }
    let column = found.map { file.bytes[start..<$0].count { $0 & 0xC0 != 0x80 } + 1 }
    return SourceLocation(path: file.path, line: line, column: column)
  }
}
