extension EDTF {
  /// The date for readers, in the words of `names`: "26 June 1944", "10–17 January 1947", "about June 1944",
  /// "1944 or 1945". A year too long to reckon with is left as it was written.
  package func display(_ names: DateNames) -> String {
    guard dates.allSatisfy({ $0.year.span != nil }) else { return description }
    let dates = DateDisplay(names: names)
    switch value {
    case .date(let date): return dates.text(date)
    case .dateTime(let date, let time): return dates.text(date, at: time)
    case .interval(let from, let to): return dates.interval(from, to)
    case .set(let choice, let members): return dates.set(choice, members)
    }
  }
}

/// Prints intervals, sets and times. Single dates are in `DateDisplay+Date.swift`.
struct DateDisplay {
  let names: DateNames

  /// What a date leaves out because the last date of its list or range says it.
  enum Omission: Int, Comparable {
    case nothing, era, year, monthAndYear

    static func < (left: Omission, right: Omission) -> Bool { left.rawValue < right.rawValue }
  }

  func interval(_ from: EDTF.Endpoint, _ to: EDTF.Endpoint) -> String {
    switch (from, to) {
    case (.date(let first), .date(let last)): range(first, last)
    case (.date(let first), .unknown): fill(names.fromToUnknown, ["date": text(first)])
    case (.date(let first), .open): fill(names.from, ["date": text(first)])
    case (.unknown, .date(let last)): fill(names.untilFromUnknown, ["date": text(last)])
    case (.open, .date(let last)): fill(names.until, ["date": text(last)])
    case (.open, _), (.unknown, _): names.undated
    }
  }

  func set(_ choice: EDTF.Choice, _ members: [EDTF.Member]) -> String {
    if choice == .oneOf, members.count == 1, case .range(let first, let last)? = members.first, first != last {
      return fill(names.between, ["first": text(first, omitting: shared(first, last)), "last": text(last)])
    }
    let dates = members.flatMap(\.dates)
    let omission = dates.last.map { last in dates.map { shared($0, last) }.min() ?? .nothing } ?? .nothing
    let texts = members.enumerated().map { index, member in
      text(member, of: choice, omitting: index == members.count - 1 ? .nothing : omission)
    }
    return list(texts, before: choice == .oneOf ? names.or : names.and)
  }

  /// "a, b and c".
  func list(_ texts: [String], before lastSeparator: String) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: names.listSeparator) + lastSeparator + last
  }

  private func text(_ member: EDTF.Member, of choice: EDTF.Choice, omitting omission: Omission) -> String {
    switch member {
    case .date(let date): text(date, omitting: omission)
    case .range(let first, let last): range(first, last, omitting: omission)
    case .onOrBefore(let date):
      fill(choice == .oneOf ? names.orEarlier : names.andEarlier, ["date": text(date, omitting: omission)])
    case .onOrAfter(let date):
      fill(choice == .oneOf ? names.orLater : names.andLater, ["date": text(date, omitting: omission)])
    }
  }

  private func range(_ first: CalendarDate, _ last: CalendarDate, omitting omission: Omission = .nothing) -> String {
    if first == last { return text(last, omitting: omission) }
    let begin = text(first, omitting: max(omission, shared(first, last)))
    let isClose = first.precision == last.precision && !begin.contains(" ") && last.qualification.isEmpty
    return fill(
      isClose ? names.range : names.spacedRange, ["first": begin, "last": text(last, omitting: omission)])
  }

  /// What `first` can leave out before `last`.
  private func shared(_ first: CalendarDate, _ last: CalendarDate) -> Omission {
    guard first.isPlain, last.isPlain, first.precision == last.precision else { return .nothing }
    if first.month == nil {
      return first.year.isBeforeCommonEra && last.year.isBeforeCommonEra ? .era : .nothing
    }
    guard first.year == last.year else { return .nothing }
    return first.day != nil && first.month == last.month ? .monthAndYear : .year
  }

  func text(_ date: CalendarDate, at time: TimeOfDay) -> String {
    let clock = fill(
      time.second == 0 ? names.time : names.timeWithSeconds,
      [
        "hour": "\(time.hour)", "hh": twoDigits(time.hour), "minute": twoDigits(time.minute),
        "second": twoDigits(time.second),
      ])
    let zoned =
      switch time.shift {
      case nil: clock
      case 0: fill(names.utc, ["time": clock])
      case .some(let shift): fill(names.shifted, ["time": clock, "shift": text(shift: shift)])
      }
    return fill(names.dateAndTime, ["date": text(date), "time": zoned])
  }

  private func text(shift: Int) -> String {
    let (hours, minutes) = abs(shift).quotientAndRemainder(dividingBy: 60)
    return (shift < 0 ? names.minus : "+") + "\(hours)" + (minutes == 0 ? "" : ":" + twoDigits(minutes))
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String { DateNames.fill(pattern, values) }
}

extension CalendarDate {
  /// Whether the date is nothing but a year, month, season or day, so that parts of it can be left out
  /// beside another.
  fileprivate var isPlain: Bool {
    qualification.isEmpty && season ?? 0 <= 32 && !year.isLong && year.significantDigits == nil
      && [year.magnitude, month, day].allSatisfy { $0?.isSpecified ?? true }
  }
}

extension Year {
  fileprivate var isBeforeCommonEra: Bool { isNegative || magnitude?.low == 0 }
}
