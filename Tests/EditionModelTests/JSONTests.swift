import EditionModel
import Foundation
import Testing

@Suite("JSON")
struct JSONTests {
  private func text(_ value: JSON) -> String {
    var output: [UInt8] = []
    value.write(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("has objects in their order, lists, and null for what is not known")
  func values() {
    let value = JSON.object([
      ("b", .text("x")), ("a", .list([.number(-1), .decimal(37.62), .decimal(1e-7), .flag(true), .flag(false)])),
      ("none", .list([.text(nil), .decimal(nil), .null])), ("empty", .list([])), ("nothing", .object([])),
    ])
    #expect(
      text(value) == #"{"b": "x", "a": [-1, 37.62, 1e-07, true, false], "none": [null, null, null], "#
        + #""empty": [], "nothing": {}}"#)
  }

  @Test("escapes quotes, backslashes, control characters, Unicode's line ends, and what could end a page's script")
  func escapes() {
    #expect(
      text(.text("\"\\/ \n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029} </script> é e\u{301} 😀"))
        == #""\"\\/ \n\r\t\u0000\u001f\u007f\u0085\u2028\u2029 \u003c/script> é e"# + "\u{301}" + #" 😀""#)
  }

  @Test("is read back as it was, whatever scalars it holds", arguments: 0...16)
  func everyScalar(plane: UInt32) throws {
    let scalars = (plane << 16...(plane << 16 | 0xFFFF)).compactMap(Unicode.Scalar.init)
    let original = String(String.UnicodeScalarView(scalars))
    let written = text(.list([.text(original)]))
    #expect(!written.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "<") })
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    #expect(read?.first.map { Array($0.utf8) } == Array(original.utf8))
  }
}
