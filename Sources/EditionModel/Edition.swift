import Diagnostics
import Transcription

/// Everything Recto knows of an edition, checked: every reference leads somewhere, every id is unique.
package struct Edition: Sendable {
  /// What is said of the edition as a whole.
  package var info: EditionInfo
  /// In order of time: by date, then by id.
  package var documents: [Document]
  /// Who and what the edition has entries for.
  package var entities: Entities
  /// In order of time.
  package var events: [Event]
  /// In the order their front matter declares, then by id.
  package var pages: [Page]

  /// The document of an id; of two that share one the first.
  package func document(_ id: String) -> Document? {
    documentIndex[id].map { documents[$0] }
  }

  /// The kinds of entities that have an index.
  package var indexedKinds: [EntityKind] {
    // The index of people is there even when nobody is in it: a menu should not change with an edition's first entry.
    EntityKind.allCases.filter { $0 == .person || entities.count(of: $0) > 0 }
  }

  /// The places of documents in ``documents``.
  package private(set) var documentIndex: [String: Int]

  /// The places of events in ``events``.
  private let eventIndex: [String: Int]
  /// By a document's id, the places of the events that name it.
  private let eventsNaming: [String: [Int]]

  /// The events a document tells of, whichever of the two says so, in order of time.
  package func events(of document: Document) -> [Event] {
    let places = Set(document.events.compactMap { eventIndex[$0] } + (eventsNaming[document.id] ?? []))
    return places.sorted().map { events[$0] }
  }

  /// - Parameters:
  ///   - documents: in order of time.
  ///   - events: in order of time.
  ///   - pages: in the order of the menus.
  package init(info: EditionInfo, documents: [Document], entities: Entities, events: [Event], pages: [Page]) {
    self.info = info
    self.documents = documents
    self.entities = entities
    self.events = events
    self.pages = pages
    documentIndex = Dictionary(
      documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    eventIndex = Dictionary(events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    eventsNaming = Dictionary(
      events.enumerated().flatMap { number, event in event.documents.map { ($0, [number]) } }, uniquingKeysWith: +)
  }
}

/// A page of the edition's own: about, editorial method, an introduction.
package struct Page: Sendable {
  /// The file's name without its ending; the name of its page.
  package var id: String
  /// The Markdown file.
  package var file: SourceFile
  /// What its front matter says, or else its first heading.
  package var title: String
  /// Smaller stands first in menus; nil stands last.
  package var order: Int?
  /// What stands on it.
  package var transcript: Transcript

  /// The file's, as messages have it.
  package var path: String { file.path }
}
