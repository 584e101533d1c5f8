/// Where tags stand on their lines.
struct LineFinder {
  let bytes: [UInt8]

  /// Whether a line begins at this byte.
  func begin(at offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n") }

  /// The lines a tag has for itself; nil when something else is there.
  func around(_ tag: Tag) -> Range<Int>? {
    guard let start = start(before: tag), let end = end(after: tag) else { return nil }
    return start..<end
  }

  /// The beginning of a tag's line; nil when something stands between.
  func start(before tag: Tag) -> Int? {
    var offset = tag.range.lowerBound
    while offset > 0, isBlank(bytes[offset - 1]) { offset -= 1 }
    return begin(at: offset) ? offset : nil
  }

  /// The end of a tag's line, behind its line end; nil when something stands between.
  func end(after tag: Tag) -> Int? {
    var offset = tag.range.upperBound
    while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
    if offset == bytes.count { return offset }
    if bytes[offset] == UInt8(ascii: "\r"), offset + 1 < bytes.count { offset += 1 }
    return bytes[offset] == UInt8(ascii: "\n") ? offset + 1 : nil
  }

  /// The white space the first line with something on it begins with; nil when all are blank. It begins at a line.
  func margin(of range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    for offset in range {
      if bytes[offset] == UInt8(ascii: "\n") { start = offset + 1; continue }
      if !isBlank(bytes[offset]), bytes[offset] != UInt8(ascii: "\r") { return start..<offset }
    }
    return nil
  }
}
