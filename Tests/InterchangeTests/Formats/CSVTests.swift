import Testing

@testable import Interchange

@Suite("CSV")
struct CSVTests {
  private static let rows = [
    ["id", "words", "", "last"], ["comma, quote \" and\r\nline\nends\r", "\"", ",", ""],
    [" white ", "\ttab", "é 😀 e\u{301}", "a b"], ["=1+1", "-55.75", "@x", "+"],
  ]

  private var text: String {
    var table = CSV()
    for row in Self.rows { table.append(row) }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test("has quotes where RFC 4180 asks for them, and at white space that a reader might drop")
  func whole() {
    let lines = [
      "id,words,,last",
      "\"comma, quote \"\" and\r\nline\nends\r\",\"\"\"\",\",\",",
      "\" white \",\"\ttab\",é 😀 e\u{301},a b",
      "=1+1,-55.75,@x,+",
    ]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
  }

  @Test("is read back as it was")
  func readBack() {
    #expect(CSVReader.read(text) == Self.rows)
  }
}
