/// The words and sentence patterns that dates are printed with, one value for a language.
///
/// In a pattern, `{day}`, `{month}` and so on stand for what is printed there; each property names its own. Another
/// language is another value of this type.
package struct DateNames: Sendable, Hashable {
  // Dates

  /// The twelve months.
  package var months: [String]
  /// The seasons, quarters, quadrimesters and semestrals in the order of their codes, 21–41, without their year.
  package var seasons: [String]
  /// `{season}`, `{year}`: a season, 21–32.
  package var season: String
  /// `{season}`, `{year}`: a quarter or another part, 33–41.
  package var partOfYear: String
  /// `{day}`, `{month}`, `{year}`.
  package var day: String
  /// `{day}`, `{month}`: in a list or a range whose year is printed once.
  package var dayOfYear: String
  /// `{month}`, `{year}`.
  package var month: String
  /// `{year}`, counted from 1, before the common era.
  package var yearBC: String
  /// `{year}`, for the first hundred years, which would be taken for another number.
  package var earlyYear: String
  /// `{year}`, of more than four digits.
  package var longYear: String
  /// What parts thousands in such a year.
  package var thousandsSeparator: String
  /// What stands before a negative number.
  package var minus: String

  // Unspecified digits

  /// `{year}`, the first of ten: `194X`.
  package var decade: String
  /// `{ordinal}`: `19XX`.
  package var century: String
  /// `{ordinal}`: `-01XX`.
  package var centuryBC: String
  /// `{ordinal}`: `1XXX`.
  package var millennium: String
  /// `{ordinal}`: `-0XXX`.
  package var millenniumBC: String
  /// `XXXX`.
  package var unknownYear: String
  /// The ordinal numbers from the first to the hundredth.
  package var ordinals: [String]
  /// `{period}`: `1944-XX`.
  package var aMonthIn: String
  /// `{period}`: `1944-06-XX`.
  package var aDayIn: String
  /// `{month}`, `{period}`: in a year that is not specified, `194X-06`.
  package var monthIn: String
  /// `{day}`, `{month}`, `{period}`: in a year that is not specified, `194X-06-26`.
  package var dayIn: String
  /// `{season}`, `{period}`: in a year that is not specified, `194X-21`.
  package var seasonIn: String
  /// `{season}`, `{period}`: in a year that is not specified, `194X-34`.
  package var partOfYearIn: String
  /// `{ordinal}`, `{period}`: `1560-XX-25`.
  package var dayOfAMonthIn: String
  /// `{first}`, `{last}`: any other choice of years.
  package var aYearBetween: String
  /// `{first}`, `{last}`: any other choice of months.
  package var aMonthBetween: String
  /// `{first}`, `{last}`: any other choice of days.
  package var aDayBetween: String
  /// `{first}`, `{last}`, `{year}`: `1950S2`.
  package var estimatedYear: String

  // Qualification

  /// `{date}`: `~`.
  package var about: String
  /// `{date}`: `?`.
  package var possibly: String
  /// `{date}`: `%`.
  package var possiblyAbout: String
  /// `{date}`, `{notes}`: when only some parts are qualified.
  package var partly: String
  /// `{parts}`: a note that these are uncertain.
  package var uncertainParts: String
  /// `{parts}`: a note that these are approximate.
  package var approximateParts: String
  /// `{parts}`: a note that these are both.
  package var uncertainAndApproximateParts: String
  /// The year, in a note.
  package var yearPart: String
  /// The month, in a note.
  package var monthPart: String
  /// The season, in a note.
  package var seasonPart: String
  /// The day, in a note.
  package var dayPart: String
  /// What parts one note from the next.
  package var noteSeparator: String

  // Intervals and sets

  /// `{first}`, `{last}`: with one word before the dash.
  package var range: String
  /// `{first}`, `{last}`: with more words before the dash.
  package var spacedRange: String
  /// `{first}`, `{last}`: some one date from the first to the last.
  package var between: String
  /// `{date}`: an interval with an open end.
  package var from: String
  /// `{date}`: an interval with an open start.
  package var until: String
  /// `{date}`: an interval whose end is unknown.
  package var fromToUnknown: String
  /// `{date}`: an interval whose start is unknown.
  package var untilFromUnknown: String
  /// `{date}`: `[..a]`.
  package var orEarlier: String
  /// `{date}`: `[a..]`.
  package var orLater: String
  /// `{date}`: `{..a}`.
  package var andEarlier: String
  /// `{date}`: `{a..}`.
  package var andLater: String
  /// Between the members of a list.
  package var listSeparator: String
  /// Before the last of several of which one is meant.
  package var or: String
  /// Before the last of several that are all meant.
  package var and: String

  // Times

  /// `{date}`, `{time}`.
  package var dateAndTime: String
  /// `{hour}`, or `{hh}` of two digits, and `{minute}`.
  package var time: String
  /// The same and `{second}`, where it is not 0.
  package var timeWithSeconds: String
  /// `{time}`, of UTC.
  package var utc: String
  /// `{time}`, `{shift}` from UTC.
  package var shifted: String

  /// What is printed where there is no date.
  package var undated: String
}

extension DateNames {
  /// The name of a month (1–12); the number where the table is short.
  func month(_ number: Int) -> String { DateNames.entry(number - 1, of: months) ?? "\(number)" }

  /// The name of a season or another part of a year (21–41).
  func season(_ code: Int) -> String { DateNames.entry(code - 21, of: seasons) ?? "\(code)" }

  /// An ordinal number (1–100).
  func ordinal(_ number: Int) -> String { DateNames.entry(number - 1, of: ordinals) ?? "\(number)" }

  private static func entry(_ index: Int, of list: [String]) -> String? {
    list.indices.contains(index) ? list[index] : nil
  }

  /// A pattern with each `{name}` replaced; a name without a value stays as it is.
  static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    var (result, rest) = ("", pattern[...])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
