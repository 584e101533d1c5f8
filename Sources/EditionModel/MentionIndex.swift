/// Where each entity occurs: the other direction of the documents' mentions and headers, made once for all pages and data.
package struct MentionIndex: Sendable {
  /// One document in which an entity occurs.
  package struct Occurrence: Sendable {
    /// Its place in the edition's documents.
    package var document: Int
    /// What a person had to do with it, by its header or its blocks.
    package var roles: [Role] = []
    /// Places in the document's mentions of all that count: what several versions have in one place is one mention.
    package var mentions: [Int] = []
    /// Places of all there are, in every version.
    package var everywhere: [Int] = []
    /// Whether the document was written there.
    package var isPlaceOfWriting = false
  }

  /// By the entity's place in ``Entities/all``, in order of time.
  package private(set) var occurrences: [[Occurrence]]
  /// By the entity's place: places of events in the edition's events.
  package private(set) var events: [[Int]]
  /// By the document's place: places of the entities in it, in their order.
  package private(set) var documentEntities: [[Int]]
  /// By the document's place: places of the people who had to do with it or are mentioned, each once, in their order.
  package private(set) var documentPeople: [[Int]]
  /// By the document's place: places of the events it tells of, whichever of the two says so.
  package private(set) var documentEvents: [[Int]]
  /// By the event's place: places of those documents.
  package private(set) var eventDocuments: [[Int]]

  /// Goes through all documents and events once.
  package init(_ edition: Edition) {
    occurrences = Array(repeating: [], count: edition.entities.all.count)
    events = Array(repeating: [], count: edition.entities.all.count)
    documentEntities = Array(repeating: [], count: edition.documents.count)
    documentPeople = Array(repeating: [], count: edition.documents.count)
    documentEvents = documentPeople
    eventDocuments = Array(repeating: [], count: edition.events.count)
    for number in edition.documents.indices {
      let found = Self.occurrences(inDocument: number, of: edition)
      for (entity, occurrence) in found { occurrences[entity].append(occurrence) }
      note(found.keys, inDocument: number, of: edition)
    }
    linkEvents(edition)
    for (number, event) in edition.events.enumerated() {
      let place = event.place.flatMap { edition.entities.index(.place, $0) }
      for entity in event.people.compactMap({ edition.entities.index(.person, $0) }) + (place.map { [$0] } ?? []) {
        events[entity].append(number)
      }
    }
  }

  /// The same index with one document's occurrences taken anew.
  package func revised(for edition: Edition, document number: Int) -> MentionIndex {
    var index = self
    for entity in documentEntities[number] { index.occurrences[entity].removeAll { $0.document == number } }
    let found = Self.occurrences(inDocument: number, of: edition)
    for (entity, occurrence) in found {
      let place = index.occurrences[entity].firstIndex { $0.document > number } ?? index.occurrences[entity].count
      index.occurrences[entity].insert(occurrence, at: place)
    }
    index.note(found.keys, inDocument: number, of: edition)
    index.documentEvents = Array(repeating: [], count: edition.documents.count)
    index.eventDocuments = Array(repeating: [], count: edition.events.count)
    index.linkEvents(edition)
    return index
  }

  /// How an entity occurs in a document; nil where it does not.
  package func occurrence(of entity: Int, inDocument number: Int) -> Occurrence? {
    let occurrences = occurrences[entity]
    var (low, high) = (0, occurrences.count)
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].document < number { low = middle + 1 } else { high = middle }
    }
    return low < occurrences.count && occurrences[low].document == number ? occurrences[low] : nil
  }

  /// By the entity's place: how it occurs in a document.
  private static func occurrences(inDocument number: Int, of edition: Edition) -> [Int: Occurrence] {
    var occurrences: [Int: Occurrence] = [:]
    func add(_ kind: EntityKind, _ id: String, _ change: (inout Occurrence) -> Void) {
      guard let entity = edition.entities.index(kind, id) else { return }
      change(&occurrences[entity, default: Occurrence(document: number)])
    }
    // By field, because a document is large to move.
    let people = edition.documents[number].people
    for role in Role.allCases {
      for id in people[role] ?? [] { add(.person, id) { $0.roles.append(role) } }
    }
    if let place = edition.documents[number].place { add(.place, place) { $0.isPlaceOfWriting = true } }
    for (place, mention) in edition.documents[number].mentions.enumerated() {
      guard let kind = EntityKind(mention.target.kind) else { continue }
      add(kind, mention.target.id) {
        $0.everywhere.append(place)
        if !mention.isRepeated { $0.mentions.append(place) }
      }
    }
    return occurrences
  }

  private mutating func note(_ entities: some Sequence<Int>, inDocument number: Int, of edition: Edition) {
    documentEntities[number] = entities.sorted()
    documentPeople[number] = documentEntities[number].filter { edition.entities.all[$0].kind == .person }
  }

  private mutating func linkEvents(_ edition: Edition) {
    let numbers = Dictionary(edition.events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: Set<[Int]> = []
    for (number, event) in edition.events.enumerated() {
      for document in event.documents.compactMap({ edition.documentIndex[$0] }) { pairs.insert([number, document]) }
    }
    for number in edition.documents.indices {
      for event in edition.documents[number].events.compactMap({ numbers[$0] }) { pairs.insert([event, number]) }
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      documentEvents[pair[1]].append(pair[0])
      eventDocuments[pair[0]].append(pair[1])
    }
  }
}

extension MentionIndex.Occurrence {
  /// Whether the entity had a part in the document, mentioned or not.
  package var isInvolved: Bool { !roles.isEmpty || isPlaceOfWriting }
}
