import Dates
import EditionModel

/// The years of the edition's documents as a scale, and where on it each document is: made once for the drawings of all
/// pages, so that they can be compared.
struct YearScale: Sendable {
  /// Where a document is on the scale.
  struct Place: Sendable {
    let year: Int
    /// 0 to 1, from the first day of the first year to the last day of the last.
    let fraction: Double
  }

  /// The first and the last day a document may be of; nil when none has a date.
  let days: ClosedRange<Day>?
  /// By the document's place in the edition; nil where nothing is known of its date.
  let places: [Place?]

  init(_ documents: [Document]) {
    let middles = documents.map { Self.middle(of: $0.date) }
    let bounds = documents.map(\.date).filter { !$0.isUndated }.flatMap { [$0.earliest, $0.latest].compactMap(\.self) }
    guard let first = bounds.min(), let last = bounds.max() else {
      (days, places) = (nil, middles.map { _ in nil })
      return
    }
    days = first...last
    let start = Day(year: first.year, month: 1, day: 1)?.serial ?? first.serial
    let length = Double(max(1, (Day(year: last.year, month: 12, day: 31)?.serial ?? last.serial) - start))
    places = middles.map { middle in
      middle.map { Place(year: $0.year, fraction: Double($0.serial - start) / length) }
    }
  }

  /// The years the scale begins and ends with.
  var years: ClosedRange<Int>? { days.map { $0.lowerBound.year...$0.upperBound.year } }

  /// A date known by its year alone is in the middle of the year.
  private static func middle(of date: EDTF) -> Day? {
    if date.isUndated { return nil }
    guard let first = date.earliest, let last = date.latest else { return date.earliest ?? date.latest }
    return Day(serial: first.serial + (last.serial - first.serial) / 2)
  }
}
