// One date, with what is said of it.
extension DateDisplay {
  func text(_ date: CalendarDate, omitting omission: Omission = .nothing) -> String {
    let bare = unqualified(date, omitting: omission)
    if date.isQualifiedAsAWhole || date.isQualifiedInItsFinestPart {
      let qualification = date.day != nil ? date.dayQualification
        : date.month != nil ? date.monthQualification : date.yearQualification
      return qualified(bare, qualification)
    }
    return fill(names.partly, ["date": bare, "notes": notes(on: date)])
  }

  private func qualified(_ text: String, _ qualification: Qualification) -> String {
    switch (qualification.contains(.uncertain), qualification.contains(.approximate)) {
    case (false, false): text
    case (false, true): fill(names.about, ["date": text])
    case (true, false): fill(names.possibly, ["date": text])
    case (true, true): fill(names.possiblyAbout, ["date": text])
    }
  }

  /// "year uncertain, day approximate".
  private func notes(on date: CalendarDate) -> String {
    var parts = [(names.yearPart, date.yearQualification)]
    if date.month != nil {
      parts.append((date.season == nil ? names.monthPart : names.seasonPart, date.monthQualification))
    }
    if date.day != nil { parts.append((names.dayPart, date.dayQualification)) }
    let patterns: [(Qualification, String)] = [
      (.uncertain, names.uncertainParts), (.approximate, names.approximateParts),
      ([.uncertain, .approximate], names.uncertainAndApproximateParts),
    ]
    let notes = patterns.compactMap { qualification, pattern -> String? in
      let named = parts.filter { $0.1 == qualification }.map(\.0)
      return named.isEmpty ? nil : fill(pattern, ["parts": list(named, before: names.and)])
    }
    return notes.joined(separator: names.noteSeparator)
  }

  private func unqualified(_ date: CalendarDate, omitting omission: Omission) -> String {
    guard let month = date.month else { return text(date.year, omitting: omission) }
    let isYearSpecified = date.year.magnitude?.isSpecified == true
    let year = text(date.year, omitting: .nothing)
    if let season = date.season { return text(season: season, year: year, isYearSpecified, omitting: omission) }
    let months = (1...12).filter(month.matches)
    guard let day = date.day else {
      return text(months: months, isAny: month.unspecified == 0b11, year: year, isYearSpecified, omitting: omission)
    }
    if day.unspecified == 0b11, months.count == 1 || month.unspecified == 0b11 {
      let period = months.count == 1
        ? text(months: months, isAny: false, year: year, isYearSpecified, omitting: .nothing) : year
      return fill(names.aDayIn, ["period": period])
    }
    if day.isSpecified, month.unspecified == 0b11 {
      return fill(names.dayOfAMonthIn, ["ordinal": names.ordinal(day.low), "period": year])
    }
    if months.count == 1 {
      return text(day: day, of: date, month: names.month(months[0]), year: year, isYearSpecified, omission)
    }
    return between(names.aDayBetween, date)
  }

  private func text(season: Int, year: String, _ isYearSpecified: Bool, omitting omission: Omission) -> String {
    let name = names.season(season)
    if omission >= .year { return name }
    guard isYearSpecified else {
      return fill(season <= 32 ? names.seasonIn : names.partOfYearIn, ["season": name, "period": year])
    }
    return fill(season <= 32 ? names.season : names.partOfYear, ["season": name, "year": year])
  }

  private func text(
    months: [Int], isAny: Bool, year: String, _ isYearSpecified: Bool, omitting omission: Omission
  ) -> String {
    if isAny { return fill(names.aMonthIn, ["period": year]) }
    func full(_ name: String) -> String {
      if omission >= .year { return name }
      return isYearSpecified
        ? fill(names.month, ["month": name, "year": year]) : fill(names.monthIn, ["month": name, "period": year])
    }
    let texts = months.map(names.month)
    guard let first = texts.first, let last = texts.last else { return year }
    if texts.count > 3, (months.last ?? 0) - (months.first ?? 0) == months.count - 1 {
      return fill(names.aMonthBetween, ["first": first, "last": full(last)])
    }
    return list(texts.dropLast() + [full(last)], before: names.or)
  }

