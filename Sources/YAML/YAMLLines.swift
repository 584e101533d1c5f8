/// The lines of a text as its file has them, where libyaml counts more: it takes U+0085, U+2028 and U+2029 for line ends too
/// (YAML 1.1, 5.4), which no editor does.
struct YAMLLines {
  /// Where each of libyaml's lines begins, from 0; nothing where it counts no more than others.
  private let starts: [(line: Int, column: Int)]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts = [(line: 0, column: 0)]
    var (line, column, hasMore) = (0, 0, false)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { continue }
        (line, column) = (line + 1, 0)
        starts.append((line, column))
      case 0xC2 where bytes[index...].starts(with: [0xC2, 0x85]),
        0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[index...].starts(with: [0xE2, 0x80, 0xA9]):
        column += 1
        starts.append((line, column))
        hasMore = true
      default:
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
    self.starts = hasMore ? starts : []
  }

  /// A place of libyaml's, from 0, as one of the file.
  func place(line: Int, column: Int) -> (line: Int, column: Int) {
    guard starts.indices.contains(line) else { return (line, column) }
    let start = starts[line]
    return (start.line, start.column + column)
  }
}
