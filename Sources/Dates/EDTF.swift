/// A date as the Extended Date/Time Format of the Library of Congress has it (4 February 2019, a profile of
/// ISO 8601-2): levels 0, 1 and 2 whole.
///
/// Two dates are equal when they are written alike: `2004-06-11?` and `?2004-?06-?11` mean the same and are not equal.
package struct EDTF: Sendable, Hashable {
  /// The date as it was written.
  package let description: String
  /// What it says.
  package let value: Value
  /// The first day the date may be or begin on; nil when there is none. See `Bounds.swift`.
  package let earliest: Day?
  /// The last day the date may be or end on; nil when there is none.
  package let latest: Day?

  /// What a date can say.
  package enum Value: Sendable, Hashable {
    case date(CalendarDate)
    /// "Date and Time"; the date is complete and unqualified.
    case dateTime(CalendarDate, TimeOfDay)
    /// "Time Interval" and "Extended Interval"; one side at least is a date.
    case interval(from: Endpoint, to: Endpoint)
    /// "Set representation"; never empty.
    case set(Choice, [Member])
  }

  /// One side of an interval.
  package enum Endpoint: Sendable, Hashable {
    case date(CalendarDate)
    /// `..`: there is none, or it is not specified.
    case open
    /// Nothing written: there is one, and it is not known.
    case unknown
  }

  /// Whether a set is one of its members, `[…]`, or all of them, `{…}`.
  package enum Choice: Sendable, Hashable { case oneOf, allOf }

  /// A member of a set.
  package enum Member: Sendable, Hashable {
    case date(CalendarDate)
    /// `a..b`, both included.
    case range(CalendarDate, CalendarDate)
    /// `..a`: on or before; only the first member.
    case onOrBefore(CalendarDate)
    /// `a..`: on or after; only the last member.
    case onOrAfter(CalendarDate)
  }

  /// The date `text` is, or nil when it is not EDTF, white space and all.
  package init?(_ text: String) {
    guard case .success(let date) = EDTF.strictly(text) else { return nil }
    self = date
  }

  /// The date `text` is, or what is wrong with it and how it may have been meant.
  package static func parse(_ text: String) -> Result<EDTF, EDTFError> {
    EDTF.strictly(text).mapError { error in
      var error = error
      error.suggestion = Suggestion.nearest(to: text)
      return error
    }
  }

  /// As `parse`, without a suggestion.
  static func strictly(_ text: String) -> Result<EDTF, EDTFError> {
    var parser = EDTFParser(text)
    do throws(EDTFError) {
      return .success(EDTF(description: text, value: try parser.whole()))
    } catch {
      return .failure(error)
    }
  }

  private init(description: String, value: Value) {
    self.description = description
    self.value = value
    earliest = value.bound(latest: false)
    latest = value.bound(latest: true)
  }

  /// Whether any part of the date is uncertain (`?` or `%`).
  package var isUncertain: Bool { dates.contains { $0.qualification.contains(.uncertain) } }

  /// Whether any part of the date is approximate (`~` or `%`).
  package var isApproximate: Bool { dates.contains { $0.qualification.contains(.approximate) } }

  /// How fine the date is; nil for an interval or set whose dates differ in it, where the specification leaves it
  /// undefined.
  package var precision: Precision? {
    if case .dateTime = value { return .second }
    let all = dates
    guard let first = all.first?.precision, all.allSatisfy({ $0.precision == first }) else { return nil }
    return first
  }

  /// Every date that is written in it, in order.
  package var dates: [CalendarDate] {
    switch value {
    case .date(let date), .dateTime(let date, _): [date]
    case .interval(let from, let to): [from, to].compactMap(\.date)
    case .set(_, let members): members.flatMap(\.dates)
    }
  }
}

extension EDTF: CustomStringConvertible {}

extension EDTF.Endpoint {
  /// The date of this side, when it has one.
  package var date: CalendarDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension EDTF.Member {
  /// The one or two dates the member is written with.
  package var dates: [CalendarDate] {
    switch self {
    case .date(let date), .onOrBefore(let date), .onOrAfter(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }
}
