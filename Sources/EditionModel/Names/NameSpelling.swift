/// The spellings in which one form of a name may stand in a text, all of which a ``NameTrie`` has.
enum NameSpelling {
  /// The form as a trie has it: runs of white space as one space, none at its ends; apostrophes and hyphens in ASCII, no soft
  /// hyphens.
  static func folded(_ form: String) -> String {
    if isPlain(form) { return form }
    let plain = form.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar {
      case "\u{2018}", "\u{2019}": "'"
      case "\u{2010}", "\u{2011}": "-"
      case "\u{AD}": nil
      default: scalar
      }
    }
    return plain.split { [" ", "\n", "\t", "\u{A0}"].contains($0) }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// Whether there is nothing to fold, as in nearly every form.
  private static func isPlain(_ form: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in form.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != UInt8(ascii: " ") || last != byte else { return false }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }

  /// The folded form with its accents composed and decomposed, each once.
  static func alike(_ form: String) -> [String] {
    let form = folded(form)
    guard form.utf8.contains(where: { $0 >= 0x80 }) else { return [form] }
    return distinct([form, Accents.composed(form), Accents.decomposed(form)])
  }

  /// The same for a walk that takes ASCII's capitals for small letters. Other letters are found as they are written, and in
  /// one case throughout.
  static func inAnyCase(_ form: String) -> [String] {
    distinct(
      alike(form).flatMap { [$0, $0.lowercased(), $0.uppercased()] }.map { form in
        String(decoding: form.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      })
  }

  /// The folded form in capitals, as headings and telegrams have it; nil for a single word, which in capitals is too often
  /// another: "Page", "PAGE".
  static func inCapitals(_ form: String) -> String? {
    let form = folded(form)
    let capitals = form.uppercased()
    return form.contains(" ") && capitals != form ? capitals : nil
  }

  /// By bytes: strings that differ in composition alone are equal to Swift.
  private static func distinct(_ forms: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return forms.filter { seen.insert(Array($0.utf8)).inserted }
  }
}

/// Letters with accents of the Latin, Greek and Cyrillic scripts, as one scalar and as a letter with combining marks (NFC
/// and NFD). The standard library compares strings by these and does not give them.
private enum Accents {
  static func composed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.flatMap { letter in scalars[letter].map { [$0] } ?? Array(letter.unicodeScalars) }))
  }

  static func decomposed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.flatMap { marks[$0] ?? Array($0.unicodeScalars) }))
  }

  /// Characters are equal in either spelling, so that these find both.
  private static let scalars: [Character: Unicode.Scalar] = {
    let composed = [0xC0...0x24F, 0x386...0x3CE, 0x400...0x45F, 0x1E00...0x1EFF].joined().compactMap(Unicode.Scalar.init)
    return Dictionary(composed.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  private static let marks: [Character: [Unicode.Scalar]] = {
    let letters = [0x41...0x5A, 0x61...0x7A, 0x391...0x3C9, 0x406...0x456].joined().compactMap(Unicode.Scalar.init)
    var marks: [Character: [Unicode.Scalar]] = [:]
    var bases = letters.map { [$0] }
    // Twice, for letters with two marks.
    for _ in 1...2 {
      var next: [[Unicode.Scalar]] = []
      for base in bases {
        for mark in combining {
          let spelling = base + [mark]
          let letter = Character(String(String.UnicodeScalarView(spelling)))
          guard scalars[letter] != nil, marks[letter] == nil else { continue }
          marks[letter] = spelling
          next.append(spelling)
        }
      }
      bases = next
    }
    return marks
  }()

  /// In the order in which two of them are written: those below a letter before those above it.
  private static let combining: [Unicode.Scalar] = [
    "\u{31B}", "\u{323}", "\u{324}", "\u{325}", "\u{326}", "\u{327}", "\u{328}", "\u{32D}", "\u{32E}", "\u{330}", "\u{331}",
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{309}", "\u{30A}", "\u{30B}",
    "\u{30C}",
  ]
}
