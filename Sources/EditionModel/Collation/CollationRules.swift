/// What versions of a text may differ in besides their wording. The raw value is its name in `collation`.
package enum CollationFeature: String, Sendable, Hashable, CaseIterable {
  case capitals
  case punctuation
  /// How words are divided: "to day", "today".
  case spacing
  /// Where lines end.
  case lines
  /// Where pages end.
  case pages
  case struck
  case added
  case unclear
  case supplied
  case gap
  case sic
  case stamp

  fileprivate var mark: Token.Marks {
    switch self {
    case .capitals, .punctuation, .spacing: []
    case .lines: .endsLine
    case .pages: .endsPage
    case .struck: .struck
    case .added: .added
    case .unclear: .unclear
    case .supplied: .supplied
    case .gap: .gap
    case .sic: .sic
    case .stamp: .stamped
    }
  }
}

/// What an edition, or one document, says of what is significant.
package struct CollationDeclaration: Sendable, Hashable {
  /// A difference in one of these is a variant.
  package var significant: [CollationFeature] = []
  /// A difference in one of these alone is none; it decides over ``significant``.
  package var ignored: [CollationFeature] = []
}

/// What is significant when versions are compared: a difference in it is a variant.
struct CollationRules {
  private(set) var features = Set(CollationFeature.allCases).subtracting([.lines, .pages])

  /// - Parameter declarations: later ones decide.
  init(_ declarations: [CollationDeclaration] = []) {
    for declaration in declarations {
      features.formUnion(declaration.significant)
      features.subtract(declaration.ignored)
    }
  }

  /// The marks in which words may differ.
  var marks: Token.Marks { features.reduce(into: []) { $0.formUnion($1.mark) } }

  /// A word as it is held against another of the same letters.
  func compared(_ word: String) -> String {
    var word = word
    if !features.contains(.punctuation) {
      word = String(String.UnicodeScalarView(word.unicodeScalars.filter(WordAssembler.isWord)))
    }
    return features.contains(.capitals) ? word : word.lowercased()
  }
}
