import Dates
import EditionModel

/// Who sent a letter or a telegram and who received it, when and where.
enum Correspondence {
  struct Action {
    /// TEI's value of `correspAction/@type`.
    let type: String
    /// Ids of people.
    let people: [String]
    /// The id of a place.
    let place: String?
    /// Nothing that is undated.
    let date: EDTF?

    var isEmpty: Bool { people.isEmpty && place == nil && date == nil }
  }

  /// The sending and the receiving, either of which may be empty.
  static func actions(of document: Document) -> [Action] {
    let known = { (date: EDTF?) in date.flatMap { $0.isUndated ? nil : $0 } }
    return [
      Action(
        type: "sent", people: document.people[.author] ?? [], place: document.place,
        date: known(document.sent ?? document.date)),
      Action(type: "received", people: document.people[.recipient] ?? [], place: nil, date: known(document.received)),
    ]
  }
}
