import Dates
import EditionModel

extension Site {
  /// More entries than these are spread over pages of their own, so that none is above 500 kB.
  static let longestList = 500

  /// The whole chronology; or, where it is too long for one page, the events, and the pages that have all.
  func timeline(_ path: String) -> TimelineView {
    let links = Links(from: path)
    let pages = timelineGroups.pages(longest: Self.longestList)
    let years = timelineGroups.years.map { year in
      let own = pages.filter { $0.year == year.year }.map { page in
        LinkView(
          title: page.title, href: links.root + PagePath.timeline(page),
          detail: Words.count(timelineGroups.months(of: page).reduce(0) { $0 + $1.elements.count }, "entry"))
      }
      return YearView(
        id: Self.id(of: year), year: Self.title(of: year), pages: own,
        months: months(year.months, onlyEvents: !own.isEmpty, links))
    }
    return TimelineView(
      site: view, page: frame("Timeline", path, in: .timeline), title: "Timeline", isPart: false,
      band: band(links, page: ""), years: years)
  }

  /// A year or a month of a long chronology.
  func timeline(of page: TimeGroups.Page, _ path: String) -> TimelineView {
    let title = "Timeline: \(page.title)"
    let year = YearView(
      id: "y" + page.name, year: page.title, pages: [],
      months: months(timelineGroups.months(of: page), onlyEvents: false, Links(from: path), isWholePage: false))
    return TimelineView(
      site: view,
      page: frame(title, path, in: .timeline, trail: [LinkView(title: "Timeline", href: PagePath.timeline)]),
      title: title, isPart: true, band: [], years: [year])
  }

  private func months(
    _ months: [TimeGroups.Month], onlyEvents: Bool, _ links: Links, isWholePage: Bool = true
  ) -> [MonthView] {
    months.compactMap { month in
      let entries = month.elements.compactMap { place -> TimelineEntryView? in
        let entry = chronology.entries[place]
        if case .event(let number) = entry.subject {
          return view(of: entry, ofEvent: number, at: place, links, hasID: isWholePage)
        }
        return onlyEvents ? nil : view(of: entry, at: place, links)
      }
      let name = month.month == 0 ? "" : DateNames.english.months[month.month - 1]
      return entries.isEmpty ? nil : MonthView(month: name, entries: entries)
    }
  }

  private func view(of entry: Chronology.Entry, at place: Int, _ links: Links) -> TimelineEntryView? {
    guard let (number, kind) = subject(of: entry) else { return nil }
    let document = edition.documents[number]
    let people = Set(Role.allCases.flatMap { document.people[$0] ?? [] })
      .compactMap { edition.entities.index(.person, $0) }.sorted().map { targets.entity($0, links) }
    let href = links.root + PagePath.document(document.id)
    return TimelineEntryView(
      entry: entry, place: place, id: "", date: entry.isDispatch ? entry.date.display(.english) : document.when, kind: kind,
      title: document.title, href: href,
      passage: Passages.paragraph(saying: entry.date, in: document).map { "\(href)#\($0)" } ?? "",
      description: document.summary ?? "", location: document.place.flatMap { link(to: $0, .place, links) }, people: people,
      documents: [], archive: document.archive?.repository ?? "")
  }

  /// The document and what is said of it; nil for an event.
  private func subject(of entry: Chronology.Entry) -> (document: Int, kind: String)? {
    switch entry.subject {
    case .written(let number):
      let genre = edition.documents[number].genre ?? "document"
      return (number, genre.prefix(1).uppercased() + genre.dropFirst())
    case .sent(let number): return (number, "Sent")
    case .received(let number): return (number, "Received")
    case .event: return nil
    }
  }

  private func view(
    of entry: Chronology.Entry, ofEvent number: Int, at place: Int, _ links: Links, hasID: Bool
  ) -> TimelineEntryView {
    let event = edition.events[number]
    let documents = mentions.eventDocuments[number].map { document in
      var link = targets.document(document, links)
      if let paragraph = Passages.paragraph(tellingOf: event, in: edition.documents[document]) {
        link.href += "#" + paragraph
      }
      return link
    }
    return TimelineEntryView(
      entry: entry, place: place, id: hasID ? event.id : "", date: event.when, kind: "Event", title: event.title, href: "",
      passage: "", description: event.description ?? "", location: event.place.flatMap { link(to: $0, .place, links) },
      people: event.people.compactMap { link(to: $0, .person, links) }, documents: documents, archive: "")
  }
}
