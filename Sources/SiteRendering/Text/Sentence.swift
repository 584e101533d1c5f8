import Diagnostics

/// The sentence around a place in a paragraph.
enum Sentence {
  /// The range of the sentence that holds `place`, within `paragraph`, in bytes of `text`.
  static func range(around place: Range<Int>, in paragraph: Range<Int>, of text: [UInt8]) -> Range<Int> {
    var start = paragraph.lowerBound
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard let next = boundary(at: index, in: paragraph, of: text) else {
        index += 1
        continue
      }
      if next > place.lowerBound {
        // The sentence ends here, unless the place itself goes on ("the U.S. Government").
        if next >= place.upperBound { return start..<trimmed(next, from: start, text) }
      } else {
        start = next
      }
      index = next
    }
    return start..<trimmed(paragraph.upperBound, from: start, text)
  }

  /// Where the next sentence begins, if the mark at `index` ends one: the mark, closing quotes, white space, a beginning.
  private static func boundary(at index: Int, in paragraph: Range<Int>, of text: [UInt8]) -> Int? {
    let mark = text[index]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!") else { return nil }
    var next = index + 1
    while next < paragraph.upperBound, isClosing(text[next]) { next += 1 }
    let space = next
    while next < paragraph.upperBound, isSpace(text[next]) { next += 1 }
    guard next > space, next < paragraph.upperBound, begins(text[next]) else { return nil }
    return mark == UInt8(ascii: ".") && isAbbreviation(before: index, in: paragraph, of: text) ? nil : next
  }

  /// "Mr.", "I. V.", "C.I.G.S.": a full stop that ends a word and no sentence.
  private static func isAbbreviation(before stop: Int, in paragraph: Range<Int>, of text: [UInt8]) -> Bool {
    var start = stop
    while start > paragraph.lowerBound, !isSpace(text[start - 1]), text[start - 1] != UInt8(ascii: "(") { start -= 1 }
    let word = text[start..<stop]
    if word.count == 1, let letter = word.first, isCapital(letter) { return true }
    return word.contains(UInt8(ascii: ".")) || abbreviations.contains(String(decoding: word, as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Adm", "Sgt", "Hon", "Rev", "St", "Amb", "Sec",
    "Gov", "No", "Nos", "Vol", "vol", "pp", "p", "cf", "e.g", "i.e", "Jr", "Sr", "Ltd", "Co", "Jan", "Feb", "Aug",
    "Sept", "Oct", "Nov", "Dec",
  ]

  private static func trimmed(_ end: Int, from start: Int, _ text: [UInt8]) -> Int {
    var end = end
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Capitals, opening quotes and brackets, digits, and letters beyond ASCII, whose case a byte does not tell.
  private static func begins(_ byte: UInt8) -> Bool {
    isCapital(byte) || byte >= 0xC3 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      || byte.isASCIIDigit
  }
}
