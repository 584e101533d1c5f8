// Dates and times.
extension EDTFParser {
  /// "Date", with the qualifications and unspecified digits of levels 1 and 2.
  mutating func date() throws(EDTFError) -> CalendarDate {
    let left = qualification()
    let year = try year()
    var date = CalendarDate(year: year)
    let right = qualification()
    date.yearQualification = left.union(right)
    guard !year.isLong, year.significantDigits == nil else {
      if peek == UInt8(ascii: "-") { throw failure("a year with Y or S has no month") }
      return date
    }
    let monthStart = position + 1
    guard take("-") else { return date }
    try month(of: &date)
    let dayStart = position + 1
    guard date.season == nil else {
      if peek == UInt8(ascii: "-") { throw failure("a season has no days") }
      return date
    }
    guard take("-") else { return date }
    try day(of: &date)
    guard date.bound(latest: false) == nil else { return date }
    throw noSuchDay(date, month: monthStart, day: dayStart)
  }

  private mutating func month(of date: inout CalendarDate) throws(EDTFError) {
    let left = qualification()
    let start = position
    let month = try digits(2, "a month has two digits")
    let isSeason = month.isSpecified && (21...41).contains(month.low)
    guard isSeason || (1...12).contains(where: month.matches) else {
      throw failure("there is no month \(spelling(from: start))", at: start)
    }
    let right = qualification()
    date.month = month
    date.monthQualification = left.union(right)
    date.yearQualification.formUnion(right)
  }

  private mutating func day(of date: inout CalendarDate) throws(EDTFError) {
    let left = qualification()
    let start = position
    let day = try digits(2, "a day has two digits")
    guard (1...31).contains(where: day.matches) else {
      throw failure("there is no day \(spelling(from: start))", at: start)
    }
    let right = qualification()
    date.day = day
    date.dayQualification = left.union(right)
    date.monthQualification.formUnion(right)
    date.yearQualification.formUnion(right)
  }

  /// "A qualification character", or none.
  private mutating func qualification() -> Qualification {
    if take("?") { return .uncertain }
    if take("~") { return .approximate }
    if take("%") { return [.uncertain, .approximate] }
    return []
  }

  private func noSuchDay(_ date: CalendarDate, month monthStart: Int, day dayStart: Int) -> EDTFError {
    guard let month = date.month, month.isSpecified, let year = date.year.magnitude, year.isSpecified else {
      return failure("no month here has such a day", at: dayStart)
    }
    let number = date.year.isNegative ? -year.low : year.low
    let count = Day.count(ofMonth: month.low, year: number)
    let name = DateNames.english.month(month.low)
    return failure("there are only \(count) days in \(name) \(number)", at: dayStart)
  }

  /// Exactly `count` digits or X.
  private mutating func digits(_ count: Int, _ message: String) throws(EDTFError) -> Digits {
    let start = position
    var (low, unspecified) = (0, UInt8(0))
    while position - start < count, let byte = peek {
      guard let digit = digit(byte) ?? (byte == UInt8(ascii: "X") ? 0 : nil) else { break }
      low = low * 10 + digit
      unspecified = unspecified << 1 | (byte == UInt8(ascii: "X") ? 1 : 0)
      position += 1
    }
    guard position - start == count, peek.flatMap(digit) == nil, peek != UInt8(ascii: "X") else {
      let isOther = peek.map { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") && digit($0) == nil } ?? false
      throw isOther && position == start ? unexpected() : failure(message, at: start)
    }
    return Digits(low: low, unspecified: unspecified)
  }

  private func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }

  /// The text from `start` up to here; only ASCII has been taken.
  private func spelling(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }
}

