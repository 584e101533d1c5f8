import Testing

@testable import Dates

@Suite("Times of day and the Julian calendar")
struct ClockTimeTests {
  @Test("a time is read as documents give it", arguments: [
    ("5.25", 325), ("05:25", 325), ("0525", 325), ("17.25", 1045), ("5", 300), ("0", 0), ("00.00", 0), ("23:59", 1439),
    ("5.25 p.m.", 1045), ("12.30 a.m.", 30), ("12 pm", 720), ("5.25AM", 325),
  ])
  func times(_ text: String, _ minutes: Int) {
    #expect(ClockTime(text)?.minutes == minutes)
    #expect(ClockTime(text)?.text == text)
  }

  @Test(
    "what is no time is none",
    arguments: ["", "24.00", "5.60", "5.2", "525", "13 p.m.", "0 a.m.", "noon", "5.25.10", "-5", "٥.٢٥", "5:"])
  func noTimes(_ text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test("a Julian day is the Gregorian one of the same morning", arguments: [
    ("1917-10-25", "1917-11-07"), ("1918-01-31", "1918-02-13"), ("1582-10-05", "1582-10-15"), ("1900-02-28", "1900-03-12"),
    ("1900-02-29", "1900-03-13"), ("0001-01-03", "0001-01-01"), ("0200-03-01", "0200-03-01"), ("0325-03-21", "0325-03-22"),
  ])
  func julian(_ julian: String, _ gregorian: String) throws {
    let date = try #require(JulianDate(julian))
    #expect(date.gregorian.description == gregorian)
  }

  @Test("a Julian day is shown as it is written")
  func display() {
    #expect(JulianDate("1900-02-29")?.display(.english) == "29 February 1900")
  }

  @Test(
    "only a day of the calendar is one",
    arguments: ["1917-10", "1917", "1917-10-25?", "1901-02-29", "1917-13-01", "1917-1-1", "0000-01-01"])
  func noJulian(_ text: String) {
    #expect(JulianDate(text) == nil)
  }
}
