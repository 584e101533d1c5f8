/// Numbers packed into the signs of a string literal, seven bits a sign: as small as a file gets that a browser loads as a
/// script. What a literal may not hold stands there escaped.
struct Packed: Sendable {
  private(set) var bytes: [UInt8] = []
  private var rest: UInt64 = 0
  private var count = 0

  /// The lowest `width` bits of a number, the highest of them first.
  ///
  /// - Parameter width: at most 32.
  mutating func put(_ number: Int, width: Int) {
    rest = rest << UInt64(width) | UInt64(truncatingIfNeeded: number) & (1 << UInt64(width) - 1)
    count += width
    while count >= 7 {
      count -= 7
      put(sign: UInt8(truncatingIfNeeded: rest >> UInt64(count)) & 0x7F)
    }
  }

  /// A number from 1 in Elias' gamma code: as many zeros as it has bits behind its first one, then the number.
  mutating func putGamma(_ number: Int) {
    let width = Int.bitWidth - number.leadingZeroBitCount
    put(0, width: width - 1)
    put(number, width: width)
  }

  /// A number from 0 in Rice's code: its higher part in ones and a zero, its lower `width` bits as they are.
  mutating func putRice(_ number: Int, width: Int) {
    var ones = number >> width
    while ones >= 32 {
      put(-1, width: 32)
      ones -= 32
    }
    put(1 << (ones + 1) - 2, width: ones + 1)
    put(number, width: width)
  }

  /// Rises by at least one from -1 on, with the number of bits that suits them.
  mutating func putRising(_ numbers: some Collection<Int>) {
    guard let last = numbers.max() else { return }
    let width = Self.riceWidth(sum: last, count: numbers.count)
    put(width, width: 5)
    var previous = -1
    for number in numbers {
      putRice(number - previous - 1, width: width)
      previous = number
    }
  }

  /// How many bits of numbers with a sum stand as they are.
  static func riceWidth(sum: Int, count: Int) -> Int {
    // The mean times the natural logarithm of two, in whole numbers.
    let mean = sum * 710 / 1024 / max(1, count)
    return max(0, Int.bitWidth - mean.leadingZeroBitCount - 1)
  }

  /// Fills the last sign with zeros.
  mutating func end() {
    if count > 0 { put(0, width: 7 - count) }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    (rest, count) = (0, 0)
  }

  private mutating func put(sign: UInt8) {
    switch sign {
    // Not `\0`, which may not stand before a digit.
    case 0: bytes += "\\x00".utf8
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(sign)
    default: bytes.append(sign)
    }
  }
}
