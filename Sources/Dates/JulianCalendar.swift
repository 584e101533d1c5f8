/// The calendar of Russia until 1918 and of Europe until 1582, which has every fourth year for a leap year.
package enum JulianCalendar {
  /// The Gregorian day of a Julian one (year, month 1–12, day of the month); nil when the calendar has none such.
  package static func gregorian(year: Int, month: Int, day: Int) -> Day? {
    guard (1...12).contains(month), (1...length(ofMonth: month, year: year)).contains(day), (-4712...9999).contains(year)
    else { return nil }
    // Years are counted from 1 March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = 365 * shifted + (shifted >= 0 ? shifted / 4 : (shifted - 3) / 4) + dayOfYear
    // 1 March of the year 0 in this calendar is 28 February of it in the Gregorian.
    return Day(serial: days - 719_470)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    month == 2 ? (year.isMultiple(of: 4) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

/// A day as a document of that calendar gives it: "1917-10-25".
package struct JulianDate: Sendable, Hashable {
  /// As the document counts; four digits.
  package let year: Int
  /// 1–12.
  package let month: Int
  /// 1–31.
  package let day: Int
  /// The same day, as the edition counts.
  package let gregorian: EDTF

  /// Reads year, month and day in digits; nil when the calendar has no such day.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], text.allSatisfy({ $0 == "-" || ("0"..."9").contains($0) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard let found = JulianCalendar.gregorian(year: numbers[0], month: numbers[1], day: numbers[2]), found.year >= 0
    else { return nil }
    let padded = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    guard let date = EDTF("\(padded(found.year, 4))-\(padded(found.month, 2))-\(padded(found.day, 2))") else { return nil }
    (year, month, day, gregorian) = (numbers[0], numbers[1], numbers[2], date)
  }

  /// "25 October 1917".
  package func display(_ names: DateNames) -> String { "\(day) \(names.months[month - 1]) \(year)" }
}
