/// A table as RFC 4180 has it: lines end with CR and LF, and a field is in quotes where it must be.
///
/// Values are never altered. A field that begins with `=`, `+`, `-` or `@` stays what it is, though a spreadsheet may
/// take it for a formula: the usual guard, an apostrophe before it, would be part of the text for everybody else.
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

  private mutating func append(_ field: String) {
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
