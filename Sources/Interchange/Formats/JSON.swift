/// A value of JSON (RFC 8259). What an object has stands in the order in which it was given.
package enum JSON: Sendable {
  /// `null` where there is none.
  case text(String?)
  case number(Int)
  /// `null` where there is none; finite.
  case decimal(Double?)
  case flag(Bool)
  case list([JSON])
  case object([(name: String, value: JSON)])
  case null

  /// Appends the value, in one line.
  package func write(into output: inout [UInt8]) {
    switch self {
    case .text(nil), .decimal(nil), .null: output += "null".utf8
    case .text(let text?): Self.write(text, into: &output)
    case .number(let number): output += String(number).utf8
    case .decimal(let number?): output += String(number).utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .list(let elements): Self.write(elements, between: "[", "]", into: &output) { $0.write(into: &$1) }
    case .object(let members): Self.write(members, between: "{", "}", into: &output, Self.write)
    }
  }

  private static func write<Element>(
    _ elements: [Element], between open: Unicode.Scalar, _ close: Unicode.Scalar, into output: inout [UInt8],
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (place, element) in elements.enumerated() {
      if place > 0 { output += ", ".utf8 }
      write(element, &output)
    }
    output.append(UInt8(ascii: close))
  }

  private static func write(_ member: (name: String, value: JSON), into output: inout [UInt8]) {
    write(member.name, into: &output)
    output += ": ".utf8
    member.value.write(into: &output)
  }

  /// Besides what JSON asks for, `<` is escaped, for a page's script that holds the text may end at `</script`, and so
  /// are the line ends of Unicode, which JavaScript took for its own before 2019, and the other control characters.
  private static func write(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(isPlain) {
      output += text.utf8
    } else {
      for scalar in text.unicodeScalars {
        if isEscaped(scalar) { escape(scalar, into: &output) } else { output += String(scalar).utf8 }
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is part of no scalar that is escaped: U+0080 to U+009F begin with C2, U+2028 and U+2029 with E2.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0...0x1F, 0x7F, 0xC2, 0xE2: false
    default: true
    }
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\\", "<", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// `\"`, `\n`, or `\u2028`; all that is escaped is in the basic plane.
  private static func escape(_ scalar: Unicode.Scalar, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch scalar {
    case "\"", "\\": output += String(scalar).utf8
    case "\n": output.append(UInt8(ascii: "n"))
    case "\r": output.append(UInt8(ascii: "r"))
    case "\t": output.append(UInt8(ascii: "t"))
    default:
      let digits = String(scalar.value, radix: 16)
      output += ("u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }
}
