extension String {
  /// With typographic quotation marks and apostrophes, as CSL has them: the marks of a quotation inside another are the other
  /// kind than those around it.
  ///
  /// - Parameter insideQuotes: whether the text will stand in double quotation marks.
  func typeset(insideQuotes: Bool = false) -> String {
    guard contains(where: { Self.marks.contains($0) }) else { return self }
    var typeset = ""
    /// What each quotation that is open began with: whether with a double mark.
    var open: [Bool] = []
    var before: Character?
    let characters = Array(self)
    for (place, character) in characters.enumerated() {
      defer { before = character }
      guard Self.marks.contains(character) else {
        typeset.append(character)
        continue
      }
      let isDouble = "\"“”".contains(character)
      let after = place + 1 < characters.count ? characters[place + 1] : nil
      if Self.opens(character, after: before, before: after) {
        open.append(isDouble)
        typeset.append(Self.isOuter(open.count, insideQuotes) ? "“" : "‘")
      } else if open.last == isDouble, isDouble || after?.isLetter != true {
        typeset.append(Self.isOuter(open.count, insideQuotes) ? "”" : "’")
        open.removeLast()
      } else {
        typeset.append(isDouble ? "”" : "’")
      }
    }
    return typeset
  }

  private static let marks: Set<Character> = ["\"", "'", "“", "”", "‘", "’"]

  private static func opens(_ mark: Character, after before: Character?, before next: Character?) -> Bool {
    switch mark {
    case "“", "‘": true
    case "\"", "'": (before.map { " ([—–“‘\"".contains($0) } ?? true) && next?.isWhitespace == false
    default: false
    }
  }

  /// Whether a quotation of this depth has double marks.
  private static func isOuter(_ depth: Int, _ insideQuotes: Bool) -> Bool { (depth % 2 == 1) != insideQuotes }
}
