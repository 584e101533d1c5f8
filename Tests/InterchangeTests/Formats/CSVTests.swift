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
      "\" white \",'\ttab,é 😀 e\u{301},a b",
      "'=1+1,-55.75,'@x,+",
    ]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
  }

  @Test("is read back as it was, but for the apostrophe before what is no formula")
  func readBack() {
    #expect(CSVReader.read(text) == Self.rows.map { $0.map(CSV.guarded) })
  }

  @Test(
    "has an apostrophe before what a spreadsheet would run, and before one that stands there already",
    arguments: ["=1+1", "+A1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x", "-2+A3", "'-1"])
  func formulas(_ text: String) { #expect(CSV.guarded(text) == "'" + text) }

  @Test(
    "leaves numbers, dates and other texts alone",
    arguments: ["", "'", "-55.75", "+49 30 1", "-1e-5", "-0043-03-15", "-004X/..", "-", "a=b", "'t Hooft", "’=", "(=1)"])
  func texts(_ text: String) { #expect(CSV.guarded(text) == text) }
}
