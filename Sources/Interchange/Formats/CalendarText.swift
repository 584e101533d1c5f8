/// The lines of iCalendar (RFC 5545, 3.1): ended by CR LF, and folded so that none is longer than 75 bytes.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > 75 {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += String(scalar).utf8
      length += width
    }
    bytes += "\r\n".utf8
  }

  /// A text as a value (3.3.11): what parts values and lines stands behind a backslash.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      case let character: escaped.append(character)
      }
    }
    return escaped
  }
}
