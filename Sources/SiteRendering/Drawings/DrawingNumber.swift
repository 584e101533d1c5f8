/// Numbers as drawings need them: short, and the same on every machine.
extension HTMLBuffer {
  /// A length or a place, to a tenth.
  mutating func number(_ value: Double) {
    text(DrawingNumber.tenths(value))
  }

  /// Where the next part of a path begins.
  mutating func move(_ x: Double, _ y: Double) {
    markup("M")
    number(x)
    markup(" ")
    number(y)
  }
}

enum DrawingNumber {
  /// "12", "12.5", "-0.1".
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
  }
}
