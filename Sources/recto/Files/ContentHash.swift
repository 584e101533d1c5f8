/// A 64-bit hash of a file's bytes, to tell whether a file is still as it was written. It is the same on every machine
/// and in every run, and no defence against somebody who wants two files to have one hash.
///
/// The bytes are read as little-endian words of eight, the last stripe filled up with zeros, in four lanes that take
/// turns. A word enters its lane by exclusive or, an odd multiplier and a shifted exclusive or, each of which can be
/// undone, so that files of equal length which differ in one word never share a lane's value. In the end the lanes are
/// folded together with the number of bytes.
struct ContentHash {
  /// The bytes of one word for each lane. What is appended in pieces must come in multiples of it, except the last.
  static let stripe = 32

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var lanes = SIMD4<UInt64>(
    0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89)
  private var count = 0

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = Self()
    hash.append(bytes)
    return hash.value
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    count += bytes.count
    var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
    var offset = 0
    while offset + Self.stripe <= bytes.count {
      a = Self.mix(a, Self.word(base + offset))
      b = Self.mix(b, Self.word(base + offset + 8))
      c = Self.mix(c, Self.word(base + offset + 16))
      d = Self.mix(d, Self.word(base + offset + 24))
      offset += Self.stripe
    }
    lanes = SIMD4(a, b, c, d)
    guard offset < bytes.count else { return }
    var last: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in bytes[offset...].enumerated() { last[index / 8] |= UInt64(byte) << (8 * (index % 8)) }
    for index in 0..<4 { lanes[index] = Self.mix(lanes[index], last[index]) }
  }

  var value: UInt64 {
    var folded = UInt64(count)
    for index in 0..<4 {
      folded = Self.mix((folded << 17) | (folded >> 47), lanes[index])
    }
    return Self.mix(folded, folded >> 29)
  }

  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* multiplier
    return product ^ (product >> 32)
  }

  private static func word(_ bytes: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
  }
}

extension ContentHash {
  /// Of an open file, from where it stands to its end.
  static func of(_ file: borrowing FileDescriptor) throws(ErrorCode) -> UInt64 {
    let buffer = PassingBuffer()
    var hash = Self()
    while true {
      let count = try file.fill(buffer.bytes)
      hash.append(UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count]))
      if count < PassingBuffer.size { return hash.value }
    }
  }
}
