import Dates
import EditionModel

extension DataTable {
  /// `data/timeline.json` and `.csv`: every date there is.
  static func timeline(_ edition: Edition) -> DataTable {
    let chronology = Chronology(edition)
    return DataTable(
      "timeline", "All that has a date: documents when they were written, sent and received, and events.",
      rows: chronology.entries.count, fields: TimelineRow.keys, origin: "Content/documents"
    ) { edition, _ in chronology.entries.map { TimelineRow($0, in: edition) } }
  }
}

/// Something with a date.
private struct TimelineRow {
  let kind: String
  let id: String
  let title: String
  let page: String
  let date: EDTF
  let time: String?
  let base: String?

  init(_ entry: Chronology.Entry, in edition: Edition) {
    date = entry.date
    base = edition.info.baseURL
    switch entry.subject {
    case .written(let number), .sent(let number), .received(let number):
      let document = edition.documents[number]
      (id, title, page) = (document.id, document.title, PagePath.document(document.id))
      switch entry.subject {
      case .sent: (kind, time) = ("sent", nil)
      case .received: (kind, time) = ("received", nil)
      case .written, .event: (kind, time) = ("document", document.time?.text)
      }
    case .event(let number):
      let event = edition.events[number]
      (kind, id, title, time) = ("event", event.id, event.title, nil)
      page = PagePath.timeline + "#" + event.id
    }
  }

  private typealias Key = DataField<TimelineRow, JSON>

  static let keys: [DataField<TimelineRow, JSON>] = [
    Key("kind", "text", "document (when it was written), sent, received or event") { .text($0.kind) },
    Key("id", "text", "the document’s or the event’s id") { .text($0.id) },
    Key("title", "text", "its title") { .text($0.title) },
    Key("date", "EDTF", "when it was") { .text($0.date.description) },
    Key("time", "text or null", "the hour, as the document gives it") { .text($0.time) },
    Key("first_day", "text or null", "the first day it can have been or begun, as year, month and day") {
      .text($0.date.earliest?.iso)
    },
    Key("last_day", "text or null", "the last day it can have been or ended") { .text($0.date.latest?.iso) },
    Key("page", "text", "its page, relative to the site’s root") { .text($0.page) },
    Key("url", "text or null", "the page’s whole address, where the edition has a base-url") { row in
      .text(row.base.map { $0 + row.page })
    },
  ]
}
