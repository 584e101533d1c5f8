import Dates
import EditionModel

extension Site {
  func home(_ path: String) -> HomeView {
    let links = Links(from: path)
    var counts = [
      LinkView(title: Words.count(edition.documents.count, "document"), href: PagePath.documents),
      LinkView(title: Words.count(edition.events.count, "event"), href: PagePath.timeline),
    ]
    for kind in edition.indexedKinds {
      counts.append(LinkView(title: Words.count(edition.entities.count(of: kind), "\(kind)"), href: PagePath.index(kind)))
    }
    let shown = edition.documents.prefix(10)
    return HomeView(
      site: view, page: frame(edition.info.title, path, description: edition.info.description ?? ""),
      counts: counts.filter { !$0.title.hasPrefix("0 ") }, span: span,
      first: edition.documents.isEmpty ? nil : targets.document(0, links),
      pages: edition.pages.map { LinkView(title: $0.title, href: PagePath.page($0.id)) },
      documents: shown.map { entry($0, links) }, moreDocuments: edition.documents.count - shown.count)
  }

  /// "1944–1947", "1944"; nothing when no document has a date.
  private var span: String {
    guard let years = years.years else { return "" }
    return years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  static func id(of year: TimeGroups.Year) -> String { year.year.map { "y\($0)" } ?? "undated" }
  static func title(of year: TimeGroups.Year) -> String { year.year.map(String.init) ?? "Undated" }

  func entry(_ document: Document, _ links: Links) -> DocumentEntryView {
    DocumentEntryView(
      title: document.title, href: links.root + PagePath.document(document.id), date: document.when,
      dateTime: document.date.htmlDateTime, genre: document.genre ?? "", archive: document.archive?.repository ?? "",
      summary: document.summary ?? "")
  }

  func interventions(_ path: String) -> InterventionsView {
    let links = Links(from: path)
    let documents = edition.documents.enumerated().compactMap { number, document -> DocumentInterventionsView? in
      let link = targets.document(number, links)
      let interventions = document.interventions.map { InterventionView(intervention: $0, path: link.href) }
      return interventions.isEmpty ? nil : DocumentInterventionsView(document: link, interventions: interventions)
    }
    return InterventionsView(site: view, page: frame("Interventions", path, in: nil), documents: documents)
  }
}
