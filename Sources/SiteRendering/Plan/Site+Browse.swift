import Dates
import EditionModel

/// Lists of documents, and the values of the facets that lead to them.
extension Site {
  /// More values than these are not named on the page of all documents.
  private static let valuesNamed = 8

  /// A list of documents; where it is too long for one page, the years with the pages they are on, or such a page.
  func documents(_ subject: DocumentList.Subject, _ part: TimeGroups.Page?, _ path: String) -> DocumentsView {
    let links = Links(from: path)
    let list = list(subject)
    let title = list.title(of: part)
    let periods = part.map { months(of: $0, of: list, links) } ?? years(of: list, links)
    let entries = periods.flatMap(\.documents)
    return DocumentsView(
      site: view, page: frame(title, path, in: .documents, trail: trail(to: list, isPart: part != nil)), title: title,
      count: part == nil ? list.count : entries.count, band: band(of: list, part, links),
      facets: path == PagePath.documents ? facets(links) : [], periods: periods, hasTable: !entries.isEmpty,
      hasGenres: list.facet != .genre && entries.contains { !$0.genre.isEmpty },
      hasArchives: list.facet != .archive && entries.contains { !$0.archive.isEmpty })
  }

  private func list(_ subject: DocumentList.Subject) -> DocumentList {
    switch subject {
    case .all: documents
    case .value(let facet, let place): facets[facet]?.values[place].list ?? documents
    }
  }

  /// The pages above a list.
  private func trail(to list: DocumentList, isPart: Bool) -> [LinkView] {
    var trail: [LinkView] = []
    if list.facet != nil || isPart { trail.append(LinkView(title: documents.name, href: documents.path)) }
    if let facet = list.facet { trail.append(LinkView(title: facet.title, href: PagePath.facet(facet))) }
    if list.facet != nil, isPart { trail.append(LinkView(title: list.name, href: list.path)) }
    return trail
  }

  /// What a facet's value was given to, drawn to scale. All documents are on the timeline.
  private func band(of list: DocumentList, _ part: TimeGroups.Page?, _ links: Links) -> [UInt8] {
    guard list.facet != nil, part == nil else { return [] }
    return band(ofDocuments: list.groups.years.flatMap(\.months).flatMap(\.elements), links)
  }

  private func years(of list: DocumentList, _ links: Links) -> [PeriodView] {
    list.groups.years.map { year in
      let pages = list.parts.filter { $0.year == year.year }.map { part in
        LinkView(
          title: part.title, href: links.root + list.path(of: part),
          detail: Words.count(list.groups.months(of: part).reduce(0) { $0 + $1.elements.count }, "document"))
      }
      return PeriodView(
        id: Self.id(of: year), title: Self.title(of: year), pages: pages,
        documents: pages.isEmpty ? entries(year.months.flatMap(\.elements), links) : [])
    }
  }

  private func months(of part: TimeGroups.Page, of list: DocumentList, _ links: Links) -> [PeriodView] {
    let months = list.groups.months(of: part)
    return months.map { month in
      let name = month.month == 0 ? "Without a month" : DateNames.english.months[month.month - 1]
      return PeriodView(
        id: "y" + TimeGroups.Page(year: part.year, month: month.month).name, title: months.count > 1 ? name : "",
        pages: [], documents: entries(month.elements, links))
    }
  }

  private func entries(_ numbers: [Int], _ links: Links) -> [DocumentEntryView] {
    numbers.map { entry(edition.documents[$0], links) }
  }

  /// What documents can be browsed by, each with its most frequent values.
  private func facets(_ links: Links) -> [FacetSummaryView] {
    Facet.allCases.compactMap { facet in
      guard let index = facets[facet], !index.values.isEmpty else { return nil }
      let named = index.mostFrequent(Self.valuesNamed)
      return FacetSummaryView(
        facet: facet, href: links.root + PagePath.facet(facet),
        values: named.map { value in
          LinkView(title: value.title, href: links.root + value.list.path, detail: "\(value.list.count)")
        },
        more: named.count < index.values.count ? Words.count(index.statedCount, facet.rawValue) : "")
    }
  }

  /// The values of a facet, or those under one letter where they are many.
  func values(of facet: Facet, letter: Int?, _ path: String) -> FacetView {
    let links = Links(from: path)
    let index = facets[facet]
    let (values, letters) = (index?.values ?? [], index?.letters ?? [])
    let shown = letter.map { letters[$0].entries.map { values[$0] } }
      ?? (letters.isEmpty ? values : values.filter(\.isUnstated))
    let title = facet.title + (letter.map { ": \(letters[$0].initial)" } ?? "")
    let above = letter == nil ? [] : [LinkView(title: facet.title, href: PagePath.facet(facet))]
    let jump = letters.enumerated().map { number, other in
      JumpView(
        letter: other.initial, count: other.entries.count, href: links.root + PagePath.facet(facet, letter: other.id),
        isCurrent: number == letter)
    }
    return FacetView(
      site: view,
      page: frame(title, path, in: .documents, trail: [LinkView(title: documents.name, href: documents.path)] + above),
      facet: facet, count: letter == nil ? index?.statedCount ?? 0 : shown.count, jump: jump,
      isSplit: letter == nil && !letters.isEmpty, values: shown.map {
        FacetValueView(title: $0.title, href: links.root + $0.list.path, count: $0.list.count, span: $0.list.span)
      })
  }

  /// What a document says of a facet, each with the list of the documents that say so too.
  func links(_ facet: Facet, of document: Document, _ links: Links) -> [LinkView] {
    facet.texts(of: [document], at: 0).map { text in
      LinkView(
        title: facet.words(of: text), href: facets[facet]?.value(of: text).map { links.root + $0.list.path } ?? "")
    }
  }
}
