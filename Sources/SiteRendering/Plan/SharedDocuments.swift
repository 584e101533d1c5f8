import EditionModel

/// Who stands in the same documents as somebody or something.
///
/// A document of a great many people says little of any two of them, and counting its pairs would take long: it is left
/// out.
struct SharedDocuments {
  /// Of how many people a document may be.
  static let mostPeople = 60
  /// How many people are told.
  static let mostShown = 10

  /// The people with the most shared documents, by their places among the entities; of equals, first the first in the
  /// index.
  private(set) var people: [(entity: Int, documents: Int)] = []
  /// Whether a document was left out.
  private(set) var isPartial = false

  init(of entity: Int, _ mentions: MentionIndex) {
    var counts: [Int: Int] = [:]
    for occurrence in mentions.occurrences[entity] {
      let people = mentions.documentPeople[occurrence.document]
      guard people.count <= Self.mostPeople else {
        isPartial = true
        continue
      }
      for person in people where person != entity { counts[person, default: 0] += 1 }
    }
    people = counts.map { (entity: $0.key, documents: $0.value) }
      .sorted { ($1.documents, $0.entity) < ($0.documents, $1.entity) }.prefix(Self.mostShown).map(\.self)
  }
}
