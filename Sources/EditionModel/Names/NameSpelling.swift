/// The spellings in which one form of a name may stand in a text, all of which a ``NameTrie`` has.
enum NameSpelling {
  /// The form as a trie has it: runs of white space as one space, none at its ends; apostrophes and hyphens in ASCII,
  /// no soft hyphens.
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
