#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a file, one after the other, as byte ranges without their ends. Lines end as in CommonMark (clause 2.1): at
/// LF, at CR LF, and at a CR that stands alone.
struct SourceLines {
  private let bytes: [UInt8]
  /// The byte behind the last line's end.
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let line = bytes.withUnsafeBufferPointer { Self.line(of: $0, from: start) }
    offset = line.next
    return start..<line.end
  }

  /// Where the line that begins at `start` ends, and where the next one begins.
  static func line(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, next: Int) {
    var windowStart = start
    // In windows, for a file may have one kind of line end only and the search for the other must not go to its end.
    while windowStart < bytes.count {
      let window = windowStart..<min(windowStart + 4096, bytes.count)
      let newline = index(of: UInt8(ascii: "\n"), in: bytes, window)
      if let carriage = index(of: UInt8(ascii: "\r"), in: bytes, windowStart..<(newline ?? window.upperBound)) {
        let isPair = carriage + 1 < bytes.count && bytes[carriage + 1] == UInt8(ascii: "\n")
        return (carriage, carriage + (isPair ? 2 : 1))
      }
      if let newline { return (newline, newline + 1) }
      windowStart = window.upperBound
    }
    return (bytes.count, bytes.count)
  }

  private static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
