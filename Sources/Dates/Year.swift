/// The year of an EDTF date: four digits with or without X, or a longer one after Y; with or without a number of
/// significant digits.
package struct Year: Sendable, Hashable {
  /// Whether it was written with a minus sign.
  package var isNegative: Bool
  /// The digits without their sign; nil when the year is outside `Day.years`.
  package var magnitude: Digits?
  /// Whether the year was written with Y.
  package var isLong: Bool
  /// The number after S.
  package var significantDigits: Int?

  /// The first and the last year this one may be; nil when it is outside `Day.years`. Three significant digits of
  /// 171010000 are 171000000 to 171999999.
  package var span: ClosedRange<Int>? {
    guard let magnitude else { return nil }
    var (low, high) = (magnitude.low, magnitude.high)
    if let unit = uncertainUnit {
      low -= low % unit
      high = low + unit - 1
    }
    // There is no year −0: −000X begins at −1.
    if isNegative { low = max(low, min(high, 1)) }
    return isNegative ? -high ... -low : low...high
  }

  /// Whether `number`, a year within `span`, has the digits of this one.
  package func matches(_ number: Int) -> Bool {
    guard let magnitude else { return false }
    return uncertainUnit != nil || magnitude.matches(abs(number))
  }

  /// How fine the year is; see `CalendarDate.precision`.
  package var precision: Precision {
    guard let magnitude else { return .year }
    if let unit = uncertainUnit {
      return switch unit {
      case 1: .year
      case 10: .decade
      case 100: .century
      case 1_000: .millennium
      default: .eon
      }
    }
    return switch magnitude.unspecified {
    case 0b0001: .decade
    case 0b0011: .century
    case 0b0111: .millennium
    case 0b1111: .eon
    default: .year
    }
  }

  /// The number of years among which the significant digits do not tell: 100 for 1950S2.
  private var uncertainUnit: Int? {
    guard let significantDigits, let magnitude else { return nil }
    var (count, rest) = (0, magnitude.low)
    while rest > 0 {
      rest /= 10
      count += 1
    }
    guard significantDigits < count else { return 1 }
    return (significantDigits..<count).reduce(1) { unit, _ in unit * 10 }
  }
}
