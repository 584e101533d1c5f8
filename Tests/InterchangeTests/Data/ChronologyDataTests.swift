import Diagnostics
import EditionModel
import Testing

@testable import Interchange

@Suite("The chronology as data")
struct ChronologyDataTests {
  private static func edition() async -> Edition {
    var sources = EditionSources()
    let files = [
      ("edition.yaml", "title: \"A, B; C\"\nreleased: 2026-11-21\nbase-url: https://example.org/e/\n"),
      ("places.yaml", "moscow: {name: \"Moscow; Kremlin\"}\n"),
      (
        "events.yaml",
        "dinner: {title: \"Dinner, in the Kremlin\", date: 1947-01-10, place: moscow, description: "
          + "\"A long description, of more than seventy-five bytes, with ümläuts.\"}\n"
          + "month: {title: M, date: 1944-12}\nopen: {title: O, date: 1944/..}\n"
      ),
      ("documents/t.md", "---\ntitle: T\ndate: 1947-01-17\ntime: \"5.25\"\nsent: 1947-01-18\n---\nText."),
    ]
    for (path, text) in files {
      sources.add(SourceFile(path: "Content/" + path, text: text), as: EditionSources.place(of: path))
    }
    return await EditionBuilder.build(sources).edition
  }

  private static func text(_ path: String) async throws -> String {
    let edition = await edition()
    let file = try #require(DataFile.all(of: edition).first { $0.path == path })
    return String(decoding: try file.bytes(edition, MentionIndex(edition)), as: UTF8.self)
  }

  @Test("is a list of all that has a date, in order of time")
  func timeline() async throws {
    let url = "https://example.org/e/"
    let lines = try await Self.text("data/timeline.json").split(separator: "\n").map(String.init)
    #expect(
      Array(lines.dropFirst()) == [
        "\"timeline\": [",
        "{\"kind\": \"event\", \"id\": \"open\", \"title\": \"O\", \"date\": \"1944/..\", \"time\": null, "
          + "\"first_day\": \"1944-01-01\", "
          + "\"last_day\": null, \"page\": \"timeline.html#open\", \"url\": \"\(url)timeline.html#open\"},",
        "{\"kind\": \"event\", \"id\": \"month\", \"title\": \"M\", \"date\": \"1944-12\", \"time\": null, "
          + "\"first_day\": \"1944-12-01\", "
          + "\"last_day\": \"1944-12-31\", \"page\": \"timeline.html#month\", \"url\": \"\(url)timeline.html#month\"},",
        "{\"kind\": \"event\", \"id\": \"dinner\", \"title\": \"Dinner, in the Kremlin\", \"date\": \"1947-01-10\", "
          + "\"time\": null, \"first_day\": \"1947-01-10\", \"last_day\": \"1947-01-10\", \"page\": \"timeline.html#dinner\", "
          + "\"url\": \"\(url)timeline.html#dinner\"},",
        "{\"kind\": \"document\", \"id\": \"t\", \"title\": \"T\", \"date\": \"1947-01-17\", \"time\": \"5.25\", "
          + "\"first_day\": \"1947-01-17\", \"last_day\": \"1947-01-17\", \"page\": \"documents/t.html\", "
          + "\"url\": \"\(url)documents/t.html\"},",
        "{\"kind\": \"sent\", \"id\": \"t\", \"title\": \"T\", \"date\": \"1947-01-18\", \"time\": null, "
          + "\"first_day\": \"1947-01-18\", \"last_day\": \"1947-01-18\", \"page\": \"documents/t.html\", "
          + "\"url\": \"\(url)documents/t.html\"}",
        "]}",
      ])
  }

  @Test("is a calendar of the events whose first and last day are known")
  func calendar() async throws {
    let text = try await Self.text("data/events.ics")
    #expect(
      text.split(separator: "\r\n").map(String.init) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Recto//A\\, B\\; C//EN",
        "BEGIN:VEVENT", "UID:month@example.org", "DTSTAMP:20261121T000000Z", "DTSTART;VALUE=DATE:19441201",
        "DTEND;VALUE=DATE:19450101", "SUMMARY:M", "DESCRIPTION:1944-12", "URL:https://example.org/e/timeline.html#month",
        "END:VEVENT",
        "BEGIN:VEVENT", "UID:dinner@example.org", "DTSTAMP:20261121T000000Z", "DTSTART;VALUE=DATE:19470110",
        "DTEND;VALUE=DATE:19470111", "SUMMARY:Dinner\\, in the Kremlin",
        "DESCRIPTION:1947-01-10\\nA long description\\, of more than seventy-five byte", " s\\, with ümläuts.",
        "LOCATION:Moscow\\; Kremlin", "URL:https://example.org/e/timeline.html#dinner", "END:VEVENT", "END:VCALENDAR",
      ])
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
  }
}
