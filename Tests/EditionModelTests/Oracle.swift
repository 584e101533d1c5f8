/// Pseudo-random numbers that are the same on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What a matcher of names should find, said as plainly as it can be: at every place where a word can begin, every form
/// is tried, and the longest that ends a word is taken.
struct NaiveMatcher {
  let forms: [[Unicode.Scalar]]

  init(_ forms: [String]) {
    self.forms = forms.map { form in
      Array(form.unicodeScalars.map(Self.folded).split(whereSeparator: Self.isSpace).joined(separator: [" "]))
    }
  }

  /// "form@start-end" for every form found, in scalar values.
  func matches(in text: String) -> [String] {
    let text = text.unicodeScalars.map(Self.folded)
    var found: [String] = []
    var position = 0
    while position < text.count {
      if let (form, end) = longest(in: text, at: position) {
        found.append("\(form)@\(position)-\(end)")
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private func longest(in text: [Unicode.Scalar], at start: Int) -> (form: Int, end: Int)? {
    guard start == 0 || !Self.isWord(text[start - 1]) else { return nil }
    let ends = forms.enumerated().filter { $1.first == text[start] }.flatMap { index, form in
      Self.ends(of: form[...], in: text, at: start).filter { Self.isWordsEnd($0, in: text) }
        .map { (form: index, end: $0) }
    }
    return ends.max { $0.end < $1.end }
  }

  /// Where a form can end that stands at a place: a hyphen at a line's end is the form's own or none.
  private static func ends(of form: ArraySlice<Unicode.Scalar>, in text: [Unicode.Scalar], at position: Int) -> [Int] {
    guard let scalar = form.first else { return [] }
    guard position < text.count else { return [] }
    let rest = form.dropFirst()
    let next: [Int]
    if let line = lineBehindHyphen(at: position, in: text) {
      let dropped = ends(of: form, in: text, at: line)
      if scalar != "-" { return dropped }
      return dropped + (rest.isEmpty ? [line] : ends(of: rest, in: text, at: line))
    } else if scalar == " " {
      let end = text[position...].prefix { isSpace($0) }.endIndex
      next = end > position ? [end] : []
    } else {
      next = text[position] == scalar ? [position + 1] : []
    }
    return next.flatMap { rest.isEmpty ? [$0] : ends(of: rest, in: text, at: $0) }
  }

  private static func isWordsEnd(_ end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end < text.count, isWord(text[end - 1]) else { return true }
    guard let line = lineBehindHyphen(at: end, in: text), line < text.count else { return !isWord(text[end]) }
    return !isWord(text[line]) || (0x30...0x5A).contains(text[line].value)
  }

  /// Where the next line's text begins, when a hyphen stands at a line's end behind a word.
  private static func lineBehindHyphen(at position: Int, in text: [Unicode.Scalar]) -> Int? {
    guard text[position] == "-", position > 0, isWord(text[position - 1]), position + 1 < text.count,
      text[position + 1] == "\n"
    else { return nil }
    return text[(position + 1)...].prefix { isSpace($0) }.endIndex
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "’" ? "'" : scalar
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { [" ", "\n", "\t", "\u{A0}"].contains(scalar) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80, 0x80..<0xC0, 0x2000..<0x2C00: false
    default: true
    }
  }
}
