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
    let newline = index(of: UInt8(ascii: "\n"), in: bytes, start..<bytes.count)
    let end = newline ?? bytes.count
    guard let carriage = index(of: UInt8(ascii: "\r"), in: bytes, start..<end) else {
      return (end, newline == nil ? end : end + 1)
    }
    return (carriage, carriage + 1 == newline ? carriage + 2 : carriage + 1)
  }

  private static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
