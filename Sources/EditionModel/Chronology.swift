import Dates

/// What has a date on the timeline: a document when it was written, sent and received, and an event.
package struct Chronology: Sendable {
  /// One date of one thing; a document that was written, sent and received on different days has three.
  package struct Entry: Sendable {
    /// What happened then.
    package enum Subject: Sendable {
      /// A document's place in the edition.
      case written(Int)
      case sent(Int)
      case received(Int)
      /// An event's.
      case event(Int)
    }

    /// What happened then, and to what.
    package var subject: Subject
    /// When, as its document or event says it.
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

  /// Of one date the events stand first, then the documents in their order. What was sent or received on the date of
  /// writing has no entry for that.
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
