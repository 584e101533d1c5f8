import Dates
import EditionModel

extension DataTable {
  /// `data/events.json` and `.csv`: what happened; nil where the edition has no events.
  static func events(_ edition: Edition) -> DataTable? {
    guard !edition.events.isEmpty else { return nil }
    return DataTable(
      "events", "All events, with the documents that tell of each.", rows: edition.events.count, fields: EventRow.keys,
      origin: "Content/events.yaml"
    ) { edition, mentions in
      zip(edition.events, mentions.eventDocuments).map { event, documents in
        EventRow(event: event, documents: documents.map { edition.documents[$0].id }, base: edition.info.baseURL)
      }
    }
  }
}

private struct EventRow {
  let event: Event
  /// Ids of those that tell of it.
  let documents: [String]
  /// The edition's address.
  let base: String?

  var page: String { PagePath.timeline + "#" + event.id }

  private typealias Key = DataField<EventRow, JSON>

  static let keys: [DataField<EventRow, JSON>] = [
    Key("id", "text", "the event’s id") { .text($0.event.id) },
    Key("title", "text", "what happened") { .text($0.event.title) },
    Key("date", "EDTF", "when it happened") { .text($0.event.date.description) },
    Key("first_day", "text or null", "the first day it can have been or begun, as year, month and day") {
      .text($0.event.date.earliest?.iso)
    },
    Key("last_day", "text or null", "the last day it can have been or ended") { .text($0.event.date.latest?.iso) },
    Key("place", "text or null", "the id of the place") { .text($0.event.place) },
    Key("people", "list of texts", "ids of those who took part") { .texts($0.event.people) },
    Key("documents", "list of texts", "ids of the documents that tell of it, in order of time") { .texts($0.documents) },
    Key("description", "text or null", "more about it") { .text($0.event.description) },
    Key("source", "text or null", "where these facts come from") { .text($0.event.source) },
    Key("page", "text", "its place on the timeline, relative to the site’s root") { .text($0.page) },
    Key("url", "text or null", "that place’s whole address, where the edition has a base-url") { row in
      .text(row.base.map { $0 + row.page })
    },
  ]
}
