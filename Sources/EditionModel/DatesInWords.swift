import Dates

extension Document {
  /// When it was written, as a reader reads it: "17 January 1947, 5.25", "7 November 1917 (25 October 1917, Julian
  /// calendar)".
  package var when: String { day + (time.map { ", \($0.text)" } ?? "") }

  /// The same without the hour.
  package var day: String { date.display(.english) + julian.inBrackets }
}

extension Event {
  /// When it happened, as a reader reads it.
  package var when: String { date.display(.english) + julian.inBrackets }
}

extension JulianDate? {
  fileprivate var inBrackets: String { map { " (\($0.display(.english)), Julian calendar)" } ?? "" }
}
