import EditionModel

/// The values of a facet, each with its documents: made once for all pages.
struct FacetIndex: Sendable {
  struct Value: Sendable {
    /// As most of the documents spell it.
    let title: String
    /// The name of its page.
    let id: String
    let list: DocumentList
    /// Whether these are the documents that say nothing.
    var isUnstated: Bool { title == FacetIndex.unstated }
  }

  /// What the documents are found under that say nothing, where others do.
  static let unstated = "Not stated"

  let facet: Facet
  /// By the alphabet; last those that say nothing.
  let values: [Value]
  /// The places of the values under each letter, where they are too many for one page.
  let letters: [Letter<Int>]
  /// The places of the values by what the documents say.
  private let places: [String: Int]

  /// - Parameter limit: how many values one page may have.
  init(_ facet: Facet, of documents: [Document], limit: Int) {
    let groups = FacetGroups(facet, of: documents)
    let sorted = groups.sorted
    var letters: [Letter<Int>] = []
    if sorted.count > limit {
      for (place, entry) in sorted.enumerated() where entry.title != Self.unstated {
        if letters.last?.initial != entry.initial { letters.append(Letter(initial: entry.initial)) }
        letters[letters.count - 1].entries.append(place)
      }
    }
    let ids = Slug.distinct(sorted.map(\.title), besides: ["index"] + letters.map(\.id))
    self.facet = facet
    self.letters = letters
    values = zip(sorted, ids).map { entry, id in
      let things = entry.documents.map { (place: $0, date: documents[$0].date) }
      return Value(title: entry.title, id: id, list: DocumentList(facet, entry.title, id, TimeGroups(things)))
    }
    let placesOfGroups = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.group, $0) })
    places = groups.readings.compactMapValues { placesOfGroups[$0.place] }
  }

  /// How many values there are, without those that say nothing.
  var statedCount: Int { values.count - (values.last?.isUnstated == true ? 1 : 0) }

  /// The value that a document's text means.
  func value(of text: String) -> Value? { places[text].map { values[$0] } }

  /// The most frequent values, of equal ones the first by the alphabet; those that say nothing count least.
  func mostFrequent(_ count: Int) -> [Value] {
    let order = values.indices.sorted { left, right in
      let keys = [left, right].map { (values[$0].isUnstated ? 1 : 0, -values[$0].list.count, $0) }
      return keys[0] < keys[1]
    }
    return order.prefix(count).map { values[$0] }
  }
}
