import Dates

/// What has a date on the timeline: a document when it was written, sent and received, and an event.
package struct Chronology: Sendable {
  package struct Entry: Sendable {
    package enum Subject: Sendable {
      /// A document's place in the edition.
      case written(Int)
      case sent(Int)
      case received(Int)
      /// An event's.
      case event(Int)
    }

    package var subject: Subject
    package var date: EDTF

    /// Whether it is a document's being sent or received.
    package var isDispatch: Bool {
      switch subject {
      case .sent, .received: true
      case .written, .event: false
      }
    }
  }

  /// In order of time.
  package let entries: [Entry]

  package init(_ edition: Edition) {
    // Of one day the events stand first, and documents keep their order.
    var entries = edition.events.enumerated().map { Entry(subject: .event($0), date: $1.date) }
    for number in edition.documents.indices {
      let (date, sent) = (edition.documents[number].date, edition.documents[number].sent)
      entries.append(Entry(subject: .written(number), date: date))
      if let sent, sent != date { entries.append(Entry(subject: .sent(number), date: sent)) }
      if let received = edition.documents[number].received, received != date {
        entries.append(Entry(subject: .received(number), date: received))
      }
    }
    let order = entries.indices.sorted { left, right in
      if entries[left].date != entries[right].date { return entries[left].date < entries[right].date }
      return left < right
    }
    self.entries = order.map { entries[$0] }
  }
}
