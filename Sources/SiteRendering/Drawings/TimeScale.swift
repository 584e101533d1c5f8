import Dates

/// A stretch of time drawn to scale, from the first day of a year to the last of another.
struct TimeScale: Sendable {
  let years: ClosedRange<Int>
  private let first: Int
  private let days: Double
  private let left: Double
  private let width: Double

  /// - Returns: nil when no date has a beginning and an end, or they are so far apart that nothing could be told.
  init?(_ dates: [EDTF], left: Double, width: Double) {
    let bounded = dates.filter { !$0.isUndated }.compactMap { date in date.earliest.flatMap { first in date.latest.map { (first, $0) } } }
    guard let firstYear = bounded.map(\.0.year).min(), let lastYear = bounded.map(\.1.year).max(),
      lastYear - firstYear <= 2000, let first = Day(year: firstYear, month: 1, day: 1),
      let end = Day(year: lastYear + 1, month: 1, day: 1)
    else { return nil }
    years = firstYear...lastYear
    self.first = first.serial
    days = Double(end.serial - first.serial)
    (self.left, self.width) = (left, width)
  }

  /// Where a day begins.
  func place(of day: Day) -> Double { left + width * Double(day.serial - first) / days }

  /// The years to mark: all, or every second, fifth, tenth and so on, so that at most twelve are.
  var ticks: [Int] {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
    let step = steps.first { years.count / $0 < 12 } ?? 1000
    return years.filter { $0 % step == 0 || years.count == 1 }
  }
}
