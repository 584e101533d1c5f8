import Dates
import EditionModel

extension DataFile {
  /// `data/events.ics`: an entry of a calendar (RFC 5545) for every event whose first and last day are known; nil when there
  /// is none, for a calendar without an entry is no calendar.
  static func eventsCalendar(_ edition: Edition) -> DataFile? {
    let events = edition.events.filter { $0.firstDay != nil && $0.lastDay != nil }
    guard !events.isEmpty else { return nil }
    return DataFile(
      "data/events.ics", .calendar, "The events whose first and last day are known, for calendars.", rows: events.count,
      fields: CalendarEntry.properties.map(\.description), origin: "Content/events.yaml"
    ) { edition, _ in
      var calendar = CalendarText()
      calendar.line("BEGIN", "VCALENDAR")
      calendar.line("VERSION", "2.0")
      calendar.line("PRODID", "-//Recto//\(CalendarText.escaped(edition.info.title))//EN")
      for event in events {
        let entry = CalendarEntry(event: event, edition: edition)
        calendar.line("BEGIN", "VEVENT")
        for property in CalendarEntry.properties {
          if let value = property.value(entry) { calendar.line(property.name, value) }
        }
        calendar.line("END", "VEVENT")
      }
      calendar.line("END", "VCALENDAR")
      return calendar.bytes
    }
  }
}

extension Event {
  fileprivate var firstDay: String? { date.earliest?.iso?.filter { $0 != "-" } }
  /// The day after the last, as calendars have it (RFC 5545, 3.6.1).
  fileprivate var lastDay: String? { date.latest?.adding(days: 1).iso?.filter { $0 != "-" } }
}

private struct CalendarEntry {
  let event: Event
  let edition: Edition

  private typealias Property = DataField<CalendarEntry, String?>

  static let properties: [DataField<CalendarEntry, String?>] = [
    Property("UID", "text", "the event’s id, with the edition’s host where it has a base-url") { entry in
      let host = entry.edition.info.baseURL?.split(separator: "/").dropFirst().first.map { "@\($0)" } ?? ""
      return CalendarText.escaped(entry.event.id + host)
    },
    Property(
      "DTSTAMP", "date and time", "when the edition was released, or else the event’s own day: no clock is asked"
    ) { entry in
      let released = entry.edition.info.releaseDay?.filter { $0 != "-" }
      return (released ?? entry.event.firstDay ?? "") + "T000000Z"
    },
    Property("DTSTART;VALUE=DATE", "date", "the first day") { $0.event.firstDay },
    Property("DTEND;VALUE=DATE", "date", "the day after the last") { $0.event.lastDay },
    Property("SUMMARY", "text", "the title") { CalendarText.escaped($0.event.title) },
    Property("DESCRIPTION", "text", "the date in EDTF, and the description where there is one") { entry in
      CalendarText.escaped(
        ([entry.event.date.description] + [entry.event.description].compactMap(\.self)).joined(separator: "\n"))
    },
    Property("LOCATION", "text or nothing", "the place") { entry in
      entry.event.place.flatMap { entry.edition.entities[.place, $0]?.name }.map(CalendarText.escaped)
    },
    Property("URL", "text or nothing", "the event on the timeline, where the edition has a base-url") { entry in
      entry.edition.info.baseURL.map { $0 + PagePath.timeline + "#" + entry.event.id }
    },
  ]
}
