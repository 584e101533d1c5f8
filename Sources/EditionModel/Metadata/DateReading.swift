import Dates
import Diagnostics
import YAML

extension EDTF {
  /// A date as an editor or an archive wrote it: EDTF, or a plain date in English, which is read as what it is.
  package static func read(_ text: Located<String>) -> (date: EDTF?, problem: Diagnostic?) {
    switch EDTF.parse(text.value) {
    case .success(let date): return (date, nil)
    case .failure(let error):
      if let date = EDTF.reading(text.value) { return (date, nil) }
      let before = String(decoding: text.value.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
      let place = SourceLocation(
        path: text.location.path, line: text.location.line, column: text.location.column.map { $0 + before })
      let problem = Diagnostic(
        .error, .invalidDate, "'\(text.value)' is not a date: \(error.message)", at: place,
        fix: error.suggestion.map { "did you mean '\($0)'?" }
          ?? "write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08",
        correction: error.suggestion.map {
          Correction(text.value, to: $0, isSafe: hasSameDigits(text.value, $0), at: text.location)
        })
      return (nil, problem)
    }
  }

  /// Whether two spellings have the same numbers in the same order, so that only the signs between them differ.
  private static func hasSameDigits(_ one: String, _ other: String) -> Bool {
    one.filter(\.isNumber) == other.filter(\.isNumber)
  }
}

extension MappingReader {
  /// The date under a key, which `calendar: julian` says is of that calendar.
  mutating func dateInItsCalendar(_ key: String) -> (date: EDTF?, julian: JulianDate?) {
    guard let calendar = text("calendar") else { return (date(key), nil) }
    guard calendar.value == "julian" else {
      if calendar.value != "gregorian" {
        report(
          .error, .invalidValue, "'calendar' is '\(calendar.value)'", at: calendar.location,
          fix: "write 'julian', or leave the line out for the Gregorian calendar")
      }
      return (date(key), nil)
    }
    guard let text = text(key) else { return (nil, nil) }
    if let julian = JulianDate(text.value) { return (julian.gregorian, julian) }
    report(
      .error, .invalidDate, "'\(text.value)' is no day of the Julian calendar", at: text.location,
      fix: "write year, month and day, such as 1917-10-25; a date that is less exact may be given as Gregorian")
    return (nil, nil)
  }

  /// The hour under `time`.
  mutating func time() -> ClockTime? {
    guard let text = text("time") else { return nil }
    if let time = ClockTime(text.value) { return time }
    report(
      .error, .invalidValue, "'time' is '\(text.value)'", at: text.location,
      fix: "write it as the document does: 5.25, 17:25, 0525 or 5.25 p.m.")
    return nil
  }

  mutating func wholeNumber(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text.value) { return number }
    report(.error, .invalidValue, "'\(key)' is '\(text.value)'", at: text.location, fix: "write a whole number")
    return nil
  }

  /// The date under a key; nil when there is none, or none that can be read.
  mutating func date(_ key: String) -> EDTF? {
    guard let text = text(key) else { return nil }
    let (date, problem) = EDTF.read(text)
    if let problem { absorb([problem]) }
    return date
  }
}
