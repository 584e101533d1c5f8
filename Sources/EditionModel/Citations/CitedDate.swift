import Dates

/// A document's date as styles of citation and CSL know one.
package enum CitedDate: Sendable, Hashable {
  /// A day, a month or a year; `isAbout` for `~`.
  case day(year: Int, month: Int?, day: Int?, isAbout: Bool)
  /// All that is more than that, as a reader reads it.
  case words(String)
  case none

  /// Words for intervals and choices, seasons, digits that are not known, doubt, and years that are not of four digits.
  package init(_ date: EDTF) {
    if date.isUndated {
      self = .none
      return
    }
    switch date.value {
    case .date(let written), .dateTime(let written, _):
      self = Self.plain(written) ?? .words(date.display(.english))
    case .interval, .set: self = .words(date.display(.english))
    }
  }

  /// nil for a season, for digits that are not known, for doubt, and for years that styles would give an era.
  private static func plain(_ date: CalendarDate) -> CitedDate? {
    guard date.season == nil, date.isQualifiedAsAWhole, !date.qualification.contains(.uncertain),
      date.precision <= .year, date.month?.isSpecified != false, date.day?.isSpecified != false,
      let years = date.year.span, years.count == 1, (1000...9999).contains(years.lowerBound)
    else { return nil }
    return .day(
      year: years.lowerBound, month: date.month?.low, day: date.day?.low,
      isAbout: date.qualification.contains(.approximate))
  }

  /// "1944-06-26", with the parts between `separator`; nil where the date is not quite sure.
  package func numbers(_ separator: String) -> String? {
    guard case .day(let year, let month, let day, isAbout: false) = self else { return nil }
    let parts = [month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (["\(year)"] + parts).joined(separator: separator)
  }
}

extension Citation {
  /// The date as styles and CSL know it.
  package var citedDate: CitedDate { CitedDate(date) }
}
