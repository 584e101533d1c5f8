import Diagnostics
import Testing

@testable import Transcription

@Suite("Files that are no text")
struct TextCheckTests {
  /// The ill-formed neighbours of each row of Unicode's table 3-7, "Well-Formed UTF-8 Byte Sequences".
  @Test("each malformed class of bytes is an error at its first byte", arguments: [
    [0x80], [0xBF],
    [0xC0, 0x80], [0xC1, 0xBF],
    [0xC2], [0xC2, 0x7F], [0xC2, 0xC0], [0xDF, 0x41],
    [0xE0], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0], [0xE0, 0xA0, 0x7F], [0xE0, 0xA0, 0xC0],
    [0xE1, 0x7F, 0x80], [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xEC, 0xC0, 0x80],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0x80, 0x41],
    [0xEE, 0x41], [0xEF, 0xBF], [0xEF, 0xBF, 0xC0],
    [0xF0], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF0, 0x90, 0x41, 0x80],
    [0xF1, 0x7F, 0x80, 0x80], [0xF1, 0x80, 0x80, 0x41], [0xF3, 0xC0, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF], [0xF4, 0x8F, 0xBF, 0xC0],
    [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
  ] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) {
    let byte = String(bytes[0], radix: 16, uppercase: true)
    for tail in ["", "b\n"] {
      let file = SourceFile(path: "d.md", bytes: Array("é\na".utf8) + bytes + Array(tail.utf8))
      let result = DocumentParser.parse(file)
      #expect(result.document == nil)
      #expect(
        result.diagnostics.map(\.description) == [
          "d.md:2:2: error: the byte at offset 4 (0x\(byte)) is not UTF-8 text [invalid-utf8]\n"
            + "  fix: save the file as UTF-8"
        ])
    }
  }

  @Test("the first and last characters of each row are text", arguments: [
    "\t\u{7F}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{CFFF}", "\u{D000}", "\u{D7FF}",
    "\u{E000}",
    "\u{FFFD}", "\u{10000}", "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{100000}", "\u{10FFFF}",
  ])
  func wellFormed(_ character: String) throws {
    try Case("a character", "a\(character)b", ["p1| a\(character)b"]).check()
  }

  @Test("a character that XML can't have is told, with its place and how many there are")
  func forbidden() {
    #expect(
      diagnostics(Array("a\n\nb \u{B} c".utf8)) == [
        "d.md:3:3: warning: the character 'U+000B' can stand in no XML file [forbidden-character]\n"
          + "  fix: remove it; such files have U+FFFD in its place"
      ])
    #expect(
      diagnostics(Array("a \u{FFFE}\u{FFFF}&#2;".utf8)) == [
        "d.md:1: warning: the character 'U+FFFE' can stand in no XML file, and 2 more like it [forbidden-character]\n"
          + "  fix: remove it; such files have U+FFFD in its place"
      ])
  }

  @Test("a NUL is an error, for no text file has one")
  func null() {
    #expect(
      diagnostics(Array("ab\n\0".utf8)) == [
        "d.md:2:1: error: the byte at offset 3 (0x00) is not UTF-8 text [invalid-utf8]\n  fix: save the file as UTF-8"
      ])
  }

  @Test("a file with nothing in it is an error", arguments: ["", " ", "\n\r\n\t \r", "\u{FEFF}",
    "\u{FEFF}\u{A0}\n \u{A0}\n"])
  func empty(_ text: String) {
    let result = DocumentParser.parse(SourceFile(path: "d.md", text: text))
    #expect(result.document == nil)
    #expect(
      result.diagnostics.map(\.description) == [
        "d.md: error: the file is empty [empty-file]\n  fix: put the text in, or remove the file"
      ])
  }
}