  private func text(
    day: Digits, of date: CalendarDate, month: String, year: String, _ isYearSpecified: Bool, _ omission: Omission
  ) -> String {
    func full(_ number: Int) -> String {
      if omission == .monthAndYear { return "\(number)" }
      if omission == .year { return fill(names.dayOfYear, ["day": "\(number)", "month": month]) }
      return isYearSpecified
        ? fill(names.day, ["day": "\(number)", "month": month, "year": year])
        : fill(names.dayIn, ["day": "\(number)", "month": month, "period": year])
    }
    if day.isSpecified { return full(day.low) }
    // How long the month is depends on the year; the latest day of all tells.
    let count = date.bound(latest: true).map { Day.count(ofMonth: $0.month, year: $0.year) } ?? 31
    let days = (1...count).filter(day.matches)
    guard let first = days.first, let last = days.last else { return year }
    if days.count > 3, last - first == days.count - 1 {
      return fill(names.aDayBetween, ["first": "\(first)", "last": full(last)])
    }
    return list(days.dropLast().map { "\($0)" } + [full(last)], before: names.or)
  }

  private func between(_ pattern: String, _ date: CalendarDate) -> String {
    guard let first = date.bound(latest: false), let last = date.bound(latest: true) else { return names.unknownYear }
    func full(_ day: Day) -> String {
      fill(
        names.day,
        ["day": "\(day.day)", "month": names.month(day.month), "year": text(year: day.year, omitting: .nothing)])
    }
    return fill(pattern, ["first": full(first), "last": full(last)])
  }
}

// Years.
extension DateDisplay {
  private func text(_ year: Year, omitting omission: Omission) -> String {
    guard let span = year.span, let magnitude = year.magnitude else { return names.unknownYear }
    let first = text(year: span.lowerBound, omitting: .nothing)
    let last = text(year: span.upperBound, omitting: .nothing)
    if year.significantDigits != nil, span.count > 1 {
      let estimate = year.isNegative ? -magnitude.low : magnitude.low
      return fill(
        names.estimatedYear,
        [
          "first": bare(span.lowerBound, isLong: year.isLong), "last": bare(span.upperBound, isLong: year.isLong),
          "year": bare(estimate, isLong: year.isLong),
        ])
    }
    if year.isLong { return fill(names.longYear, ["year": long(span.lowerBound)]) }
    switch year.precision {
    case .second, .day, .month, .season, .year:
      return span.count == 1
        ? text(year: span.lowerBound, omitting: omission) : fill(names.aYearBetween, ["first": first, "last": last])
    case .decade:
      guard !year.isNegative, magnitude.low >= 100, !magnitude.low.isMultiple(of: 100) else {
        return fill(names.aYearBetween, ["first": first, "last": last])
      }
      return fill(names.decade, ["year": "\(magnitude.low)"])
    case .century:
      return fill(
        year.isNegative ? names.centuryBC : names.century, ["ordinal": names.ordinal(magnitude.low / 100 + 1)])
    case .millennium:
      return fill(
        year.isNegative ? names.millenniumBC : names.millennium, ["ordinal": names.ordinal(magnitude.low / 1_000 + 1)])
    case .eon:
      return names.unknownYear
    }
  }

  /// A year in astronomical numbering, of four digits or fewer.
  private func text(year: Int, omitting omission: Omission) -> String {
    if year <= 0 { return omission == .era ? "\(1 - year)" : fill(names.yearBC, ["year": "\(1 - year)"]) }
    return year < 100 ? fill(names.earlyYear, ["year": "\(year)"]) : "\(year)"
  }

  private func bare(_ year: Int, isLong: Bool) -> String {
    isLong ? long(year) : text(year: year, omitting: .nothing)
  }

  /// A year in astronomical numbering, with its thousands parted.
  private func long(_ year: Int) -> String {
    let digits = Array("\(abs(year))")
    var result = year < 0 ? names.minus : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += names.thousandsSeparator }
      result.append(digit)
    }
    return result
  }
}

extension CalendarDate {
  /// Whether only the day of a day, or the month of a month, is qualified: "about 11 June 2004" says just that.
  fileprivate var isQualifiedInItsFinestPart: Bool {
    guard yearQualification.isEmpty else { return month == nil }
    return day == nil || monthQualification.isEmpty
  }
}
