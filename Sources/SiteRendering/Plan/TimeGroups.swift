import Dates

/// Things with dates, by the year and the month in which they are or begin.
struct TimeGroups: Sendable {
  struct Year: Sendable {
    /// nil: undated.
    var year: Int?
    var months: [Month] = []

    var count: Int { months.reduce(0) { $0 + $1.elements.count } }
  }

  struct Month: Sendable {
    /// 1–12, or 0 for what is known by the year alone.
    var month: Int
    /// Places in what was grouped, in its order.
    var elements: [Int]
  }

  /// A page that lists a year, or a month of a year with many things in it.
  struct Page: Sendable, Hashable {
    var year: Int?
    /// nil: the whole year.
    var month: Int?

    /// The end of its path: "1944", "1944-06", "undated".
    var name: String {
      let year = year.map(String.init) ?? "undated"
      return month.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } ?? year
    }

    /// "1944", "June 1944", "1944, without a month", "Undated".
    var title: String {
      guard let year else { return "Undated" }
      switch month {
      case nil: return "\(year)"
      case 0?: return "\(year), without a month"
      case let month?: return "\(DateNames.english.months[month - 1]) \(year)"
      }
    }
  }

  /// In order of time, the undated last.
  private(set) var years: [Year] = []

  init(_ dates: [EDTF]) {
    let keys = dates.map { date in
      let year = date.isUndated ? nil : (date.earliest ?? date.latest)?.year
      return (year: year ?? .max, month: year == nil ? 0 : Self.month(of: date))
    }
    let order = keys.indices.sorted { (keys[$0].year, keys[$0].month, $0) < (keys[$1].year, keys[$1].month, $1) }
    for place in order {
      let year = keys[place].year == .max ? nil : keys[place].year
      if years.isEmpty || years[years.count - 1].year != year { years.append(Year(year: year)) }
      let last = years.count - 1
      if years[last].months.last?.month != keys[place].month {
        years[last].months.append(Month(month: keys[place].month, elements: []))
      }
      years[last].months[years[last].months.count - 1].elements.append(place)
    }
  }

  var count: Int { years.reduce(0) { $0 + $1.count } }

  /// The pages that list them when one page would be too long; none when it is not.
  ///
  /// - Parameter longest: so many things are on one page at most, but for a month that has more.
  func pages(longest: Int) -> [Page] {
    guard count > longest else { return [] }
    return years.flatMap { year in
      year.count <= longest ? [Page(year: year.year)] : year.months.map { Page(year: year.year, month: $0.month) }
    }
  }

  /// What is on a page.
  func months(of page: Page) -> [Month] {
    let year = years.first { $0.year == page.year }
    return (year?.months ?? []).filter { page.month == nil || page.month == $0.month }
  }

  private static func month(of date: EDTF) -> Int {
    guard let first = date.earliest, let last = date.latest, first.year == last.year || date.precision == .day else { return 0 }
    return first.month == last.month || date.precision == .day || date.precision == .month ? first.month : 0
  }
}
