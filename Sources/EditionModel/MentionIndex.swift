/// Where each entity occurs: the other direction of the documents' mentions and headers, made once for all pages and data.
package struct MentionIndex: Sendable {
  /// One document in which an entity occurs.
  package struct Occurrence: Sendable {
    /// Its place in the edition's documents.
    package var document: Int
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
  /// By the document's place: the entities in it, in their order, each with the place of the document among its
  /// occurrences.
  package private(set) var documentEntities: [[(entity: Int, occurrence: Int)]]
  /// By the document's place: places of the people who had to do with it or are mentioned, each once, in their order.
  package private(set) var documentPeople: [[Int]]
  /// By the document's place: places of the events it tells of, whichever of the two says so.
  package private(set) var documentEvents: [[Int]]
  /// By the event's place: places of those documents.
  package private(set) var eventDocuments: [[Int]]

  package init(_ edition: Edition) {
    occurrences = Array(repeating: [], count: edition.entities.all.count)
    events = Array(repeating: [], count: edition.entities.all.count)
    documentEntities = Array(repeating: [], count: edition.documents.count)
    documentPeople = Array(repeating: [], count: edition.documents.count)
    documentEvents = documentPeople
    eventDocuments = Array(repeating: [], count: edition.events.count)
    // By field, because a document is large to move.
    for number in edition.documents.indices {
      let people = edition.documents[number].people
      for role in Role.allCases {
        for id in people[role] ?? [] {
          add(edition.entities.index(.person, id), number) { $0.roles.append(role) }
        }
      }
      if let place = edition.documents[number].place {
        add(edition.entities.index(.place, place), number) { $0.isPlaceOfWriting = true }
      }
      for (place, mention) in edition.documents[number].mentions.enumerated() {
        guard let kind = EntityKind(mention.target.kind) else { continue }
        add(edition.entities.index(kind, mention.target.id), number) {
          $0.everywhere.append(place)
          if !mention.isRepeated { $0.mentions.append(place) }
        }
      }
    }
    for (entity, occurrences) in occurrences.enumerated() {
      let isPerson = edition.entities.all[entity].kind == .person
      for (place, occurrence) in occurrences.enumerated() {
        documentEntities[occurrence.document].append((entity, place))
        if isPerson { documentPeople[occurrence.document].append(entity) }
      }
    }
    linkEvents(edition)
    for (number, event) in edition.events.enumerated() {
      let place = event.place.flatMap { edition.entities.index(.place, $0) }
      for entity in event.people.compactMap({ edition.entities.index(.person, $0) }) + (place.map { [$0] } ?? []) {
        events[entity].append(number)
      }
    }
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

  private mutating func add(_ entity: Int?, _ document: Int, _ change: (inout Occurrence) -> Void) {
    guard let entity else { return }
    if occurrences[entity].last?.document != document { occurrences[entity].append(Occurrence(document: document)) }
    change(&occurrences[entity][occurrences[entity].count - 1])
  }
}

extension MentionIndex.Occurrence {
  /// Whether the entity had a part in the document, mentioned or not.
  package var isInvolved: Bool { !roles.isEmpty || isPlaceOfWriting }
}
