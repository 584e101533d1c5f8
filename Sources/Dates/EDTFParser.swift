/// Reads EDTF by recursive descent over its bytes. The headings of the specification are quoted in the comments.
struct EDTFParser {
  let bytes: [UInt8]
  var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The whole text, up to its end.
  mutating func whole() throws(EDTFError) -> EDTF.Value {
    guard let first = peek else { throw failure("there is no date here") }
    let value: EDTF.Value
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      value = try set()
    } else if bytes.contains(UInt8(ascii: "/")) {
      value = try interval()
    } else {
      value = try dateOrDateTime()
    }
    guard position == bytes.count else { throw unexpected() }
    return value
  }

  /// "Date" or "Date and Time".
  private mutating func dateOrDateTime() throws(EDTFError) -> EDTF.Value {
    let date = try date()
    guard peek == UInt8(ascii: "T") else { return .date(date) }
    guard date.day != nil, date.season == nil else { throw failure("a time needs a date with its day") }
    let parts = [date.year.magnitude, date.month, date.day]
    guard date.qualification.isEmpty, parts.allSatisfy({ $0?.isSpecified == true }) else {
      throw failure("a date with a time takes no ?, ~, % or X")
    }
    position += 1
    return .dateTime(date, try time())
  }

  /// "Time Interval" and "Extended Interval".
  private mutating func interval() throws(EDTFError) -> EDTF.Value {
    let from = try endpoint()
    guard take("/") else { throw unexpected() }
    let second = position
    let to = try endpoint()
    guard position == bytes.count else {
      throw peek == UInt8(ascii: "/") ? failure("an interval has one stroke") : unexpected()
    }
    if from.date == nil, to.date == nil { throw failure("an interval needs a date on one side at least", at: 0) }
    if let from = from.date, let to = to.date, isBackwards(from, to) {
      throw failure("the interval ends before it begins", at: second)
    }
    return .interval(from: from, to: to)
  }

  private mutating func endpoint() throws(EDTFError) -> EDTF.Endpoint {
    if peek == nil || peek == UInt8(ascii: "/") { return .unknown }
    if takeDots() { return .open }
    let date = try date()
    if peek == UInt8(ascii: "T") { throw failure("an interval is of dates without times") }
    return .date(date)
  }

  /// "Set representation".
  private mutating func set() throws(EDTFError) -> EDTF.Value {
    let choice: EDTF.Choice = peek == UInt8(ascii: "[") ? .oneOf : .allOf
    let closing = UInt8(ascii: choice == .oneOf ? "]" : "}")
    position += 1
    var members: [EDTF.Member] = []
    repeat {
      if peek == nil || peek == closing || peek == UInt8(ascii: ",") { throw failure("a member of the set is missing") }
      members.append(try member(isFirst: members.isEmpty, closing: closing))
    } while take(",")
    guard peek == closing else {
      guard peek == nil else { throw unexpected() }
      throw failure("the set is not closed by \(choice == .oneOf ? "]" : "}")")
    }
    position += 1
    return .set(choice, members)
  }

  private mutating func member(isFirst: Bool, closing: UInt8) throws(EDTFError) -> EDTF.Member {
    let start = position
    if takeDots() {
      guard isFirst else { throw failure("only the first member of a set begins with ..", at: start) }
      return .onOrBefore(try memberDate())
    }
    let first = try memberDate()
    let dots = position
    guard takeDots() else { return .date(first) }
    if peek == closing { return .onOrAfter(first) }
    if peek == UInt8(ascii: ",") { throw failure("only the last member of a set ends with ..", at: dots) }
    let second = position
    let last = try memberDate()
    guard Component(first) == Component(last) else {
      throw failure("both sides of .. have the same precision", at: second)
    }
    if isBackwards(first, last) { throw failure("the range ends before it begins", at: second) }
    return .range(first, last)
  }

  private mutating func memberDate() throws(EDTFError) -> CalendarDate {
    let date = try date()
    if peek == UInt8(ascii: "T") { throw failure("a set is of dates without times") }
    return date
  }

  /// The finest component a date is written with: rule 7 of "Set representation" compares these.
  private enum Component {
    case year, month, season, day

    init(_ date: CalendarDate) {
      self = date.day != nil ? .day : date.season != nil ? .season : date.month != nil ? .month : .year
    }
  }

  /// Whether the first date begins after the last has ended. Years that cannot be reckoned are let be.
  private func isBackwards(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
    guard let begin = first.bound(latest: false), let end = last.bound(latest: true) else { return false }
    return begin > end
  }
}

// What every rule uses.
extension EDTFParser {
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Takes one character when it is next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func takeDots() -> Bool {
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."), bytes[position + 1] == UInt8(ascii: ".")
    else { return false }
    position += 2
    return true
  }

  func failure(_ message: String, at offset: Int? = nil) -> EDTFError {
    EDTFError(offset: offset ?? position, message: message)
  }

  /// What to say of a byte no rule expects.
  func unexpected() -> EDTFError {
    guard let byte = peek else { return failure("the date breaks off") }
    switch byte {
    case UInt8(ascii: " "), 9, 10, 13: return failure("there is no white space in a date")
    case 0x21...0x7E: return failure("\"\(Unicode.Scalar(byte))\" is not expected here")
    default: return failure("a date has no other characters than those of ASCII")
    }
  }
}
