@testable import Dates

/// A day written as tests compare it: `1944-06-26`, `-43-03-15`, or `…` for none.
func spelled(_ day: Day?) -> String {
  guard let day else { return "…" }
  return "\(day.year)-" + [day.month, day.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
}

/// The bounds of a date, `first to last`; `invalid` when the text is none.
func bounds(_ text: String) -> String {
  guard let date = EDTF(text) else { return "invalid" }
  return "\(spelled(date.earliest)) to \(spelled(date.latest))"
}

/// A generator of numbers that gives the same ones on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
