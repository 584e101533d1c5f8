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
    let years = edition.documents.flatMap { [$0.date.earliest?.year, $0.date.latest?.year].compactMap(\.self) }
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  func documents(_ path: String) -> DocumentsView {
    let links = Links(from: path)
    let years = Self.byYear(edition.documents) { $0.date }.map { year, documents in
      YearOfDocumentsView(id: Self.yearID(year), year: Self.yearName(year), documents: documents.map { entry($0, links) })
    }
    return DocumentsView(site: view, page: frame("Documents", path, in: .documents), count: edition.documents.count, years: years)
  }

  private func entry(_ document: Document, _ links: Links) -> DocumentEntryView {
    DocumentEntryView(
      title: document.title, href: links.root + PagePath.document(document.id), date: document.date.display(.english),
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

  /// What has a date on the timeline: a document when it was written, sent and received, and an event.
  private struct Dated {
    var date: EDTF
    var id: String
    var entry: TimelineEntryView
  }

  func timeline(_ path: String) -> TimelineView {
    let links = Links(from: path)
    let all = (edition.documents.flatMap { dated($0, links) } + edition.events.indices.map { dated($0, links) })
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    let years = Self.byYear(all) { $0.date }.map { year, entries in
      let months = Dictionary(grouping: entries) { Self.month(of: $0.date) }
      return YearView(
        id: Self.yearID(year), year: Self.yearName(year),
        months: months.sorted { $0.key < $1.key }.map { month, entries in
          MonthView(month: month == 0 ? "" : DateNames.english.months[month - 1], entries: entries.map(\.entry))
        })
    }
    return TimelineView(site: view, page: frame("Timeline", path, in: .timeline), years: years)
  }

  private func dated(_ document: Document, _ links: Links) -> [Dated] {
    let genre = document.genre ?? "document"
    var dates = [(genre.prefix(1).uppercased() + genre.dropFirst(), document.date)]
    if let sent = document.sent, sent != document.date { dates.append(("Sent", sent)) }
    if let received = document.received, received != document.date { dates.append(("Received", received)) }
    return dates.map { kind, date in
      let people = Set(Role.allCases.flatMap { document.people[$0] ?? [] })
        .compactMap { edition.entities.index(.person, $0) }.sorted().map { targets.entity($0, links) }
      return Dated(
        date: date, id: document.id,
        entry: TimelineEntryView(
          id: "", date: date.display(.english), dateTime: date.htmlDateTime, kind: kind, title: document.title,
          href: links.root + PagePath.document(document.id), description: document.summary ?? "",
          place: document.place.flatMap { link(to: $0, .place, links) }, people: people, documents: []))
    }
  }

  private func dated(_ number: Int, _ links: Links) -> Dated {
    let event = edition.events[number]
    let documents = mentions.eventDocuments[number].map { targets.document($0, links) }
    return Dated(
      date: event.date, id: event.id,
      entry: TimelineEntryView(
        id: event.id, date: event.date.display(.english), dateTime: event.date.htmlDateTime, kind: "Event",
        title: event.title, href: "", description: event.description ?? "",
        place: event.place.flatMap { link(to: $0, .place, links) },
        people: event.people.compactMap { link(to: $0, .person, links) }, documents: documents))
  }

  /// Groups by the year in which something is or begins; what has no year comes last, under nil.
  private static func byYear<Element>(
    _ elements: [Element], _ date: (Element) -> EDTF
  ) -> [(year: Int?, elements: [Element])] {
    let groups = Dictionary(grouping: elements) { (date($0).earliest ?? date($0).latest)?.year }
    return groups.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { ($0.key, $0.value) }
  }

  private static func yearID(_ year: Int?) -> String { year.map { "y\($0)" } ?? "undated" }

  private static func yearName(_ year: Int?) -> String { year.map(String.init) ?? "Undated" }

  /// 1–12, or 0 for what is known by the year alone.
  private static func month(of date: EDTF) -> Int {
    guard let first = date.earliest, let last = date.latest, first.year == last.year || date.precision == .day else { return 0 }
    return first.month == last.month || date.precision == .day || date.precision == .month ? first.month : 0
  }
}
