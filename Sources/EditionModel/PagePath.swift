/// Where the pages are, relative to the site's root.
package enum PagePath {
  package static let home = "index.html"
  package static let notFound = "404.html"
  package static let timeline = "timeline.html"
  package static let interventions = "interventions.html"
  package static let search = "search.html"
  package static let words = "words/index.html"
  package static let data = "data/index.html"
  package static let sitemap = "sitemap.xml"
  package static let robots = "robots.txt"
  package static let documents = "documents/index.html"

  package static func document(_ id: String) -> String { "documents/\(id).html" }
  package static func page(_ id: String) -> String { "pages/\(id).html" }
  package static func index(_ kind: EntityKind) -> String { "\(kind.folder)/index.html" }
  package static func entity(_ kind: EntityKind, _ id: String) -> String { "\(kind.folder)/\(id).html" }
}
