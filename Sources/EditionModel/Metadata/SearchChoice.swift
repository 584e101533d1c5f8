import Diagnostics
import YAML

/// What `search` in `edition.yaml` says: whether the site can be searched, and how.
package struct SearchChoice: Sendable, Hashable {
  package var isOn = true
  /// Whether other forms of a word are found with it, by a stemmer of the edition's language.
  package var stems = false

  package init() {}
}

extension MappingReader {
  /// `true`, `false`, or a mapping with `stem`.
  mutating func searchChoice() -> SearchChoice {
    var choice = SearchChoice()
    guard let node = node("search") else { return choice }
    if case .mapping = node.kind {
      var reader = MappingReader(node, subject: "the search")
      choice.stems = reader.flag("stem") ?? false
      absorb(reader.finish())
    } else {
      choice.isOn = flag("search") ?? true
    }
    return choice
  }
}
