import Diagnostics
import Testing

@testable import EditionModel

@Suite("The file events.yaml")
struct EventTests {
  private func read(_ yaml: String) -> (outlines: [[String]], diagnostics: [String]) {
    let (events, diagnostics) = Event.read(SourceFile(path: "events.yaml", text: yaml))
    return (events.map { outline($0) }, diagnostics.map(\.description))
  }

  @Test("is read key by key")
  func everyKey() {
    let (outlines, diagnostics) = read(
      """
      tehran:
        title: Tehran Conference
        date: 1943-11-28/1943-12-01
        place: tehran
        people: [stalin, churchill]
        documents: minutes-1943
        description: They met.
        source: FRUS
      dinner: {title: A dinner, date: "January 10, 1947"}
      """)
    #expect(
      outlines == [
        [
          "id: tehran", "location: 1:1", "title: Tehran Conference", "date: 1943-11-28/1943-12-01", "place: tehran",
          "people: [stalin; churchill]", "documents: [minutes-1943]", "description: They met.", "source: FRUS",
        ],
        ["id: dinner", "location: 9:1", "title: A dinner", "date: 1947-01-10"],
      ])
    #expect(diagnostics == [])
  }

  @Test("is told what an event lacks or has wrong")
  func wrong() {
    let (outlines, diagnostics) = read("a: {title: A}\nb: {date: 1944}\nc d: {title: C, date: soon, wher: x}\ne:\n")
    #expect(outlines == [])
    let noTitle = "has no 'title' [missing-key]\n  fix: add a line 'title: ' and what happened"
    let noDate = "has no 'date' [missing-key]\n  fix: add a line 'date: ' and when it happened"
    #expect(
      diagnostics == [
        "events.yaml:1:4: error: the event 'a' \(noDate)",
        "events.yaml:2:4: error: the event 'b' \(noTitle)",
        "events.yaml:3:1: error: 'c d' can't be an id [invalid-id]\n  fix: use letters a to z, digits and hyphens",
        """
        events.yaml:3:23: error: 'soon' is not a date: "s" is not expected here [invalid-date]
          fix: write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08
        """,
        """
        events.yaml:3:29: error: unknown key 'wher' in the event 'c d' [unknown-key]
          known keys are: calendar, date, description, documents, people, place, source, title
        """,
        "events.yaml:4:3: error: the event 'e' \(noTitle)",
        "events.yaml:4:3: error: the event 'e' \(noDate)",
      ])
  }
}
