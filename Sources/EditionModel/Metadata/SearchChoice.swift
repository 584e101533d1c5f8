import Diagnostics
import YAML

/// What `search` in `edition.yaml` says: whether the site can be searched, and how.
package struct SearchChoice: Sendable, Hashable {
  /// Whether the site has a search.
  package var isOn = true
  /// Whether other forms of a word are found with it, by a stemmer of the edition's language.
  package var stems = false

  /// What holds where nothing is said: a search without stems.
  package init() {}

  /// The languages that Snowball has stemmers for.
  fileprivate static let stemmed: Set<String> = [
    "ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it", "lt", "ne", "nl",
    "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
  ]
}

extension MappingReader {
  /// `true`, `false`, or a mapping with `stem`.
  ///
  /// - Parameter language: the edition's.
  mutating func searchChoice(language: String) -> SearchChoice {
    var choice = SearchChoice()
    guard let node = node("search") else { return choice }
    if case .mapping = node.kind {
      var reader = MappingReader(node, subject: "the search")
      choice.stems = reader.flag("stem") ?? false
      absorb(reader.finish())
      if choice.stems,
        !SearchChoice.stemmed.contains(language.lowercased().split(separator: "-").first.map(String.init) ?? "")
      {
        report(
          .error, .invalidValue, "'stem' is on, and there is no stemmer for the language '\(language)'", at: node.location,
          fix: "leave it out")
        choice.stems = false
      }
    } else {
      choice.isOn = flag("search") ?? true
    }
    return choice
  }
}
