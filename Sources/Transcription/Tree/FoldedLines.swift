/// Lines of text with one space for white space, and none at their ends.
struct FoldedLines {
  private(set) var lines: [[UInt8]] = [[]]
  private var isSpaceDue = false

  mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

  mutating func add(_ text: ArraySlice<UInt8>) {
    let last = lines.count - 1
    var place = text.startIndex
    while place < text.endIndex {
      let length = Self.whiteSpace(at: place, of: text)
      if length > 0 {
        isSpaceDue = true
        place += length
        continue
      }
      if isSpaceDue, !lines[last].isEmpty { lines[last].append(UInt8(ascii: " ")) }
      isSpaceDue = false
      lines[last].append(text[place])
      place += 1
    }
  }

  mutating func end() {
    lines.append([])
    isSpaceDue = false
  }

  /// How many bytes of white space begin at a place: ASCII's, a no-break space (C2 A0), or one of U+2000–200A.
  private static func whiteSpace(at place: Int, of text: ArraySlice<UInt8>) -> Int {
    let byte = text[place]
    if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) { return 1 }
    if byte == 0xC2, place + 1 < text.endIndex, text[place + 1] == 0xA0 { return 2 }
    let isThin =
      byte == 0xE2 && place + 2 < text.endIndex && text[place + 1] == 0x80 && (0x80...0x8A).contains(text[place + 2])
    return isThin ? 3 : 0
  }
}
