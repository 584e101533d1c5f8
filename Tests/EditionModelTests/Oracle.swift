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
      Array(form.unicodeScalars.split(whereSeparator: Self.isSpace).joined(separator: [" "]))
    }
  }

  /// "form@start-end" for every form found, in scalar values.
  func matches(in text: String) -> [String] {
    let text = Array(text.unicodeScalars)
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
    let ends = forms.enumerated().compactMap { index, form -> (form: Int, end: Int)? in
      guard !form.isEmpty, let end = end(of: form, in: text, at: start) else { return nil }
      let isWordsEnd = end == text.count || !Self.isWord(text[end - 1]) || !Self.isWord(text[end])
      return isWordsEnd ? (index, end) : nil
    }
    return ends.max { $0.end < $1.end }
  }

  private func end(of form: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int) -> Int? {
    var position = start
    for scalar in form {
      guard position < text.count else { return nil }
      if scalar == " " {
        guard Self.isSpace(text[position]) else { return nil }
        while position < text.count, Self.isSpace(text[position]) { position += 1 }
      } else {
        guard text[position] == scalar else { return nil }
        position += 1
      }
    }
    return position
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
