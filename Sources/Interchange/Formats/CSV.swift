/// A table as RFC 4180 has it: lines end with CR and LF, and a field is in quotes where it must be.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, “CSV Injection”), because
/// who opens the file is seldom the one who wrote the text. Nothing is lost by it: see ``guarded(_:)``.
struct CSV {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: about how many bytes it will have.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends a line.
  mutating func append(_ fields: some Sequence<String>) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(field)
    }
    bytes += "\r\n".utf8
  }

  /// The field with one apostrophe more, where a sign that begins a formula stands at its beginning or behind apostrophes
  /// alone; so whoever takes one away from each such field has all as it was. Numbers and dates are no formulas.
  static func guarded(_ field: String) -> String {
    let text = field.utf8.drop { $0 == UInt8(ascii: "'") }
    let isFormula =
      switch text.first {
      case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        field.hasPrefix("'") || !text.dropFirst().allSatisfy(isOfNumberOrDate)
      default: false
      }
    return isFormula ? "'" + field : field
  }

  private static func isOfNumberOrDate(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: ".-/:~?%XeE ".utf8.contains(byte)
    }
  }

  private mutating func append(_ field: String) {
    let field = Self.guarded(field)
    guard Self.needsQuotes(field) else { return bytes += field.utf8 }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Where quotes, commas or line ends are in it, and where white space stands at an end, which some readers drop.
  private static func needsQuotes(_ field: String) -> Bool {
    let isSpace = { (byte: UInt8?) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    if isSpace(field.utf8.first) || isSpace(field.utf8.last) { return true }
    return field.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
  }
}
