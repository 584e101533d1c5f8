import Diagnostics

/// What XML 1.0 asks of text and names.
enum XMLText {
  /// Whether there is a control character in UTF-8 that XML can't have (2.2), or U+FFFE or U+FFFF, perhaps.
  static func hasForbidden(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { isControl($0) || $0 == 0xEF }
  }

  /// The text with U+FFFD for each of them.
  static func allowed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var allowed: [UInt8] = []
    allowed.reserveCapacity(text.count)
    for byte in text {
      let isNoncharacter = (byte == 0xBE || byte == 0xBF) && allowed.suffix(2) == [0xEF, 0xBF]
      if isControl(byte) { allowed += "\u{FFFD}".utf8 } else { allowed.append(isNoncharacter ? 0xBD : byte) }
    }
    return allowed
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
  }

  /// A name such as an id must be (NCName): each byte that is none of a name is `_xHH`. Different texts have different
  /// names. It can stand in an address as it is too.
  static func name(_ text: String) -> String { name(text, isFile: false) }

  /// The same for a file, which may begin with a digit.
  static func fileName(_ text: String) -> String { name(text, isFile: true) }

  private static func name(_ text: String, isFile: Bool) -> String {
    var name: [UInt8] = []
    for byte in text.utf8 {
      let isOther = byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      if byte.isASCIILetter || byte == UInt8(ascii: "_") || isOther && (isFile || !name.isEmpty) {
        name.append(byte)
      } else {
        name += ("_x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)).utf8
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
