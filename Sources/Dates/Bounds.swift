// The first and last days of a date.
//
// - A date without its day or month spans the month or year; unspecified digits span every date they may stand for that
//   the calendar has: `1985-02-XX` ends on the 28th.
// - `?`, `~` and `%` widen nothing: how near "about" is, nobody has said.
// - An open side (`..`), an unknown one, and a year outside `Day.years` have no bound.
// - A set spans from its earliest member to its latest, whether one of them is meant or all.
// - A time of day and its shift from UTC change nothing: the day is the one written.
// - Seasons have the months of meteorology, and last to the end of their third month: spring March–May, summer
//   June–August, autumn September–November, winter December to the February of the next year. Those that are
//   independent of location (21–24) are taken as northern; southern ones (29–32) are half a year apart from them.
//   Quarters, quadrimesters and semestrals are the calendar's.

extension EDTF.Value {
  /// The earliest or the latest day.
  func bound(latest: Bool) -> Day? {
    switch self {
    case .date(let date), .dateTime(let date, _):
      return date.bound(latest: latest)
    case .interval(let from, let to):
      return (latest ? to : from).date?.bound(latest: latest)
    case .set(_, let members):
      var bound: Day?
      for member in members {
        guard let next = member.bound(latest: latest) else { return nil }
        bound = bound.map { latest ? max($0, next) : min($0, next) } ?? next
      }
      return bound
    }
  }
}

extension EDTF.Member {
  fileprivate func bound(latest: Bool) -> Day? {
    switch self {
    case .date(let date): date.bound(latest: latest)
    case .range(let first, let last): (latest ? last : first).bound(latest: latest)
    case .onOrBefore(let date): latest ? date.bound(latest: true) : nil
    case .onOrAfter(let date): latest ? nil : date.bound(latest: false)
    }
  }
}

extension CalendarDate {
  /// The earliest or the latest day that fits the digits; nil when there is none, or the year is outside `Day.years`.
  package func bound(latest: Bool) -> Day? {
    guard let span = year.span else { return nil }
    guard month != nil else {
      return latest
        ? Day(year: span.upperBound, month: 12, day: 31) : Day(year: span.lowerBound, month: 1, day: 1)
    }
    let years = stride(
      from: latest ? span.upperBound : span.lowerBound, through: latest ? span.lowerBound : span.upperBound,
      by: latest ? -1 : 1)
    for number in years where year.matches(number) {
      if let day = bound(latest: latest, year: number) { return day }
    }
    return nil
  }

  private func bound(latest: Bool, year: Int) -> Day? {
    if let season { return seasonBound(season, latest: latest, year: year) }
    for month in latest ? Array((1...12).reversed()) : Array(1...12) where self.month?.matches(month) == true {
      let count = Day.count(ofMonth: month, year: year)
      guard let day else { return Day(year: year, month: month, day: latest ? count : 1) }
      let days = stride(from: latest ? count : 1, through: latest ? 1 : count, by: latest ? -1 : 1)
      if let number = days.first(where: day.matches) { return Day(year: year, month: month, day: number) }
    }
    return nil
  }

  private func seasonBound(_ season: Int, latest: Bool, year: Int) -> Day? {
    let (first, count) = CalendarDate.months(ofSeason: season)
    guard latest else { return Day(year: year, month: first, day: 1) }
    let last = first + count - 1
    let (endYear, endMonth) = last > 12 ? (year + 1, last - 12) : (year, last)
    return Day(year: endYear, month: endMonth, day: Day.count(ofMonth: endMonth, year: endYear))
  }

  /// The first month of a season (21–41), 1–12, and the number of its months.
  private static func months(ofSeason season: Int) -> (first: Int, count: Int) {
    switch season {
    case 21...28: (3 + (season - 21) % 4 * 3, 3)
    case 29...32: ((8 + (season - 29) * 3) % 12 + 1, 3)
    case 33...36: (1 + (season - 33) * 3, 3)
    case 37...39: (1 + (season - 37) * 4, 4)
    default: (1 + (season - 40) * 6, 6)
    }
  }
}

extension EDTF {
  /// Whether nothing is known: no bound, or the thousands of years of `XXXX`.
  package var isUndated: Bool {
    guard let first = earliest, let last = latest else { return earliest == nil && latest == nil }
    return last.year - first.year >= 1000
  }
}
