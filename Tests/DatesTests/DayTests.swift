import Testing

@testable import Dates

@Suite("A day of the proleptic Gregorian calendar")
struct DayTests {
  @Test(
    "counts days from 1 January 1970 and back",
    arguments: [
      (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
      (1944, 6, 26, -9_320), (1900, 3, 1, -25_508), (1, 1, 1, -719_162), (0, 3, 1, -719_468), (0, 2, 29, -719_469),
      (0, 1, 1, -719_528), (-1, 12, 31, -719_529), (-4713, 11, 24, -2_440_588),
    ])
  func serials(year: Int, month: Int, day: Int, serial: Int) throws {
    let date = try #require(Day(year: year, month: month, day: day))
    #expect(date.serial == serial)
    #expect(Day(serial: serial) == date)
  }

  @Test("follows one another without a gap for four hundred years")
  func consecutive() throws {
    var day = try #require(Day(year: 1799, month: 12, day: 31))
    for serial in (day.serial + 1)...(day.serial + 146_097) {
      let next = Day(serial: serial)
      #expect(next.serial == serial && day < next)
      let isNextDay = (next.year, next.month, next.day) == (day.year, day.month, day.day + 1)
      let isFirst = next.day == 1 && day.day == Day.count(ofMonth: day.month, year: day.year)
      #expect(isNextDay || isFirst)
      day = next
    }
    #expect(day == Day(year: 2199, month: 12, day: 31))
  }

  @Test(
    "exists only where the calendar has it",
    arguments: [
      (1947, 2, 28, true), (1947, 2, 29, false), (1944, 2, 29, true), (1900, 2, 29, false), (2000, 2, 29, true),
      (0, 2, 29, true), (-4, 2, 29, true), (-100, 2, 29, false), (1947, 4, 31, false), (1947, 12, 31, true),
      (1947, 0, 1, false), (1947, 13, 1, false), (1947, 1, 0, false), (1947, 1, 32, false), (1947, 1, -1, false),
      (Int.max, 1, 1, false), (Int.min, 1, 1, false), (9_999_999_999_999_999, 12, 31, true),
      (-9_999_999_999_999_999, 1, 1, true), (1947, Int.max, Int.min, false),
    ])
  func existence(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((Day(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(
    "knows its day of the week",
    arguments: [
      (1970, 1, 1, 4), (1944, 6, 6, 2), (1944, 6, 26, 1), (1947, 1, 17, 5), (2000, 1, 1, 6), (1969, 12, 28, 7),
      (0, 1, 1, 6),
    ])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) throws {
    #expect(try #require(Day(year: year, month: month, day: day)).weekday == weekday)
  }

  @Test("adds days, and stops at the end of its years")
  func adding() throws {
    let eve = try #require(Day(year: 1943, month: 12, day: 31))
    let last = try #require(Day(year: Day.years.upperBound, month: 12, day: 31))
    let first = try #require(Day(year: Day.years.lowerBound, month: 1, day: 1))
    #expect(eve.adding(days: 1) == Day(year: 1944, month: 1, day: 1))
    #expect(eve.adding(days: -365) == Day(year: 1942, month: 12, day: 31))
    #expect([last.adding(days: 1), eve.adding(days: .max), Day(serial: .max)] == [last, last, last])
    #expect([first.adding(days: -1), first.adding(days: .min), Day(serial: .min)] == [first, first, first])
  }
}
