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
      site: view, page: frame("Timeline", path, in: .timeline), title: "Timeline", isPart: false, band: band(pages, links),
      years: years)
  }

  /// A year or a month of a long chronology.
  func timeline(of page: TimeGroups.Page, _ path: String) -> TimelineView {
    let title = "Timeline: \(page.title)"
    let year = YearView(
      id: "y" + page.name, year: page.title, pages: [],
      months: months(timelineGroups.months(of: page), onlyEvents: false, Links(from: path), isWholePage: false))
    return TimelineView(
      site: view, page: frame(title, path, in: .timeline), title: title, isPart: true, band: [], years: [year])
  }

  private func months(
    _ months: [TimeGroups.Month], onlyEvents: Bool, _ links: Links, isWholePage: Bool = true
  ) -> [MonthView] {
    months.compactMap { month in
      let entries = month.elements.compactMap { place -> TimelineEntryView? in
        let entry = chronology.entries[place]
        if case .event(let number) = entry.subject { return view(ofEvent: number, links, hasID: isWholePage) }
        return onlyEvents ? nil : view(of: entry, links)
      }
      let name = month.month == 0 ? "" : DateNames.english.months[month.month - 1]
      return entries.isEmpty ? nil : MonthView(month: name, entries: entries)
    }
  }

  private func view(of entry: Chronology.Entry, _ links: Links) -> TimelineEntryView? {
    let (number, kind): (Int, String?) =
      switch entry.subject {
      case .written(let number): (number, nil)
      case .sent(let number): (number, "Sent")
      case .received(let number): (number, "Received")
      case .event: (0, nil)
      }
    let document = edition.documents[number]
    let genre = document.genre ?? "document"
    let people = Set(Role.allCases.flatMap { document.people[$0] ?? [] })
      .compactMap { edition.entities.index(.person, $0) }.sorted().map { targets.entity($0, links) }
    return TimelineEntryView(
      id: "", date: kind == nil ? document.when : entry.date.display(.english), dateTime: entry.date.htmlDateTime,
      kind: kind ?? genre.prefix(1).uppercased() + genre.dropFirst(), isDispatch: kind != nil, title: document.title,
      href: links.root + PagePath.document(document.id), description: document.summary ?? "",
      place: document.place.flatMap { link(to: $0, .place, links) }, people: people, documents: [])
  }

  private func view(ofEvent number: Int, _ links: Links, hasID: Bool) -> TimelineEntryView {
    let event = edition.events[number]
    let documents = mentions.eventDocuments[number].map { targets.document($0, links) }
    return TimelineEntryView(
      id: hasID ? event.id : "", date: event.when, dateTime: event.date.htmlDateTime, kind: "Event",
      isDispatch: false, title: event.title, href: "", description: event.description ?? "",
      place: event.place.flatMap { link(to: $0, .place, links) },
      people: event.people.compactMap { link(to: $0, .person, links) }, documents: documents)
  }

  private func band(_ pages: [TimeGroups.Page], _ links: Links) -> [UInt8] {
    let marks = chronology.entries.map { entry -> TimelineBand.Mark in
      let date = entry.date.display(.english)
      switch entry.subject {
      case .written(let number): return mark(.document, number, entry.date, "\(date): ", links)
      case .sent(let number): return mark(.dispatch, number, entry.date, "\(date), sent: ", links)
      case .received(let number): return mark(.dispatch, number, entry.date, "\(date), received: ", links)
      case .event(let number):
        let event = edition.events[number]
        return TimelineBand.Mark(kind: .event, date: entry.date, title: "\(date): \(event.title)", href: "#" + event.id)
      }
    }
    let known = Set(pages)
    return TimelineBand.draw(marks) { year, month in
      for page in [TimeGroups.Page(year: year, month: month ?? 0), TimeGroups.Page(year: year, month: nil)]
      where known.contains(page) { return links.root + PagePath.timeline(page) }
      return "#y\(year)"
    }
  }

  private func mark(
    _ kind: TimelineBand.Kind, _ number: Int, _ date: EDTF, _ when: String, _ links: Links
  ) -> TimelineBand.Mark {
    let document = edition.documents[number]
    return TimelineBand.Mark(
      kind: kind, date: date, title: when + document.title, href: links.root + PagePath.document(document.id))
  }
}
