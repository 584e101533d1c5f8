import Diagnostics

/// The files of an edition, by what they are for. Paths are relative to the edition's folder and begin with `Content/`.
package struct EditionSources: Sendable {
  /// `edition.yaml`.
  package var edition: SourceFile?
  /// Those of people, places and organizations; each kind may have several files.
  package var authorities: [(kind: EntityKind, file: SourceFile)] = []
  /// `events.yaml`.
  package var events: SourceFile?
  /// The addresses that were published.
  package var ledger: SourceFile?
  /// Those of `documents/` and its folders that end in `.md` or `.txt`.
  package var documents: [SourceFile] = []
  /// Those of `pages/` itself that end in `.md`.
  package var pages: [SourceFile] = []
  /// Paths of files that are published as they are, relative to `Content/`.
  package var copies: [String] = []
  /// Paths of files that are there already under another ending, such as `edition.yml` beside `edition.yaml`.
  package private(set) var second: [(path: String, first: String)] = []

  /// No files; ``add(_:as:)`` puts them in.
  package init() {}

  /// Every file but the copies.
  package var read: [SourceFile] {
    [edition, events, ledger].compactMap(\.self) + authorities.map(\.file) + pages + documents
  }

  /// What a file of `Content/` is, by its path relative to it.
  package enum Place: Sendable, Hashable {
    case edition
    case authority(EntityKind)
    case events
    case ledger
    case document
    case page
    case copy
  }

  /// - Parameter path: relative to `Content/`, parted by `/`.
  package static func place(of path: String) -> Place {
    if let name = yamlName(path) {
      if name == "edition" { return .edition }
      if name == "events" { return .events }
      if let kind = EntityKind.allCases.first(where: { name == $0.folder || name.hasPrefix($0.folder + "/") }) {
        return .authority(kind)
      }
    }
    if "Content/\(path)" == Ledger.path { return .ledger }
    if path.hasPrefix("documents/"), path.hasSuffix(".md") || path.hasSuffix(".txt") { return .document }
    if path.hasPrefix("pages/"), path.hasSuffix(".md"), !path.dropFirst("pages/".count).contains("/") { return .page }
    return .copy
  }

  /// The path without its ending, if that is YAML's.
  private static func yamlName(_ path: String) -> Substring? {
    [".yaml", ".yml"].first(where: path.hasSuffix).map { path.dropLast($0.count) }
  }

  /// Puts a file where it belongs.
  package mutating func add(_ file: SourceFile, as place: Place) {
    switch place {
    case .edition: setOnce(\.edition, file)
    case .authority(let kind): authorities.append((kind, file))
    case .events: setOnce(\.events, file)
    case .ledger: ledger = file
    case .document: documents.append(file)
    case .page: pages.append(file)
    case .copy: break
    }
  }

  private mutating func setOnce(_ place: WritableKeyPath<Self, SourceFile?>, _ file: SourceFile) {
    if let first = self[keyPath: place] {
      second.append((file.path, first.path))
    } else {
      self[keyPath: place] = file
    }
  }
}
