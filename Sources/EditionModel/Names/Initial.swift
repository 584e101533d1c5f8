/// Tells the word "I" from an initial and from a number, for forms of one letter.
enum Initial {
  /// Whether the letter is one of several initials, "I. V. Stalin", or the number before a paragraph, "I. The situation".
  /// "He and I. Then …" has the word.
  ///
  /// - Parameter range: the paragraph's.
  static func stands(at position: Int, in text: [UInt8], _ range: Range<Int>) -> Bool {
    let paragraph = text[range]
    guard paragraph[(position + 1)...].first == UInt8(ascii: ".") else { return false }
    return position == range.lowerBound || isInitial(paragraph[(position + 2)...].drop(while: isSpace).prefix(2))
      || isInitial(Array(paragraph[..<position].reversed().drop(while: isSpace).prefix(2).reversed())[...])
  }

  /// A capital and a full stop.
  private static func isInitial(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 2 && text.last == UInt8(ascii: ".") && text.first.map { (0x41...0x5A).contains($0) } == true
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
}
