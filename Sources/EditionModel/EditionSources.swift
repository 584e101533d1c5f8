import Diagnostics

/// The files of an edition, by what they are for. Paths are relative to the edition's folder and begin with `Content/`.
package struct EditionSources: Sendable {
  package var edition: SourceFile?
  package var authorities: [(kind: EntityKind, file: SourceFile)] = []
  package var events: SourceFile?
  package var documents: [SourceFile] = []
  package var pages: [SourceFile] = []
  /// Paths of files that are published as they are, relative to `Content/`.
  package var copies: [String] = []

  package init() {}

  /// What a file of `Content/` is, by its path relative to it.
  package enum Place: Sendable, Hashable {
    case edition
    case authority(EntityKind)
    case events
    case document
    case page
    case copy
  }

  package static func place(of path: String) -> Place {
    switch path {
    case "edition.yaml": return .edition
    case "events.yaml": return .events
    default: break
    }
    if let kind = EntityKind.allCases.first(where: { path == $0.folder + ".yaml" }) { return .authority(kind) }
    if path.hasPrefix("documents/"), path.hasSuffix(".md") || path.hasSuffix(".txt") { return .document }
    if path.hasPrefix("pages/"), path.hasSuffix(".md"), !path.dropFirst("pages/".count).contains("/") { return .page }
    return .copy
  }

  /// Puts a file where it belongs.
  package mutating func add(_ file: SourceFile, as place: Place) {
    switch place {
    case .edition: edition = file
    case .authority(let kind): authorities.append((kind, file))
    case .events: events = file
    case .document: documents.append(file)
    case .page: pages.append(file)
    case .copy: break
    }
  }
}
