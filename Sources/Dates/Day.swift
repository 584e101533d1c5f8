/// A day of the proleptic Gregorian calendar, with astronomical year numbering: year 0 is 1 BC, year −43 is 44 BC
/// (ISO 8601-1, clause 4.2.1).
package struct Day: Sendable, Hashable {
  /// The year, within `years`.
  package let year: Int
  /// The month, 1–12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// The years a day can have: sixteen digits, so that counting days never overflows.
  package static let years = -9_999_999_999_999_999...9_999_999_999_999_999

  /// The day of these numbers, or nil when the calendar has none such or the year is outside `years`.
  package init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Day.count(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day `serial` days after 1 January 1970. A number beyond `years` gives the first or the last day of them.
  package init(serial: Int) {
    let last = Day.serial(year: Day.years.upperBound, month: 12, day: 31)
    let first = Day.serial(year: Day.years.lowerBound, month: 1, day: 1)
    // Years are counted from 1 March here, so that the leap day is the last of its year.
    let shifted = min(max(serial, first), last) + Day.epoch
    let cycle = Day.floor(shifted, 146_097)
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970; negative before it.
  package var serial: Int { Day.serial(year: year, month: month, day: day) }

  /// The day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
  package var weekday: Int {
    let number = serial + 3
    return number - Day.floor(number, 7) * 7 + 1
  }

  /// The day `days` later, or earlier when negative; never beyond `years`.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = serial.addingReportingOverflow(days)
    return Day(serial: overflow ? (days < 0 ? Int.min : Int.max) : sum)
  }

  /// Whether February of this year has 29 days.
  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days a month (1–12) of a year has; 0 for any other month.
  package static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// From 1 March of the year 0 to 1 January 1970.
  private static let epoch = 719_468

  private static func serial(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let cycle = floor(marchYear, 400)
    let yearOfCycle = marchYear - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - epoch
  }

  /// Division that rounds down, for negative numbers too.
  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number < 0 && quotient * divisor != number ? quotient - 1 : quotient
  }
}

extension Day: Comparable {
  /// The earlier is the smaller.
  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Day {
  /// "1944-06-26", as ISO 8601 has it; nil where four digits don't hold the year.
  package var iso: String? {
    guard (0...9999).contains(year) else { return nil }
    let padded = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
