import Diagnostics

/// Whether a file can be read as text.
enum TextCheck {
  /// What is wrong with the file's bytes; nil when nothing is.
  static func problem(in file: SourceFile) -> Diagnostic? {
    if let offset = invalidByte(in: file.bytes) {
      let byte = String(file.bytes[offset], radix: 16, uppercase: true)
      return Diagnostic(
        .error, .invalidUTF8, "the byte at offset \(offset) (0x\(byte.count == 1 ? "0" : "")\(byte)) is not UTF-8 text",
        at: file.location(at: offset), fix: "save the file as UTF-8")
    }
    guard isBlank(file.bytes) else { return nil }
    return Diagnostic(
      .error, .emptyFile, "the file is empty", at: SourceLocation(path: file.path),
      fix: "put the text in, or remove the file")
  }

  /// Whether nothing stands in the text but white space, U+00A0 and a byte order mark.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let first = rest.first {
      if first <= UInt8(ascii: " ") {
        rest.removeFirst()
      } else if let sign = ["\u{A0}", "\u{FEFF}"].first(where: { rest.starts(with: $0.utf8) }) {
        rest.removeFirst(sign.utf8.count)
      } else {
        return false
      }
    }
    return true
  }

  /// The first byte that is no UTF-8 (Unicode 15, table 3-7), or is NUL, which no text file has.
  static func invalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        index = endOfPlainText(in: bytes, from: index)
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if byte < 0x80 {
          if byte == 0 { return index }
          index += 1
          continue
        }
        guard let (length, second) = sequence(after: byte), index + length <= bytes.count, second.contains(bytes[index + 1])
        else { return index }
        for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }

  /// Passes over ASCII without NUL, eight bytes at a time; some of it may be left.
  @inline(__always)
  private static func endOfPlainText(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      // The highest bit of a byte is set if it is none of ASCII's, and by the subtraction if it is NUL.
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    return index
  }

  /// The length of the sequence a lead byte begins, and what its second byte may be.
  @inline(__always)
  private static func sequence(after lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
