import Testing

@testable import Dates

@Suite("The order of dates")
struct OrderTests {
  static let chronology = [
    "[..1760-12-03]", "../1944", "/1944", "Y-17E7", "-1985", "-0043-03-15", "0000", "15XX-12-25", "1667",
    "[1667,1760-12]",
    "1939-09-01/1945-05-08", "1944-01-01", "1944-01", "1944-XX-XX", "1944-XX", "1944", "1944?", "1944~", "1944/1945",
    "1944-01/..", "1944/", "1944/..", "1944-05-31/1944-06", "1944-06-01", "1944-06-XX", "1944-06", "1944-22",
    "1944-06-20", "1944-06-26", "1944-06-26~", "1944-09-19", "1944-24", "1947-01-10", "1947-01-10/1947-01-17",
    "1947-01-17T05:25:00", "1947-01-17T17:25:00", "1947-01-17", "Y170000002", "Y-9E999", "Y9E999",
    "{..1984,1986..}",
  ]

  @Test("is by first day, last day, precision and spelling")
  func sorted() throws {
    let expected = try OrderTests.chronology.map { try #require(EDTF($0)) }
    #expect(expected.sorted().map(\.description) == OrderTests.chronology)
  }

  @Test("does not depend on the order they come in", arguments: 1...20 as ClosedRange<UInt64>)
  func shuffled(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let dates = try OrderTests.chronology.map { try #require(EDTF($0)) }.shuffled(using: &generator)
    #expect(dates.sorted().map(\.description) == OrderTests.chronology)
  }

  @Test("is total: of two dates one is less, or they are equal")
  func total() throws {
    let dates = try OrderTests.chronology.map { try #require(EDTF($0)) }
    for (index, left) in dates.enumerated() {
      for (other, right) in dates.enumerated() {
        #expect((left < right) == (index < other), "\(left) and \(right)")
        #expect((left == right) == (index == other), "\(left) and \(right)")
      }
    }
  }
}
