extension String {
  /// With typographic quotation marks and apostrophes, as CSL has them: the marks of a quotation inside another are the
  /// other kind than those around it.
  ///
  /// - Parameter insideQuotes: whether the text will stand in double quotation marks.
  func typeset(insideQuotes: Bool = false) -> String { Typesetter.typeset(self, insideQuotes).text }

  /// The same with a comma or a full stop behind it, which stands before quotation marks that close there. A full stop is
  /// not set behind another, nor behind a question or an exclamation mark.
  func typeset(insideQuotes: Bool = false, endingIn mark: Character) -> String {
    let (text, closing) = Typesetter.typeset(self, insideQuotes)
    let words = String(text.dropLast(closing))
    return words + (mark == "." && words.endsSentence ? "" : String(mark)) + text.suffix(closing)
  }

  /// Whether a sentence may end with it as it is.
  var endsSentence: Bool { last.map { ".?!".contains($0) } ?? false }
}

/// Tells quotation marks from apostrophes, and those that open from those that close.
private struct Typesetter {
  private var text = ""
  /// Whether each quotation that is open began with a double mark.
  private var open: [Bool] = []
  /// How many marks that close stand at the end.
  private var closing = 0
  private let insideQuotes: Bool

  private static let marks: Set<Character> = ["\"", "'", "“", "”", "‘", "’"]

  static func typeset(_ text: String, _ insideQuotes: Bool) -> (text: String, closing: Int) {
    guard text.utf8.contains(where: mayBeMark) else { return (text, 0) }
    var typesetter = Typesetter(insideQuotes: insideQuotes)
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      typesetter.add(
        character, after: place > 0 ? characters[place - 1] : nil,
        before: place + 1 < characters.count ? characters[place + 1] : nil)
    }
    return (typesetter.text, typesetter.closing)
  }

  /// Whether a byte is a mark or begins one: the curved marks begin with E2.
  private static func mayBeMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0xE2
  }

  private init(insideQuotes: Bool) { self.insideQuotes = insideQuotes }

  private mutating func add(_ character: Character, after before: Character?, before next: Character?) {
    let isDouble = "\"“”".contains(character)
    if !Self.marks.contains(character) {
      text.append(character)
      closing = 0
    } else if Self.opens(character, after: before, before: next) {
      open.append(isDouble)
      text.append(hasDoubleMarks ? "“" : "‘")
      closing = 0
    } else if open.last == isDouble, isDouble || next?.isLetter != true {
      text.append(hasDoubleMarks ? "”" : "’")
      open.removeLast()
      closing += 1
    } else {
      text.append(isDouble ? "”" : "’")
      closing = 0
    }
  }

  /// Whether the innermost quotation that is open has double marks.
  private var hasDoubleMarks: Bool { (open.count % 2 == 1) != insideQuotes }

  private static func opens(_ mark: Character, after before: Character?, before next: Character?) -> Bool {
    switch mark {
    case "“", "‘": true
    case "\"", "'": (before.map { " ([—–“‘\"".contains($0) } ?? true) && next?.isWhitespace == false
    default: false
    }
  }
}
