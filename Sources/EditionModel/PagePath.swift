/// Where the pages are, relative to the site's root.
package enum PagePath {
  /// The first page.
  package static let home = "index.html"
  /// What a host shows for an address that is none.
  package static let notFound = "404.html"
  /// The chronology; where it is long, its events and the way to its parts.
  package static let timeline = "timeline.html"
  /// What the edition does that its sources do not say.
  package static let interventions = "interventions.html"
  /// The search; only where it is on.
  package static let search = "search.html"
  /// The letters of the index of words.
  package static let words = "words/index.html"
  /// The list of the files of data.
  package static let data = "data/index.html"
  /// All addresses, or the list of the parts they stand in (sitemaps.org).
  package static let sitemap = "sitemap.xml"
  /// What says to robots where the sitemap is (RFC 9309).
  package static let robots = "robots.txt"
  /// All documents; where they are many, the way to the parts of their list.
  package static let documents = "documents/index.html"

  /// A document's own page.
  package static func document(_ id: String) -> String { "documents/\(id).html" }
  /// A page of the edition's own.
  package static func page(_ id: String) -> String { "pages/\(id).html" }
  /// The index of a kind; where it is long, the way to its letters.
  package static func index(_ kind: EntityKind) -> String { "\(kind.folder)/index.html" }
  /// An entity's own page; cross-references have none.
  package static func entity(_ kind: EntityKind, _ id: String) -> String { "\(kind.folder)/\(id).html" }
}
