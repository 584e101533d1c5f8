import Diagnostics
import Testing

@Suite("The lines and columns of a source file")
struct SourceFileTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    /// The place of every offset, from the first byte to the end of the file.
    let places: [String]

    var testDescription: String { text.debugDescription }
  }

  @Test(
    "are counted from 1, in scalar values, for every byte and the end of the file",
    arguments: [
      Case(text: "", places: ["1:1"]),
      Case(text: "ab", places: ["1:1", "1:2", "1:3"]),
      Case(text: "a\nb\n", places: ["1:1", "1:2", "2:1", "2:2", "3:1"]),
      Case(text: "a\r\nb", places: ["1:1", "1:2", "1:3", "2:1", "2:2"]),
      Case(text: "a\rb\r", places: ["1:1", "1:2", "2:1", "2:2", "3:1"]),
      Case(text: "\r\r\n\n", places: ["1:1", "2:1", "2:2", "3:1", "4:1"]),
      // é is two bytes, “ three, 𝄞 four: inside a character the next column is near enough.
      Case(text: "éx", places: ["1:1", "1:2", "1:2", "1:3"]),
      Case(text: "“\né", places: ["1:1", "1:2", "1:2", "1:2", "2:1", "2:2", "2:2"]),
      Case(text: "𝄞x", places: ["1:1", "1:2", "1:2", "1:2", "1:2", "1:3"]),
      // An accent of its own is a scalar value of its own.
      Case(text: "e\u{301}x", places: ["1:1", "1:2", "1:3", "1:3", "1:4"]),
    ])
  func places(example: Case) {
    let file = SourceFile(path: "f", text: example.text)
    #expect((0...file.bytes.count).map { file.location(at: $0).description } == example.places.map { "f:" + $0 })
  }

  @Test("are counted on in a long file, over line ends of all kinds and within a long line")
  func longFile() {
    let ends = ["\n", "\r\n", "\r"]
    let text = (0..<200).map { "é\($0)" + ends[$0 % 3] }.joined() + String(repeating: "“x", count: 400)
    let file = SourceFile(path: "f", text: text)
    var (places, starts, line, column) = ([String](), [0], 1, 1)
    for (offset, byte) in file.bytes.enumerated() {
      places.append("f:\(line):\(column)")
      let isPair = byte == UInt8(ascii: "\r") && file.bytes[offset + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isPair) {
        (line, column) = (line + 1, 1)
        starts.append(offset + 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    #expect(file.bytes.indices.map { file.location(at: $0).description } == places)
    #expect((1...line).map { file.offset(ofLine: $0) } == starts)
  }

  @Test("are the end's beyond the end and the beginning's before it")
  func outside() {
    let file = SourceFile(path: "f", text: "ab\nc")
    #expect(file.location(at: 99) == SourceLocation(path: "f", line: 2, column: 2))
    #expect(file.location(at: -1) == SourceLocation(path: "f", line: 1, column: 1))
  }

  @Test(
    "lead back to the offsets at which lines begin",
    arguments: [
      ("", [0, 0, 0]), ("ab\ncd", [0, 3, 5]), ("a\r\nb\r\n", [0, 3, 6, 6]), ("a\rb\rc", [0, 2, 4, 5]),
      ("é\n\n“", [0, 3, 4, 7]), ("a\n\rb", [0, 2, 3, 4]),
    ])
  func lineStarts(text: String, offsets: [Int]) {
    let file = SourceFile(path: "f", text: text)
    #expect(offsets.indices.map { file.offset(ofLine: $0 + 1) } == offsets)
  }

  @Test("agree with each other in every text", arguments: ["a\nb", "\r\n\r\n", "x\r\ry\n\r", "é\r\n“\n", "\n\n\n"])
  func agreement(text: String) {
    let file = SourceFile(path: "f", text: text)
    let last = file.location(at: file.bytes.count).line ?? 0
    for line in 1...last {
      #expect(file.location(at: file.offset(ofLine: line)) == SourceLocation(path: "f", line: line, column: 1))
    }
  }
}
