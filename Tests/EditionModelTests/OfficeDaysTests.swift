import Dates
import Diagnostics
import Testing

@testable import EditionModel

@Suite("The offices of a day")
struct OfficeDaysTests {
  static let offices: [(from: String?, to: String?, date: String, isHeld: Bool)] = [
    ("1943-10-23", "1946-01-24", "1944-06-26", true),
    ("1943-10-23", "1946-01-24", "1943-10-23", true),
    ("1943-10-23", "1946-01-24", "1943-10-22", false),
    ("1943-10-23", "1946-01-24", "1946-01-24", true),
    ("1943-10-23", "1946-01-24", "1946-01-25", false),
    // Bounds of a month or a year hold for certain behind their last day and before their first.
    ("1944-01", "1945-11", "1944-01-15", false),
    ("1944-01", "1945-11", "1944-02-01", true),
    ("1944-01", "1945-11", "1945-10-31", true),
    ("1944-01", "1945-11", "1945-11-01", true),
    ("1944-01", "1945-11", "1945-11-02", false),
    ("1943", nil, "1943-12-31", true),
    ("1943", nil, "1943-12-30", false),
    (nil, "1943", "1942-01-01", true),
    (nil, "1943", "1943-06", false),
    // The whole of a date.
    ("1944-01-01", "1944-12-31", "1944", true),
    ("1944-01-02", "1944-12-31", "1944", false),
    ("1944-01-01", "1944-12-31", "1944-06/1945-01", false),
    ("1944-01-01", "1944-12-31", "1944-06/..", false),
    // Doubt on any side.
    ("1940~", "1950", "1944", false),
    ("1940", "1950?", "1944", false),
    ("1940", "1950", "1944?", false),
    ("194X", nil, "1949-12-31", true),
    ("194X", nil, "1949", false),
    (nil, nil, "1944-06-26", false),
  ]

  @Test("are those that were held for certain", arguments: offices)
  func held(from: String?, to: String?, date: String, isHeld: Bool) throws {
    let office = Entity.Office(
      title: "Ambassador", from: from.flatMap { EDTF($0) }, to: to.flatMap { EDTF($0) },
      location: SourceLocation(path: "people.yaml"))
    #expect(office.isHeld(on: try #require(EDTF(date))) == isHeld)
  }

  @Test("are all of that day, each title once")
  func several() async throws {
    let (edition, _) = await build([
      "edition.yaml": editionFile,
      "people.yaml": """
        churchill:
          name: Churchill
          offices:
            - {title: Prime Minister, from: 1940-05, to: 1945-07-26}
            - {title: Minister of Defence, from: 1940-05, to: 1945-07-26}
            - {title: Prime Minister, from: 1940, to: 1946}
            - {title: Leader of the Opposition, from: 1945-07-26, to: 1951}
            - Author
        """,
    ])
    let churchill = try #require(edition.entities[.person, "churchill"])
    #expect(churchill.offices(on: try #require(EDTF("1944-06-26"))) == ["Prime Minister", "Minister of Defence"])
    #expect(churchill.offices(on: try #require(EDTF("1947-01-17"))) == ["Leader of the Opposition"])
  }
}
