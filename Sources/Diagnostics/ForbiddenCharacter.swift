/// A character that UTF-8 has, and XML 1.0 (clause 2.2) and HTML have not: most control characters, U+FFFE and U+FFFF.
package struct ForbiddenCharacter: Sendable {
  /// Of the first in the text, in bytes.
  package let offset: Int
  /// How many there are.
  package let count: Int
  private let scalar: Unicode.Scalar

  /// nil where the text has none.
  package init?(in text: String) {
    var text = text
    guard text.withUTF8({ $0.contains(where: Self.mayBegin) }) else { return nil }
    self.init(inRare: Array(text.utf8))
  }

  /// The same of UTF-8.
  package init?(in text: [UInt8]) {
    guard text.withUnsafeBufferPointer({ $0.contains(where: Self.mayBegin) }) else { return nil }
    self.init(inRare: text)
  }

  private init?(inRare text: [UInt8]) {
    var (offset, count) = (0, 0)
    var first: (offset: Int, scalar: Unicode.Scalar)?
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if Self.isForbidden(scalar) {
        count += 1
        if first == nil { first = (offset, scalar) }
      }
      offset += UTF8.width(scalar)
    }
    guard let first else { return nil }
    (self.offset, scalar, self.count) = (first.offset, first.scalar, count)
  }

  /// The warning that tells of it and counts the others.
  package func diagnostic(at location: SourceLocation) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .warning, .forbiddenCharacter,
      "the character '\(name)' can stand in no XML file" + (count > 1 ? ", and \(count - 1) more like it" : ""),
      at: location, fix: "remove it; such files have U+FFFD in its place")
  }

  /// Whether a byte begins one, or another character that is as rare.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0xEF
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": false
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }
}
