import Testing

@testable import Dates

@Suite("Texts that mean harm")
struct HostileTextTests {
  @Test(
    "are refused like any other",
    arguments: [
      "\u{0}", "\u{FEFF}1944", "1944\u{0}", "é", "👩‍👩‍👧‍👦", "1\u{301}944", "𝟏𝟗𝟒𝟒", "१९४४", "-", "--", "---", "..",
      "...", "?", "%",
      "[", "]", "{", "}", "[[1944]]", "T", "X", "XX", "XXX", "XXXXX", "S", "E", "Z", "1944-06-26T", "1944-06-26T::",
      String(repeating: "1", count: 10_000), String(repeating: "X", count: 10_000),
      String(repeating: "[", count: 10_000), String(repeating: "/", count: 10_000),
      String(repeating: "-", count: 10_000), String(repeating: "..", count: 5_000),
      String(repeating: "1944,", count: 2_000), "[" + String(repeating: "1944,", count: 2_000) + "]",
      "June " + String(repeating: "é", count: 10_000),
      "1-1-1-1-1-1-1-1-1-1-1", "99999999999999999999999999", "9223372036854775807", "-9223372036854775808",
      "9223372036854775808/9223372036854775808/9223372036854775808", "0/0/0", "0000/0000/0000",
    ])
  func refused(text: String) {
    #expect(EDTF(text) == nil)
    #expect(EDTF.reading(text) == nil)
  }

  @Test("may be padded with any amount of white space, in plain English only")
  func padding() {
    let padding = String(repeating: " \r\n\u{A0}", count: 2_500)
    #expect(EDTF.reading(padding + "1944-06-26" + padding)?.description == "1944-06-26")
    #expect(EDTF(padding + "1944-06-26" + padding) == nil)
  }

  @Test(
    "are taken when they are EDTF, however large",
    arguments: [
      "Y9E999999", "Y-9E999999S999999", "Y9E9223372036854775808", "Y" + String(repeating: "9", count: 10_000),
      "Y1E" + String(repeating: "9", count: 10_000), "1944S" + String(repeating: "9", count: 10_000),
      "Y9223372036854775807", "Y-9223372036854775808", "Y922337203685477580E1",
      "[" + String(repeating: "1944,", count: 2_000) + "1945]", "[..Y9E999,Y9E999..]", "Y9E999/Y1E999",
    ])
  func taken(text: String) throws {
    let date = try #require(EDTF(text))
    #expect(date.description == text)
    #expect(date.display(.english).isEmpty == false)
  }
}
