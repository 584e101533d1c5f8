import Diagnostics

/// What a bracket of the source format means. Brackets that are none of these are the source's own.
enum BracketMark: Equatable {
  case sic(correction: String?)
  case gap(Gap)
  case unclear
  case supplied
  case pageBreak(String)
  case note(NoteReference)

  /// Reads what stands between `[` and `]`.
  ///
  /// - Parameter isInWord: whether a letter stands right before the bracket or right behind it.
  init?(_ content: Slice<UnsafeBufferPointer<UInt8>>, isInWord: Bool) {
    guard let first = content.first, let last = content.last, content.count <= 120 else { return nil }
    if first == UInt8(ascii: "^") {
      guard let reference = NoteReference(inBrackets: content) else { return nil }
      self = .note(reference)
    } else if let correction = Self.sic(content) {
      self = .sic(correction: correction.isEmpty ? nil : correction)
    } else if let gap = Self.gap(content) {
      self = .gap(gap)
    } else if first | 0x20 == UInt8(ascii: "p"), let number = PageNumber.inBrackets(content) {
      self = .pageBreak(number)
    } else if last == UInt8(ascii: "?"), Self.isDoubtfulReading(content.dropLast()) {
      self = .unclear
    } else if isInWord, content.count <= 20, Self.isWord(content) {
      self = .supplied
    } else {
      return nil
    }
  }

  var isNote: Bool {
    if case .note = self { true } else { false }
  }

  /// Whether letters of any script, and nothing else, stand in the text.
  private static func isWord(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
    }
  }

  static func beginsWithLetter(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, isLetter(first) else { return false }
    return first < 0x80 || isWord(text.prefix(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4))
  }

  static func endsWithLetter(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = text.last, isLetter(last) else { return false }
    guard last >= 0x80, let start = text.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return last < 0x80 }
    return isWord(text[start...])
  }

  /// Letters of any script, as far as a byte tells.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetter
  }

  /// "" for `sic`, "hope" for `sic: hope`.
  private static func sic(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard content.count >= 3, content.prefix(3).elementsEqual("sic".utf8) else { return nil }
    let rest = content.dropFirst(3)
    guard let colon = rest.first else { return "" }
    return colon == UInt8(ascii: ":") ? String(decoding: rest.dropFirst(), as: UTF8.self).foldingSpaces() : nil
  }

  private static func gap(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Gap? {
    let word = content.prefix { isLetter($0) }
    guard word.count >= 7, let reason = gapWords[String(decoding: word, as: UTF8.self).lowercased()] else { return nil }
    let rest = content.dropFirst(word.count)
    guard let next = rest.first else { return Gap(reason: reason) }
    guard next == UInt8(ascii: ":") || next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") else { return nil }
    let extent = String(decoding: rest.dropFirst(), as: UTF8.self).foldingSpaces()
    return Gap(reason: reason, extent: extent.isEmpty ? nil : extent)
  }

  /// The length of the word by which a bracket says what mark it is: `sic:`, `illegible`, `REDACTED:`; nil for one of the
  /// source's own.
  static func beginning(of content: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    if content.starts(with: "sic:".utf8) { return 4 }
    let word = content.prefix { isLetter($0) }
    guard word.count >= 7, word.count <= 12 else { return nil }
    return gapWords[String(decoding: word, as: UTF8.self).lowercased()] == nil ? nil : word.count
  }

  private static let gapWords: [String: Gap.Reason] = [
    "illegible": .illegible, "unreadable": .illegible,
    "redacted": .redacted, "excised": .redacted, "withheld": .redacted, "sanitized": .redacted, "sanitised": .redacted,
  ]

  /// Up to four words and nothing but words; a longer question in brackets is the source's own.
  private static func isDoubtfulReading(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !words.isEmpty else { return false }
    var gaps = 0
    for byte in words {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { gaps += 1; continue }
      let isWord = isLetter(byte) || byte.isASCIIDigit || "-'.".utf8.contains(byte)
      guard isWord else { return false }
    }
    return gaps <= 3
  }
}
