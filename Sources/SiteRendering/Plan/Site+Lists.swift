import Dates
import EditionModel

extension Site {
  func home(_ path: String) -> HomeView {
    let links = Links(from: path)
    let shown = edition.documents.prefix(10)
    return HomeView(
      site: view, page: frame(edition.info.title, path, description: edition.info.description ?? ""), doors: doors,
      band: band(links, page: PagePath.timeline), span: span, first: edition.documents.isEmpty ? nil : targets.document(0, links),
      documents: shown.map { entry($0, links) }, moreDocuments: edition.documents.count - shown.count)
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
      LinkView(title: "Data", href: PagePath.data, detail: Words.count(data.count, "file")),
    ]
  }

  /// "1944–1947", "1944"; nothing when no document has a date.
  private var span: String {
    guard let (first, last) = documentDays.map({ ($0.lowerBound.year, $0.upperBound.year) }) else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  /// All documents; or, where they are too many for one page, the years with the pages they are on.
  func documents(_ path: String) -> DocumentsView {
    let links = Links(from: path)
    let pages = documentGroups.pages(longest: Self.longestList)
    let years = documentGroups.years.map { year in
      let own = pages.filter { $0.year == year.year }.map { page in
        LinkView(
          title: page.title, href: links.root + PagePath.documents(page),
          detail: Words.count(documentGroups.months(of: page).reduce(0) { $0 + $1.elements.count }, "document"))
      }
      return YearOfDocumentsView(
        id: Self.id(of: year), year: Self.title(of: year), pages: own,
        documents: own.isEmpty ? entries(year.months, links) : [])
    }
    return DocumentsView(
      site: view, page: frame("Documents", path, in: .documents), title: "Documents", count: edition.documents.count,
      isPart: false, years: years)
  }

  /// Those of a year or a month.
  func documents(of page: TimeGroups.Page, _ path: String) -> DocumentsView {
    let links = Links(from: path)
    let months = documentGroups.months(of: page)
    let title = "Documents: \(page.title)"
    return DocumentsView(
      site: view, page: frame(title, path, in: .documents), title: title,
      count: months.reduce(0) { $0 + $1.elements.count }, isPart: true,
      years: [YearOfDocumentsView(id: "y" + page.name, year: page.title, pages: [], documents: entries(months, links))])
  }

  private func entries(_ months: [TimeGroups.Month], _ links: Links) -> [DocumentEntryView] {
    months.flatMap { $0.elements.map { entry(edition.documents[$0], links) } }
  }

  static func id(of year: TimeGroups.Year) -> String { year.year.map { "y\($0)" } ?? "undated" }
  static func title(of year: TimeGroups.Year) -> String { year.year.map(String.init) ?? "Undated" }

  private func entry(_ document: Document, _ links: Links) -> DocumentEntryView {
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
