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

  /// A page that lists a year, a month of a year with many things in it, or a part of such a month.
  struct Page: Sendable, Hashable {
    var year: Int?
    /// nil: the whole year.
    var month: Int?
    /// Which things of the month; nil: all.
    var places: Range<Int>?

    /// The end of its path: "1944", "1944-06", "1944-06-501", "undated".
    var name: String {
      let year = year.map(String.init) ?? "undated"
      let first = places.map { $0.lowerBound == 0 ? "" : "-\($0.lowerBound + 1)" } ?? ""
      return (month.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } ?? year) + first
    }

    /// "1944", "June 1944", "June 1944, 501–1000", "1944, without a month", "Undated".
    var title: String {
      time + (places.map { ", \($0.lowerBound + 1)–\($0.upperBound)" } ?? "")
    }

    private var time: String {
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
    self.init(dates.enumerated().map { (place: $0, date: $1) })
  }

  /// - Parameter things: places with their dates, of things that are a part of something larger.
  init(_ things: [(place: Int, date: EDTF)]) {
    let keys = things.map { place, date in
      let year = Self.year(of: date)
      return (year: year ?? .max, month: year == nil ? 0 : Self.month(of: date), place: place)
    }
    for key in keys.sorted(by: <) {
      let year = key.year == .max ? nil : key.year
      if years.isEmpty || years[years.count - 1].year != year { years.append(Year(year: year)) }
      let last = years.count - 1
      if years[last].months.last?.month != key.month {
        years[last].months.append(Month(month: key.month, elements: []))
      }
      years[last].months[years[last].months.count - 1].elements.append(key.place)
    }
  }

  var count: Int { years.reduce(0) { $0 + $1.count } }

  /// The pages that list them when one page would be too long; none when it is not.
  ///
  /// - Parameter longest: so many things are on one page at most.
  func pages(longest: Int) -> [Page] {
    guard count > longest else { return [] }
    return years.flatMap { year in
      year.count <= longest ? [Page(year: year.year)] : year.months.flatMap { Self.pages($0, of: year.year, longest) }
    }
  }

  private static func pages(_ month: Month, of year: Int?, _ longest: Int) -> [Page] {
    let count = month.elements.count
    if count <= longest { return [Page(year: year, month: month.month)] }
    return stride(from: 0, to: count, by: longest).map {
      Page(year: year, month: month.month, places: $0..<min($0 + longest, count))
    }
  }

  /// What is on a page.
  func months(of page: Page) -> [Month] {
    let year = years.first { $0.year == page.year }
    return (year?.months ?? []).filter { page.month == nil || page.month == $0.month }.map { month in
      page.places.map { Month(month: month.month, elements: Array(month.elements[$0])) } ?? month
    }
  }

  /// The year a date is in or begins; nil where it is undated.
  private static func year(of date: EDTF) -> Int? { date.isUndated ? nil : (date.earliest ?? date.latest)?.year }

  /// The year a date stands under.
  func year(of date: EDTF) -> Year? {
    let year = Self.year(of: date)
    return years.first { $0.year == year }
  }

  private static func month(of date: EDTF) -> Int {
    guard let first = date.earliest, let last = date.latest, first.year == last.year || date.precision == .day else {
      return 0
    }
    return first.month == last.month || date.precision == .day || date.precision == .month ? first.month : 0
  }
}
