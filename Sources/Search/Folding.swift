import EditionModel

/// What makes words the same for a reader who searches: small letters, without accents, hyphens and apostrophes.
enum Folding {
  /// "co-operation" and "Coöperation" are "cooperation".
  static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) {
      return word.compactMap { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "-"), UInt8(ascii: "'"): nil
        default: byte
        }
      }
    }
    let text = String(decoding: word, as: UTF8.self).unicodeScalars.filter { !isJoiner($0) }
    return Array(BaseLetters.folded(String(String.UnicodeScalarView(text))).utf8)
  }

  /// What stands between hyphens and apostrophes, each once; nothing where the word has none.
  static func parts(of word: ArraySlice<UInt8>) -> [[UInt8]] {
    if !word.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") }) { return [] }
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    let parts = scalars.split(whereSeparator: isJoiner).map { Array(String($0).utf8) }
    guard parts.count > 1 else { return [] }
    return parts.enumerated().filter { place, part in !parts[..<place].contains(part) }.map(\.element)
  }

  /// A hyphen or an apostrophe, which join the letters beside them to one word.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "'", "\u{2010}", "\u{2011}", "\u{2019}": true
    default: false
    }
  }
}
