import EditionModel

/// Finds the words of a text. A word is letters, digits and their marks; a hyphen or an apostrophe between two of them joins
/// them, and a hyphen at a line's end does so over the line's end.
enum WordScanner {
  /// - Parameter body: called with each word's place in the text, and the word without what a line's end put into it.
  static func scan(_ text: [UInt8], _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      var place = 0
      while place < text.count {
        let sign = Sign(at: place, of: text)
        guard sign.kind == .letter else {
          place += sign.width
          continue
        }
        let start = place
        var cuts: [Range<Int>] = []
        place = end(of: start, in: text, &cuts)
        if cuts.isEmpty {
          body(start..<place, UnsafeBufferPointer(rebasing: text[start..<place]))
        } else {
          without(cuts, Array(text[start..<place]), from: start).withUnsafeBufferPointer { body(start..<place, $0) }
        }
      }
    }
  }

  private static func end(of start: Int, in text: UnsafeBufferPointer<UInt8>, _ cuts: inout [Range<Int>]) -> Int {
    var place = start
    while place < text.count {
      let byte = text[place]
      if byte < 0x80, isLetter[Int(byte)] {
        place += 1
        continue
      }
      let sign = Sign(at: place, of: text)
      let next = place + sign.width
      switch sign.kind {
      case .letter: place = next
      case .other: return place
      case .apostrophe, .hyphen, .softHyphen:
        if sign.kind == .softHyphen { cuts.append(place..<next) }
        if next < text.count, Sign(at: next, of: text).kind == .letter {
          place = next
        } else if sign.kind != .apostrophe, let resumed = lineEnd(at: next, of: text) {
          cuts.append(next..<resumed)
          place = resumed
        } else {
          if sign.kind == .softHyphen { cuts.removeLast() }
          return place
        }
      }
    }
    return place
  }

  /// Where a word goes on behind the end of a line.
  private static func lineEnd(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = start
    var isEnd = false
    while place < text.count, text[place] <= UInt8(ascii: " ") {
      if text[place] == UInt8(ascii: "\n") { isEnd = true }
      place += 1
    }
    return isEnd && place < text.count && Sign(at: place, of: text).kind == .letter ? place : nil
  }

  private static func without(_ cuts: [Range<Int>], _ word: [UInt8], from start: Int) -> [UInt8] {
    var kept: [UInt8] = []
    var place = 0
    for cut in cuts {
      kept += word[place..<(cut.lowerBound - start)]
      place = cut.upperBound - start
    }
    return kept + word[place...]
  }

  fileprivate static let isLetter = (0..<0x80).map { (byte: UInt8) in WordAssembler.isWord(Unicode.Scalar(byte)) }
}

/// A sign of a text, as far as words are made of it.
private struct Sign {
  enum Kind {
    case letter
    case apostrophe
    case hyphen
    case softHyphen
    case other
  }

  let kind: Kind
  /// In bytes.
  let width: Int

  init(at place: Int, of text: UnsafeBufferPointer<UInt8>) {
    let first = text[place]
    if first < 0x80 {
      width = 1
      switch first {
      case UInt8(ascii: "'"): kind = .apostrophe
      case UInt8(ascii: "-"): kind = .hyphen
      default: kind = WordScanner.isLetter[Int(first)] ? .letter : .other
      }
      return
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard place + length <= text.count else {
      (kind, width) = (.other, text.count - place)
      return
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
    width = length
    guard let scalar = Unicode.Scalar(value) else {
      kind = .other
      return
    }
    switch scalar {
    case "\u{2019}": kind = .apostrophe
    case "\u{2010}", "\u{2011}": kind = .hyphen
    case "\u{AD}": kind = .softHyphen
    default: kind = WordAssembler.isWord(scalar) ? .letter : .other
    }
  }
}
