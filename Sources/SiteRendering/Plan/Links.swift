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

/// Where the pages are, relative to the site's root.
enum PagePath {
  static let home = "index.html"
  static let notFound = "404.html"
  static let timeline = "timeline.html"
  static let interventions = "interventions.html"
  static let documents = "documents/index.html"

  static func document(_ id: String) -> String { "documents/\(id).html" }
  static func page(_ id: String) -> String { "pages/\(id).html" }
  static func index(_ kind: EntityKind) -> String { "\(kind.folder)/index.html" }
  static func letter(_ kind: EntityKind, _ id: String) -> String { "\(kind.folder)/\(id).html" }
  static func entity(_ kind: EntityKind, _ id: String) -> String { "\(kind.folder)/\(id).html" }
}
