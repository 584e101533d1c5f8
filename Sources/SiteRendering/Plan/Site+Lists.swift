import Dates
import EditionModel

extension Site {
  func home(_ path: String) -> HomeView {
    let links = Links(from: path)
    let shown = edition.documents.prefix(10)
    return HomeView(
      site: view, page: frame(edition.info.title, path, description: edition.info.description ?? ""), doors: doors,
      band: band(links, page: PagePath.timeline), span: span,
      first: edition.documents.isEmpty ? nil : targets.document(0, links), documents: shown.map { entry($0, links) },
      moreDocuments: edition.documents.count - shown.count)
  }

  /// The parts of the edition, each with what is in it.
  private var doors: [LinkView] {
    let indexes = edition.indexedKinds.map { kind in
      var door = index(of: kind)
      door.detail = Words.count(edition.entities.count(of: kind), "\(kind)")
      return door
    }
    let documents = Words.count(edition.documents.count, "document")
    return [
      LinkView(title: "Documents", href: PagePath.documents, detail: span.isEmpty ? documents : "\(documents), \(span)"),
      LinkView(title: "Timeline", href: PagePath.timeline, detail: Words.count(chronology.entries.count, "entry")),
    ] + indexes + edition.pages.map { LinkView(title: $0.title, href: PagePath.page($0.id)) } + [
      LinkView(title: "Interventions", href: PagePath.interventions, detail: "every departure from the sources"),
      LinkView(title: "Data", href: PagePath.data, detail: Words.count(listedData.count, "file")),
    ]
  }

  /// "1944–1947", "1944"; nothing when no document has a date.
  private var span: String {
    guard let (first, last) = documentDays.map({ ($0.lowerBound.year, $0.upperBound.year) }) else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
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
