/// A word of the page or of the file as received: letters, digits, combining marks, and apostrophes between letters.
struct Word: Sendable, Hashable {
  /// Compared exactly.
  var text: String
  /// 1-based, in its file.
  var line: Int
  /// Why the word may be missing in the other text; nil when it may not.
  var allowance: Allowance?
  /// The word without the letters the editor supplied, if there are any.
  var withoutSupplied: String?

  enum Allowance: Sendable, Hashable {
    /// An editor's mark: `sic`, the number of a page.
    case mark
    /// Markdown's own: an address, a comment, the name of a fenced block.
    case syntax
    /// A word of the bracket with this number, as `[REDACTED]`, which a layout rule may drop.
    case redaction(bracket: Int)
  }
}

/// Puts words together, sign by sign. The page and the file as received are read with the same one, so that what parts
/// words and what does not is the same for both.
package struct WordAssembler {
  private(set) var words: [Word] = []
  private var scalars = String.UnicodeScalarView()
  private var bare = String.UnicodeScalarView()
  private var apostrophe: Unicode.Scalar?
  private var hasSupplied = false
  /// Whether a word is being put together; its place among the words is taken, for another may be named inside it.
  private var open: Int?

  /// - Parameter line: called for the first sign of a word only.
  mutating func add(
    _ scalar: Unicode.Scalar, line: @autoclosure () -> Int, allowance: Word.Allowance? = nil, isSupplied: Bool = false
  ) {
    if Self.isWord(scalar) {
      if open == nil {
        open = words.count
        words.append(Word(text: "", line: line(), allowance: allowance))
      }
      if let apostrophe {
        scalars.append(apostrophe)
        bare.append(apostrophe)
      }
      apostrophe = nil
      scalars.append(scalar)
      if isSupplied { hasSupplied = true } else { bare.append(scalar) }
    } else if Self.isApostrophe(scalar), open != nil, apostrophe == nil {
      apostrophe = scalar
    } else if !Self.isMark(scalar) {
      end()
    }
  }

  /// A word that stands beside the one being put together and does not end it: a page's number.
  mutating func insert(_ text: String, line: Int, allowance: Word.Allowance) {
    words.append(Word(text: text, line: line, allowance: allowance))
  }

  /// What parts words that is no sign: the end of a block or line.
  mutating func end() {
    if let open {
      words[open].text = String(scalars)
      if hasSupplied { words[open].withoutSupplied = String(bare) }
    }
    scalars.removeAll(keepingCapacity: true)
    bare.removeAll(keepingCapacity: true)
    (apostrophe, hasSupplied, open) = (nil, false, nil)
  }

  /// The words of a value of the header.
  static func words(of text: String) -> [String] {
    var assembler = WordAssembler()
    for scalar in text.unicodeScalars { assembler.add(scalar, line: 1) }
    assembler.end()
    return assembler.words.map(\.text)
  }

  /// Whether a sign is a letter, a digit or a mark on one.
  package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  /// What marks begin and end with and what emphasis is made of: `**mid**night`, `Mei[kl]ejohn` are one word. Where such a
  /// sign is the source's own it is passed over as well, in both texts.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "_", "~", "[", "]", "{", "}", "+", "`", "\\": true
    default: false
    }
  }
}
