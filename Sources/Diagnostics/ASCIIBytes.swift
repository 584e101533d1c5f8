extension UInt8 {
  /// Whether it is `0` to `9`.
  @inlinable @inline(__always)
  package var isASCIIDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

  /// Whether it is `a` to `z` or `A` to `Z`.
  @inlinable @inline(__always)
  package var isASCIILetter: Bool { UInt8(ascii: "a") <= self | 0x20 && self | 0x20 <= UInt8(ascii: "z") }
}
