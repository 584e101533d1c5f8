import Dates

extension Entity {
  /// The offices that were certainly held on a day, each title once.
  package func offices(on date: EDTF) -> [String] {
    var titles: [String] = []
    for office in offices where office.isHeld(on: date) && !titles.contains(office.title) { titles.append(office.title) }
    return titles
  }
}

extension Entity.Office {
  /// Whether it was held on every day that a date can mean, whatever days its own bounds mean.
  ///
  /// A side without a date is open, as it is for a form. An office without any date may have been held at any time, and
  /// "about" and "perhaps" have no bounds: both tell nothing.
  package func isHeld(on date: EDTF) -> Bool {
    guard from != nil || to != nil, let first = date.earliest, let last = date.latest else { return false }
    if let from {
      guard let begin = from.latest, begin <= first else { return false }
    }
    if let to {
      guard let end = to.earliest, last <= end else { return false }
    }
    return [from, to, date].allSatisfy { $0.map { !$0.isUncertain && !$0.isApproximate } ?? true }
  }
}
