import Testing

@testable import Search

@Suite("Packed numbers")
struct PackedTests {
  @Test("are signs of seven bits, escaped where a literal can't hold them")
  func signs() {
    var packed = Packed()
    for number in [0, 10, 13, 34, 92, 65] { packed.put(number, width: 7) }
    #expect(String(decoding: packed.bytes, as: UTF8.self) == #"\x00\n\r\"\\A"#)
  }

  @Test("are read back as they were, whichever code they have")
  func codes() {
    let numbers = [1, 2, 3, 7, 8, 100, 8_191, 8_192, 1_000_000]
    var packed = Packed()
    for number in numbers { packed.putGamma(number) }
    for number in numbers { packed.putRice(number, width: 14) }
    packed.putRice(100, width: 0)
    packed.putRising([0, 1, 5, 1_000])
    packed.end()
    var reader = Unpacker(packed.bytes)
    #expect(numbers.map { _ in reader.gamma() } == numbers)
    #expect(numbers.map { _ in reader.rice(width: 14) } == numbers)
    #expect(reader.rice(width: 0) == 100)
    #expect(reader.rising(count: 4) == [0, 1, 5, 1_000])
  }
}

/// Reads what is packed, as the script does.
struct Unpacker {
  private var bits: [Int] = []
  private var place = 0

  init(_ literal: [UInt8]) {
    var signs: [UInt8] = []
    var rest = literal[...]
    while let sign = rest.popFirst() {
      guard sign == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        signs.append(sign)
        continue
      }
      switch kind {
      case UInt8(ascii: "x"):
        signs.append(0)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "n"): signs.append(10)
      case UInt8(ascii: "r"): signs.append(13)
      default: signs.append(kind)
      }
    }
    bits = signs.flatMap { sign in (0..<7).reversed().map { Int(sign >> UInt8($0)) & 1 } }
  }

  mutating func number(width: Int) -> Int {
    defer { place += width }
    return bits[place..<(place + width)].reduce(0) { $0 << 1 | $1 }
  }

  mutating func gamma() -> Int {
    var width = 0
    while number(width: 1) == 0 { width += 1 }
    return 1 << width | number(width: width)
  }

  mutating func rice(width: Int) -> Int {
    var high = 0
    while number(width: 1) == 1 { high += 1 }
    return high << width | number(width: width)
  }

  mutating func rising(count: Int) -> [Int] {
    let width = number(width: 5)
    var last = -1
    return (0..<count).map { _ in
      last += rice(width: width) + 1
      return last
    }
  }
}

@Suite("A text in the files of texts")
struct PackedTextTests {
  @Test("stands beside others, and goes on in files of its own where it is long")
  func parts() {
    let codes = "abcde".utf8.map { Array(repeating: $0, count: 25_000) }
    var text = PackedText(head: Array("[\"id\"".utf8))
    for code in codes { text.append(code) }
    let quote = Array("\"".utf8)
    #expect(text.entry(partsAt: 7) == Array("[\"id\",\"".utf8) + codes[0] + codes[1] + Array("\",7,2]".utf8))
    #expect(text.files == [quote + codes[2] + codes[3] + quote, quote + codes[4] + quote])

    var short = PackedText(head: Array("[\"id\"".utf8))
    short.append(Array("x".utf8))
    #expect(short.entry(partsAt: 7) == Array("[\"id\",\"x\"]".utf8))
    #expect(short.files.isEmpty)
  }
}
