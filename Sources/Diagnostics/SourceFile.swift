/// A file as it was read: its name and its bytes, nothing decoded.
///
/// Offsets into a source file are always in bytes from its beginning.
package struct SourceFile: Sendable {
  /// The path as it is shown to people: relative to the edition's folder, parted by `/`.
  package let path: String
  /// All of the file, in whatever encoding it is.
  package let bytes: [UInt8]
  /// What it was put together from, in the order of its lines; nothing for a file as it lies on the disk.
  package let parts: [SourcePart]
  private let lines = LineTable()

  /// - Parameter parts: what it was put together from; none for a file as it lies on the disk.
  package init(path: String, bytes: [UInt8], parts: [SourcePart] = []) {
    self.path = path
    self.bytes = bytes
    self.parts = parts
  }

  /// A file of a text that is at hand, in UTF-8.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The line and column of a byte, for a message.
  ///
  /// - Parameter offset: in bytes; one beyond the end means the end.
  package func location(at offset: Int) -> SourceLocation {
    let place = lines.place(of: min(max(offset, 0), bytes.count), in: bytes)
    return SourceLocation(path: path, line: place.line, column: place.characters + 1)
  }

  /// The line and the columns of some bytes; to the line's end where they go beyond it.
  package func location(of range: Range<Int>) -> SourceLocation {
    let start = location(at: range.lowerBound)
    let bytes = bytes[min(range.lowerBound, bytes.count)..<min(range.upperBound, bytes.count)]
    let width = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.count { $0 & 0xC0 != 0x80 }
    return SourceLocation(path: path, line: start.line, column: start.column, endColumn: start.column.map { $0 + width })
  }

  /// The byte at which a line begins, for 1-based `line`; the file's end when it has fewer lines.
  package func offset(ofLine line: Int) -> Int { lines.offset(ofLine: line, in: bytes) }
}

extension SourceFile: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.path == right.path && left.bytes == right.bytes && left.parts == right.parts
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
    hasher.combine(parts)
  }
}

extension [UInt8] {
  /// Lines end as CommonMark has it (clause 2.1): at LF, at CR LF, and at a CR that stands alone.
  func isLineEnd(at index: Int) -> Bool {
    switch self[index] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): index + 1 == count || self[index + 1] != UInt8(ascii: "\n")
    default: false
    }
  }
}
