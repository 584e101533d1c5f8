import Dates

/// A date in the attributes of TEI's `att.datable`.
///
/// What a date of EDTF says beyond a day, a month, a year or an interval of these stands whole in `@when-custom`, with
/// its bounds in `@notBefore` and `@notAfter`. "About" is `@precision`, doubt `@cert`.
struct TEIDate {
  private let date: EDTF

  init(_ date: EDTF) {
    self.date = date
  }

  /// None for what is undated.
  var attributes: [XMLWriter.Attribute] {
    if date.isUndated { return [] }
    let whole: [XMLWriter.Attribute] = isWhole ? [] : [
      (.whenCustom, date.description.split(separator: " ").joined(separator: "")), (.datingMethod, Self.edtf),
    ]
    return bounds + certainty(approximate: (.precision, "low")) + whole
  }

  /// For CMIF, which knows days, months and years, and no more; none where they can't say it.
  var plainAttributes: [XMLWriter.Attribute] {
    if date.isUndated || bounds.isEmpty || bounds.contains(where: { $0.name == .whenISO }) { return [] }
    return bounds + certainty(approximate: (.cert, "low"))
  }

  private static let edtf = "https://www.loc.gov/standards/datetime/"

  private func certainty(approximate: XMLWriter.Attribute) -> [XMLWriter.Attribute] {
    let doubt: [XMLWriter.Attribute] = date.isUncertain ? [(.cert, "low")] : []
    if date.isApproximate, doubt.isEmpty || approximate.name != .cert { return doubt + [approximate] }
    return doubt
  }

  /// Whether the other attributes say all.
  private var isWhole: Bool {
    switch date.value {
    case .date(let one): (Self.w3c(one) ?? Self.beforeChrist(one)) != nil && one.isQualifiedAsAWhole
    case .interval(let from, let to):
      date.dates.allSatisfy { Self.w3c($0) != nil && $0.qualification.isEmpty } && from != .unknown && to != .unknown
    case .dateTime, .set: false
    }
  }

  private var bounds: [XMLWriter.Attribute] {
    switch date.value {
    case .date(let one), .dateTime(let one, _):
      if let when = Self.w3c(one) { return [(.when, when)] }
      if let when = Self.beforeChrist(one) { return [(.whenISO, when)] }
      return Self.range(.notBefore, date.earliest, .notAfter, date.latest)
    case .interval(let from, let to):
      let start = from.date.flatMap(Self.w3c) ?? from.date.flatMap { $0.bound(latest: false) }.flatMap(Self.w3c)
      let end = to.date.flatMap(Self.w3c) ?? to.date.flatMap { $0.bound(latest: true) }.flatMap(Self.w3c)
      // A side that is there and not known is no beginning or end of the period.
      if from == .unknown { return [(.notAfter, end)].filter { $0.value != nil } }
      if to == .unknown { return [(.notBefore, start)].filter { $0.value != nil } }
      return [(.from, start), (.to, end)].filter { $0.value != nil }
    case .set: return Self.range(.notBefore, date.earliest, .notAfter, date.latest)
    }
  }

  private static func range(
    _ first: XMLAttribute, _ earliest: Day?, _ second: XMLAttribute, _ latest: Day?
  ) -> [XMLWriter.Attribute] {
    [(first, earliest.flatMap(w3c)), (second, latest.flatMap(w3c))].filter { $0.1 != nil }
  }

  /// A day, a month or a year of the years 1 to 9999, as W3C's data types have it.
  private static func w3c(_ date: CalendarDate) -> String? {
    guard date.season == nil, date.precision <= .year, let years = date.year.span, years.count == 1,
      (1...9999).contains(years.lowerBound), date.month?.isSpecified != false, date.day?.isSpecified != false
    else { return nil }
    return numbers(years.lowerBound, date.month?.low, date.day?.low)
  }

  private static func w3c(_ day: Day) -> String? { (1...9999).contains(day.year) ? day.iso : nil }

  /// A year of ISO 8601, in which 1 BC is 0000: W3C's two versions differ about it.
  private static func beforeChrist(_ date: CalendarDate) -> String? {
    guard date.season == nil, date.precision <= .year, let years = date.year.span, years.count == 1,
      (-9999...0).contains(years.lowerBound), date.month?.isSpecified != false, date.day?.isSpecified != false
    else { return nil }
    return (years.lowerBound < 0 ? "-" : "") + numbers(-years.lowerBound, date.month?.low, date.day?.low)
  }

  private static func numbers(_ year: Int, _ month: Int?, _ day: Int?) -> String {
    let padded = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return ([padded(year, 4)] + [month, day].compactMap(\.self).map { padded($0, 2) }).joined(separator: "-")
  }
}
