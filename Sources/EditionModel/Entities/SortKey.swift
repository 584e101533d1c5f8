/// What a sort form is ordered by, the same on every machine and in every language.
///
/// - Word by word: "De Gaulle" before "Deane"; what stands before a comma is a heading of its own: "Page, Edward" before
///   "Page Brothers".
/// - Capitals and accents make no difference, and other signs than letters and digits none either.
/// - Numbers by their value: "8th Army" before "10th Army"; what begins with no letter before all that does.
package struct SortKey: Sendable, Comparable {
  private let bytes: [UInt8]
  /// The capital the entry stands under; "#" for what begins with no letter.
  package let initial: String

  /// The key of a sort form.
  package init(_ sort: String) {
    let folded = BaseLetters.folded(sort)
    let first = folded.unicodeScalars.first { $0.properties.isAlphabetic || Self.isDigit($0) }
    let letter = first.flatMap { Self.isDigit($0) ? nil : $0 }
    initial = letter.flatMap { $0.properties.uppercaseMapping.unicodeScalars.first.map(String.init) } ?? "#"
    bytes = [letter == nil ? 0 : 1] + Self.bytes(of: folded)
  }

  /// Whether one stands before the other in an index.
  package static func < (left: SortKey, right: SortKey) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

  /// Marks that part words, each below all that are letters.
  private enum Mark {
    static let comma: UInt8 = 1
    static let space: UInt8 = 2
    /// Before a number, with the count of its digits.
    static let number: UInt8 = 3
    static let longestNumber = 20
  }

  private static func bytes(of folded: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = folded.unicodeScalars[...]
    while let scalar = rest.first {
      if isDigit(scalar) {
        let digits = rest.prefix(while: isDigit)
        bytes.append(Mark.number + UInt8(min(digits.count, Mark.longestNumber)))
        bytes += String(digits).utf8
        rest = rest.dropFirst(digits.count)
        continue
      }
      switch scalar {
      case ",": bytes.append(Mark.comma)
      case let scalar where scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation:
        if let last = bytes.last, last > Mark.space { bytes.append(Mark.space) }
      case let scalar where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        bytes += String(scalar).utf8
      default: break
      }
      rest = rest.dropFirst()
    }
    return bytes
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

/// Letters without what an index passes over in them.
package enum BaseLetters {
  /// Small letters without accents; joined letters in two, letters with a stroke without it.
  package static func folded(_ text: String) -> String {
    let small = text.lowercased()
    if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
    var folded = String.UnicodeScalarView()
    for letter in small {
      if ofTheirOwn.contains(letter) {
        folded += Accents.composed(String(letter)).unicodeScalars
        continue
      }
      for scalar in Accents.decomposed(String(letter)).unicodeScalars
      where scalar.properties.canonicalCombiningClass == .notReordered {
        if let plain = plain[scalar] { folded += plain.unicodeScalars } else { folded.append(scalar) }
      }
    }
    return String(folded)
  }

  /// Letters of the Cyrillic alphabets that only look like others with an accent.
  private static let ofTheirOwn: Set<Character> = ["й", "ї", "ў"]

  private static let plain: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ĳ": "ij", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t",
    "ı": "i",
  ]
}
