import Diagnostics

/// Where words begin and end in UTF-8 text. Words are letters and digits, in any script; a soft hyphen, and a hyphen at a
/// line's end before a small letter, are inside one.
enum WordBounds {
  /// Whether a word, or a mark before one, begins here: nothing that could be a word's inside stands before it.
  @inline(__always)
  static func begins(at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    position == range.lowerBound || !isWord(before: position, text)
  }

  static func ends(at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Bool {
    guard position < limit else { return true }
    // A form that ends in a mark, such as "C.I.G.S.", ends wherever that stands.
    if !isWord(before: position, text) { return true }
    let next = text[position]
    if next < 0x80, next != UInt8(ascii: "-") { return !isASCIIWord(next) }
    let soft = softHyphen(at: position, text, limit)
    let hyphen = hyphen(at: position, text, limit)
    if soft == 0, hyphen.isLineEnd { return !goesOn(at: position + hyphen.width, text, limit, inSmallLetters: true) }
    return !goesOn(at: position + soft, text, limit, inSmallLetters: false)
  }

  /// Whether a word goes on here, behind nothing or what parts it at a line's end.
  ///
  /// - Parameter inSmallLetters: behind a hyphen a capital or a digit begins another: "Anglo-" "American".
  private static func goesOn(
    at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int, inSmallLetters: Bool
  ) -> Bool {
    guard position < limit else { return false }
    let next = text[position]
    if next >= 0x80 { return !isPunctuation(next, position + 1 < limit ? text[position + 1] : 0) }
    return inSmallLetters ? (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) : isASCIIWord(next)
  }

  static func isWord(before place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = place
    while position >= 2, text[position - 1] == 0xAD, text[position - 2] == 0xC2 { position -= 2 }
    guard position > 0 else { return false }
    let byte = text[position - 1]
    if byte < 0x80 { return isASCIIWord(byte) }
    if position >= 3, isPunctuation(text[position - 3], text[position - 2]) { return false }
    return position < 2 || text[position - 2] != 0xC2
  }

  /// Whether a character beyond ASCII parts words, by its first two bytes: the marks of Latin-1 (U+0080 to U+00BF), and
  /// punctuation and symbols (U+2000 to U+2BFF). All others are letters.
  @inline(__always)
  private static func isPunctuation(_ lead: UInt8, _ second: UInt8) -> Bool {
    (lead == 0xE2 && second < 0xB0) || lead == 0xC2
  }

  @inline(__always)
  private static func isASCIIWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }

  /// How many bytes of white space are here, line ends and no-break spaces included; 0 for none.
  static func space(at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
    var end = position
    while end < limit {
      switch text[end] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): end += 1
      case 0xC2 where end + 1 < limit && text[end + 1] == 0xA0: end += 2
      default: return end - position
      }
    }
    return end - position
  }

  /// The width of a soft hyphen (U+00AD) here and of the line end behind it; 0 for none.
  static func softHyphen(at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
    guard text[position] == 0xC2, position + 1 < limit, text[position + 1] == 0xAD else { return 0 }
    return 2 + lineEnd(at: position + 2, text, limit)
  }

  /// The width of a hyphen here (ASCII's, U+2010 or U+2011), with the line end behind it when it stands inside a word
  /// at one; 0 for none.
  static func hyphen(
    at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) -> (width: Int, isLineEnd: Bool) {
    let width: Int
    if text[position] == UInt8(ascii: "-") {
      width = 1
    } else if text[position] == 0xE2, position + 2 < limit, text[position + 1] == 0x80,
      text[position + 2] == 0x90 || text[position + 2] == 0x91
    {
      width = 3
    } else {
      return (0, false)
    }
    let lineEnd = isWord(before: position, text) ? lineEnd(at: position + width, text, limit) : 0
    return (width + lineEnd, lineEnd > 0)
  }

  /// The width of the white space here when it begins with a line end.
  private static func lineEnd(at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
    position < limit && text[position] == UInt8(ascii: "\n") ? space(at: position, text, limit) : 0
  }
}
