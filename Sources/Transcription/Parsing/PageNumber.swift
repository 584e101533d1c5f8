/// The spellings of a page break: `[p. 2]`, `[Page 81]` anywhere in a line, `-2-`, `- 2 -`, `(p. 1)` alone in one.
enum PageNumber {
  /// The number in a bracket's content: "p. 2" → "2".
  static func inBrackets(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let text = String(decoding: content, as: UTF8.self)
    for word in ["page", "pp.", "pg.", "p."] where text.lowercased().hasPrefix(word) {
      return number(text.dropFirst(word.count).drop { $0 == " " })
    }
    return nil
  }

  /// The number of a line that holds nothing but a page break.
  static func alone(inLine line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    guard line.count <= 24 else { return nil }
    let text = String(decoding: line, as: UTF8.self).trimmingSpaces()
    guard let first = text.first, let last = text.last, text.count >= 3 else { return nil }
    let inside = text.dropFirst().dropLast()
    switch (first, last) {
    case ("-", "-"), ("–", "–"), ("—", "—"): return number(inside.drop { $0 == " " }.trimmingSpaces()[...])
    case ("(", ")"), ("[", "]"):
      return Array(inside.utf8).withUnsafeBufferPointer { inBrackets($0[...]) }
    default: return nil
    }
  }

  /// Arabic digits, perhaps with a letter behind them ("2a", "12v"), or Roman numerals.
  private static func number(_ text: Substring) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty {
      let isFolio = rest.isEmpty || (rest.count == 1 && rest.allSatisfy { $0.isASCII && $0.isLetter })
      return digits.count <= 6 && isFolio ? String(text) : nil
    }
    let isRoman = !text.isEmpty && text.count <= 10 && text.lowercased().allSatisfy { "ivxlcdm".contains($0) }
    return isRoman ? String(text) : nil
  }
}

extension StringProtocol {
  /// With one space for every run of white space, and none at the ends.
  func foldingSpaces() -> String {
    split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Without the white space at both ends.
  func trimmingSpaces() -> String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
