import EditionModel
import Transcription

/// Everything pages link to, with its words and its path: made once for all pages, because nearly all of a page's links are
/// to the same people and places.
struct LinkTargets: Sendable {
  private struct Target: Sendable {
    let title: String
    let path: String
    let detail: String
  }

  /// An entry of the main menu.
  struct MenuEntry: Sendable {
    let title: String
    let path: String
    let section: Section
  }

  /// The parts of the site that the main menu has.
  enum Section: Sendable, Hashable {
    case documents
    case timeline
    case index(EntityKind)
    case search
    case page(String)
  }

  let menu: [MenuEntry]
  private var documents: [Target]
  private let entities: [Target]
  private let events: [Target]
  /// By the entity's place: the first sentence of its description.
  private let descriptions: [String]

  init(_ edition: Edition) {
    menu = Self.menu(edition)
    documents = edition.documents.map(Self.target)
    entities = edition.entities.all.map {
      Target(title: $0.name, path: PagePath.entity($0.kind, $0.id), detail: $0.years)
    }
    descriptions = edition.entities.all.map { Self.firstSentence(of: $0.description ?? "") }
    events = edition.events.map {
      Target(title: $0.title, path: PagePath.timeline + "#" + $0.id, detail: $0.when)
    }
  }

  /// The same targets with one document's taken anew.
  func revised(document: Document, at number: Int) -> LinkTargets {
    var targets = self
    targets.documents[number] = Self.target(document)
    return targets
  }

  private static func target(_ document: Document) -> Target {
    Target(title: document.title, path: PagePath.document(document.id), detail: document.day)
  }

  private static func menu(_ edition: Edition) -> [MenuEntry] {
    let parts = [
      MenuEntry(title: "Documents", path: PagePath.documents, section: .documents),
      MenuEntry(title: "Timeline", path: PagePath.timeline, section: .timeline),
    ]
    let indexes = edition.indexedKinds.map {
      MenuEntry(title: Words.title($0), path: PagePath.index($0), section: .index($0))
    }
    let pages = edition.pages.map { MenuEntry(title: $0.title, path: PagePath.page($0.id), section: .page($0.id)) }
    let search = MenuEntry(title: "Search", path: PagePath.search, section: .search)
    return parts + indexes + pages + (edition.info.search.isOn ? [search] : [])
  }

  /// A link to a document by its place in the edition.
  func document(_ number: Int, _ links: Links) -> LinkView { Self.link(documents[number], links) }

  /// A link to a person, place or organization by its place in the edition.
  func entity(_ number: Int, _ links: Links) -> LinkView { Self.link(entities[number], links) }

  /// A link to an event by its place in the edition.
  func event(_ number: Int, _ links: Links) -> LinkView { Self.link(events[number], links) }

  /// When a document was written, as a reader reads it.
  func date(ofDocument number: Int) -> String { documents[number].detail }

  /// An entity's years of life.
  func years(ofEntity number: Int) -> String { entities[number].detail }

  /// Who or what an entity is, in one sentence; may be nothing.
  func description(ofEntity number: Int) -> String { descriptions[number] }

  private static func firstSentence(of text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[Sentence.range(around: 0..<0, in: bytes.indices, of: bytes)], as: UTF8.self)
  }

  private static func link(_ target: Target, _ links: Links) -> LinkView {
    LinkView(title: target.title, href: links.root + target.path, detail: target.detail)
  }
}
