/// Letters with accents of the Latin, Greek and Cyrillic scripts, as one scalar and as a letter with combining marks (NFC
/// and NFD). The standard library compares strings by these and does not give them.
enum Accents {
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