// Years.
extension EDTFParser {
  /// A year of four digits, "Negative calendar year", "Letter-prefixed calendar year", "Exponential year".
  private mutating func year() throws(EDTFError) -> Year {
    if take("Y") { return try longYear() }
    let start = position
    let isNegative = take("-")
    let digits = try digits(4, "a year has four digits, or Y before more")
    if isNegative, digits == Digits(low: 0) { throw failure("the year 0 has no sign", at: start) }
    var year = Year(isNegative: isNegative, magnitude: digits, isLong: false)
    let letter = position
    year.significantDigits = try significantDigits()
    if year.significantDigits != nil, !digits.isSpecified { throw failure("a year has either X or S", at: letter) }
    return year
  }

  private mutating func longYear() throws(EDTFError) -> Year {
    let start = position
    let isNegative = take("-")
    guard var magnitude = number() else { throw failure("there is no year after Y") }
    if take("E") {
      let exponentStart = position
      guard let exponent = number(), exponent != 0 else {
        throw failure("there is no positive number after E", at: exponentStart)
      }
      magnitude = EDTFParser.times(magnitude, tenToThe: exponent)
    }
    guard magnitude == nil || magnitude ?? 0 > 9_999 else {
      throw failure("Y is for years of more than four digits", at: start)
    }
    var year = Year(isNegative: isNegative, magnitude: magnitude.map { Digits(low: $0) }, isLong: true)
    year.significantDigits = try significantDigits()
    return year
  }

  /// "Significant digits".
  private mutating func significantDigits() throws(EDTFError) -> Int? {
    guard take("S") else { return nil }
    let start = position
    guard let number = number(), number != 0 else { throw failure("there is no positive number after S", at: start) }
    return number ?? Int.max
  }

  /// Digits, one at least: nil when there is none, `.some(nil)` when the number is greater than any year of `Day`.
  private mutating func number() -> Int?? {
    let start = position
    var number: Int? = 0
    while let digit = peek.flatMap(digit) {
      number = number.map { $0 * 10 + digit }.flatMap { $0 <= Day.years.upperBound ? $0 : nil }
      position += 1
    }
    return position == start ? nil : .some(number)
  }

  private static func times(_ number: Int?, tenToThe exponent: Int?) -> Int? {
    guard let number, number != 0 else { return number }
    guard let exponent, exponent < 17 else { return nil }
    var product = number
    for _ in 0..<exponent {
      guard product <= Day.years.upperBound / 10 else { return nil }
      product *= 10
    }
    return product
  }
}

// Times.
extension EDTFParser {
  /// "Date and Time": `hh:mm:ss`, and nothing, `Z`, `±hh` or `±hh:mm` after it.
  mutating func time() throws(EDTFError) -> TimeOfDay {
    let hour = try twoDigits("an hour", 0...23)
    guard take(":") else { throw failure("a time has hours, minutes and seconds") }
    let minute = try twoDigits("a minute", 0...59)
    guard take(":") else { throw failure("a time has hours, minutes and seconds") }
    let second = try twoDigits("a second", 0...(minute == 59 ? 60 : 59))
    return TimeOfDay(hour: hour, minute: minute, second: second, shift: try shift())
  }

  private mutating func shift() throws(EDTFError) -> Int? {
    let start = position
    if take("Z") { return 0 }
    let isAhead = take("+")
    guard isAhead || take("-") else { return nil }
    let hours = try twoDigits("an hour", 0...23)
    let minutes = take(":") ? try twoDigits("a minute", 0...59) : 0
    let shift = hours * 60 + minutes
    if shift == 0, !isAhead { throw failure("no shift from UTC is written Z or +00:00", at: start) }
    return isAhead ? shift : -shift
  }

  private mutating func twoDigits(_ what: String, _ range: ClosedRange<Int>) throws(EDTFError) -> Int {
    let start = position
    let digits = try digits(2, "\(what) has two digits")
    guard digits.isSpecified else { throw failure("a time has no X", at: start) }
    guard range.contains(digits.low) else {
      throw failure("\(what) is between \(range.lowerBound) and \(range.upperBound)", at: start)
    }
    return digits.low
  }
}
