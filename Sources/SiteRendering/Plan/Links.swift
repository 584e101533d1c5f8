import EditionModel
import Transcription

/// Addresses from one page to others: relative, so that the site works from a disk and under any path.
struct Links: Sendable {
  /// From the page to the site's root: "", "../".
  let root: String

  /// - Parameter path: the page's own path.
  init(from path: String) {
    root = String(repeating: "../", count: path.count { $0 == "/" })
  }

  init(root: String) {
    self.root = root
  }

  func href(_ reference: Reference) -> String {
    switch reference.kind {
    case .document: root + PagePath.document(reference.id)
    case .page: root + PagePath.page(reference.id)
    case .event: root + PagePath.timeline + "#" + reference.id
    case .person, .place, .organization:
      root + (EntityKind(reference.kind).map { PagePath.entity($0, reference.id) } ?? "")
    }
  }
}

extension PagePath {
  static func documents(_ page: TimeGroups.Page) -> String { "documents/year-\(page.name).html" }
  /// All values of a facet.
  static func facet(_ facet: Facet) -> String { "documents/by-\(facet.rawValue)/index.html" }
  /// Those under a letter.
  static func facet(_ facet: Facet, letter id: String) -> String { value(facet, id) }
  /// The documents of a value.
  static func value(_ facet: Facet, _ id: String) -> String { "documents/by-\(facet.rawValue)/\(id).html" }
  /// A part of a value's documents, where they are many.
  static func part(_ page: TimeGroups.Page, of value: String) -> String {
    "\(value.dropLast(".html".count))/\(page.name).html"
  }
  static func timeline(_ page: TimeGroups.Page) -> String { "timeline/\(page.name).html" }
  static func sitemap(part: Int) -> String { "sitemap-\(part + 1).xml" }
  static func letter(_ kind: EntityKind, _ id: String) -> String { "\(kind.folder)/\(id).html" }
}
