/// Some of ASCII's bytes, to pass quickly over all others.
@usableFromInline package struct ByteSet: Sendable {
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  /// - Parameter bytes: ASCII.
  package init(_ bytes: StaticString) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    bytes.withUTF8Buffer {
      for byte in $0 {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
      }
    }
    (self.low, self.high) = (low, high)
  }

  /// Whether a byte is one of them, without a branch for each.
  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }
}
