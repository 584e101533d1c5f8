/// One date of EDTF: a year, a year and a month or season, or a year, month and day; each part may be qualified and may
/// have unspecified digits.
package struct CalendarDate: Sendable, Hashable {
  /// The year.
  package var year: Year
  /// 01–12, or 21–41 for a season or another part of a year; nil when the date is a year.
  package var month: Digits?
  /// The day of the month; nil when the date has none.
  package var day: Digits?
  /// What is said of the year, by a mark of its own or of a component to its right.
  package var yearQualification: Qualification = []
  /// What is said of the month or season.
  package var monthQualification: Qualification = []
  /// What is said of the day.
  package var dayQualification: Qualification = []

  /// The code of a season, quarter, quadrimester or semestral (21–41), when the date is one ("Sub-year groupings").
  package var season: Int? {
    guard let month, month.isSpecified, month.low > 20 else { return nil }
    return month.low
  }

  /// All that is said of any part of the date.
  package var qualification: Qualification {
    yearQualification.union(monthQualification).union(dayQualification)
  }

  /// Whether what is said of one part is said of every part.
  package var isQualifiedAsAWhole: Bool {
    (month == nil || monthQualification == yearQualification)
      && (day == nil || dayQualification == yearQualification)
  }

  /// How fine the date is. A year whose last digits are unspecified, or lost to the number of significant digits, is a
  /// decade, a century or longer.
  package var precision: Precision {
    if day != nil { return .day }
    if month != nil { return season == nil ? .month : .season }
    return year.precision
  }
}

/// What is said of a date, or of a part of it ("Qualification").
package struct Qualification: OptionSet, Sendable, Hashable {
  /// Bit 0 for uncertain, bit 1 for approximate.
  package let rawValue: UInt8

  /// The set of these bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `?`: possibly this date, but not definitely.
  package static let uncertain = Qualification(rawValue: 1)
  /// `~`: near this date.
  package static let approximate = Qualification(rawValue: 2)
}

/// How fine a date is, from the finest to the coarsest. `eon` is anything coarser than a thousand years.
package enum Precision: Int, Sendable, Hashable, CaseIterable, Comparable {
  case second, day, month, season, year, decade, century, millennium, eon

  /// The finer is the smaller.
  package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
}

/// The digits of a component, some of which may be unspecified (`X`).
package struct Digits: Sendable, Hashable {
  /// The number with 0 for every X.
  package let low: Int
  /// Bit 0 is set when the last digit is X, bit 1 for the one before it, and so on.
  package let unspecified: UInt8

  /// The digits of `low`, of which the set bits of `unspecified` are X.
  package init(low: Int, unspecified: UInt8 = 0) {
    self.low = low
    self.unspecified = unspecified
  }

  /// The number with 9 for every X.
  package var high: Int {
    var (sum, power) = (low, 1)
    for position in 0..<4 {
      if unspecified & (1 << UInt8(position)) != 0 { sum += 9 * power }
      power *= 10
    }
    return sum
  }

  /// Whether there is no X.
  package var isSpecified: Bool { unspecified == 0 }

  /// Whether `number` has these digits, an X standing for any.
  package func matches(_ number: Int) -> Bool {
    guard !isSpecified else { return number == low }
    var (left, right) = (low, number)
    for position in 0..<4 {
      if unspecified & (1 << UInt8(position)) == 0, left % 10 != right % 10 { return false }
      left /= 10
      right /= 10
    }
    return left == right
  }
}
