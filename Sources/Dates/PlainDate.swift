/// A date in plain English, which may lack what another beside it says: "10" of "10–17 January 1947".
struct PlainDate {
  var year: Int?
  var month: Int?
  var season: Int?
  var day: Int?

  init(year: Int) { self.year = year }

  init(day: Day) { (year, month, self.day) = (day.year, day.month, day.day) }

  /// Takes the date that comes next; nil when there is none.
  init?(reading reader: inout PlainReader) {
    if takeNumeric(&reader) { return }
    let weekday = takeWeekday(&reader)
    _ = reader.takeWord("the")
    takeYear(&reader)
    takeDay(&reader)
    if day != nil { _ = reader.takeWord("of") }
    guard takeMonth(&reader) || day != nil || year != nil else { return nil }
    if day == nil, month != nil { takeDay(&reader) }
    if year == nil { takeLastYear(&reader) }
    if let weekday, !isOn(weekday) { return nil }
  }

  /// The date in EDTF; nil when it has no year, or a day and no month.
  var spelling: String? {
    guard let year, day == nil || month != nil else { return nil }
    let part = month ?? season
    return ([PlainDate.padded(year, to: 4)] + [part, day].compactMap { $0.map { PlainDate.padded($0, to: 2) } })
      .joined(separator: "-")
  }

  /// The year 1945 of "1939–45", whose last number looks like a day; nil when this is something else.
  func asShortYear(after first: PlainDate) -> Int? {
    guard let year = first.year, first.month == nil, first.season == nil, first.day == nil, self.year == nil,
      month == nil, season == nil, let day, day > max(year % 100, 9)
    else { return nil }
    return year / 100 * 100 + day
  }

  /// The last date of the same precision before this one; seasons have none.
  var before: String? { neighbour(-1) }

  /// The first date of the same precision after this one.
  var after: String? { neighbour(1) }

  static func padded(_ number: Int, to count: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  private func neighbour(_ distance: Int) -> String? {
    guard let spelling, EDTF(spelling) != nil, season == nil, let year else { return nil }
    var other = self
    if let month, let day {
      guard let next = Day(year: year, month: month, day: day)?.adding(days: distance) else { return nil }
      (other.year, other.month, other.day) = (next.year, next.month, next.day)
    } else if let month {
      let sum = year * 12 + month - 1 + distance
      (other.year, other.month) = (sum / 12, sum % 12 + 1)
    } else {
      other.year = year + distance
    }
    return other.spelling
  }
}

// The parts.
extension PlainDate {
  private mutating func takeDay(_ reader: inout PlainReader) {
    switch reader.peek {
    case .number(let number, let digits)? where digits <= 2: day = number
    case .ordinal(let number)?: day = number
    default: return
    }
    reader.skip(1)
  }

  private mutating func takeYear(_ reader: inout PlainReader) {
    guard case .number(let number, digits: 4)? = reader.peek else { return }
    year = number
    reader.skip(1)
  }

  /// The year after a day or month, with a comma or "of" before it.
  private mutating func takeLastYear(_ reader: inout PlainReader) {
    if reader.peek == .comma || reader.peek == .word("of") {
      guard case .number(_, digits: 4)? = reader.token(1) else { return }
      reader.skip(1)
    }
    takeYear(&reader)
  }

  private mutating func takeMonth(_ reader: inout PlainReader) -> Bool {
    guard case .word(let word)? = reader.peek else { return false }
    month = PlainDate.month(named: word)
    if day == nil, month == nil { season = PlainDate.seasons[word] }
    guard month != nil || season != nil else { return false }
    reader.skip(1)
    return true
  }

  /// Monday is 1.
  private func takeWeekday(_ reader: inout PlainReader) -> Int? {
    guard case .word(let word)? = reader.peek,
      let index = PlainDate.weekdays.firstIndex(where: { $0 == word || (word.utf8.count >= 3 && $0.hasPrefix(word)) })
    else { return nil }
    reader.skip(1)
    _ = reader.take(.comma)
    return index + 1
  }

  private func isOn(_ weekday: Int) -> Bool {
    guard let year, let month, let day else { return false }
    return Day(year: year, month: month, day: day)?.weekday == weekday
  }

  /// "26/06/1944", "6/26/1944", "26.6.1944", "26-Jun-1944". Where day and month could be exchanged, neither is taken.
  private mutating func takeNumeric(_ reader: inout PlainReader) -> Bool {
    guard case .number(let first, let digits)? = reader.token(0), digits <= 2, let separator = reader.token(1),
      [.slash, .stop, .dash].contains(separator), reader.token(3) == separator,
      case .number(let last, digits: 4)? = reader.token(4)
    else { return false }
    switch reader.token(2) {
    case .word(let word)?:
      guard separator == .dash, let named = PlainDate.month(named: word) else { return false }
      (day, month) = (first, named)
    case .number(let second, let digits)? where digits <= 2:
      if first == second || (first > 12 && second <= 12) {
        (day, month) = (first, second)
      } else if second > 12, first <= 12 {
        (month, day) = (first, second)
      } else {
        return false
      }
    default:
      return false
    }
    year = last
    reader.skip(5)
    return true
  }

  private static func month(named word: String) -> Int? {
    if word == "sept" { return 9 }
    return months.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
