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
}
