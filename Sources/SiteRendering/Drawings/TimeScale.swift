import Dates

/// A stretch of time drawn to scale, from the first day of a year to the last of another.
struct TimeScale: Sendable {
  let years: ClosedRange<Int>
  /// Its first day, and the day behind its last.
  let first: Day
  let end: Day
  private let left: Double
  private let width: Double

  /// - Returns: nil when the years are so far apart that nothing could be told.
  init?(_ years: ClosedRange<Int>, left: Double, width: Double) {
    guard years.count <= 2001, let first = Day(year: years.lowerBound, month: 1, day: 1),
      let end = Day(year: years.upperBound + 1, month: 1, day: 1)
    else { return nil }
    (self.years, self.first, self.end) = (years, first, end)
    (self.left, self.width) = (left, width)
  }

  /// The years in which dates begin and end; nil when none has a beginning and an end.
  static func years(of dates: [EDTF]) -> ClosedRange<Int>? {
    let dates = dates.filter { !$0.isUndated && $0.earliest != nil && $0.latest != nil }
    guard let first = dates.compactMap(\.earliest).min(), let last = dates.compactMap(\.latest).max() else { return nil }
    return first.year...last.year
  }

  /// Where a day begins.
  func place(of day: Day) -> Double {
    left + width * Double(day.serial - first.serial) / Double(end.serial - first.serial)
  }

  /// The years to mark: all, or every second, fifth, tenth and so on, so that at most so many are.
  func ticks(_ most: Int) -> [Int] {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
    let step = steps.first { years.count / $0 < most } ?? 1000
    return years.filter { $0 % step == 0 || years.count == 1 }
  }
}
