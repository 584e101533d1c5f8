import Dates
import EditionModel
import Testing

@testable import SiteRendering

@Suite("The chronology")
struct ChronologyTests {
  private static func groups(_ dates: [String]) throws -> TimeGroups {
    TimeGroups(try dates.map { try #require(EDTF($0)) })
  }

  @Test("is grouped by year and month, what has neither first in its year and last of all")
  func groups() throws {
    let groups = try Self.groups([
      "1944-06-26", "1947", "1944-06", "XXXX", "1943-12-30/1944-01-02", "1944", "1944-01-05", "../1944",
    ])
    let lines = groups.years.map { year in
      "\(year.year.map(String.init) ?? "-"): " + year.months.map { "\($0.month) \($0.elements)" }.joined(separator: ", ")
    }
    #expect(lines == ["1943: 12 [4]", "1944: 0 [5, 7], 1 [6], 6 [0, 2]", "1947: 0 [1]", "-: 0 [3]"])
    #expect(groups.count == 8)
  }

  @Test("is on pages of its own only where it is long, by year, and by month where a year is")
  func pages() throws {
    let groups = try Self.groups(["1944-06-26", "1944-06-27", "1944", "1945-01", "XXXX"])
    #expect(groups.pages(longest: 5) == [])
    let pages = groups.pages(longest: 2)
    #expect(pages.map(\.name) == ["1944-00", "1944-06", "1945", "undated"])
    #expect(pages.map(\.title) == ["1944, without a month", "June 1944", "1945", "Undated"])
    #expect(pages.map { groups.months(of: $0).flatMap(\.elements) } == [[2], [0, 1], [3], [4]])
  }

  @Test("has its span from what has a date, whatever is undated")
  func span() async throws {
    let header = { (date: String) in "---\ntitle: T\ndate: \(date)\n---\nText." }
    let edition = await edition(["a": header("XXXX"), "b": header("1944-06"), "c": header("1946"), "d": header("../1947")])
    let site = Site(edition, theme: try defaultTheme().theme)
    #expect(site.documentDays.map { $0.lowerBound.year...$0.upperBound.year } == 1944...1947)
    #expect(site.years == 1944...1946, "what has no end or no beginning has no place on a scale")
    #expect(site.home("index.html").span == "1944–1947")
  }

  @Test("of many documents has all of them on its parts, each once, and no page above 500 kB")
  func parts() async throws {
    var documents: [String: String] = [:]
    for number in 0..<1300 {
      let month = number % 12 + 1
      let date =
        number < 900
        ? "1944-\(month < 10 ? "0" : "")\(month)-05" : number < 1200 ? "1945-03-0\(number % 9 + 1)" : "1946"
      documents["d\(number)"] =
        "---\ntitle: \(String(repeating: "A long title ", count: 10))\ndate: \(date)\nsummary: "
        + "\(String(repeating: "A summary of the usual length. ", count: 6))\n---\nText."
    }
    let site = Site(await edition(documents), theme: try defaultTheme().theme)
    var linked: [String: [String: Int]] = [:]
    for (number, path) in site.paths.enumerated() where path.hasPrefix("timeline") || path.hasPrefix("documents/year") {
      guard case .bytes(let bytes) = try site.render(number).content else { continue }
      #expect(bytes.count < 500_000, "\(path)")
      let list = String(path.prefix { $0 != "/" })
      for match in String(decoding: bytes, as: UTF8.self).matches(of: /(?:entry-title|"cell)"><a href="[^"]*?(d\d+)\.html/) {
        linked[list, default: [:]][String(match.output.1), default: 0] += 1
      }
    }
    let once = Dictionary(uniqueKeysWithValues: documents.keys.map { ($0, 1) })
    #expect(linked == ["timeline": once, "documents": once])
    #expect(site.paths.contains("timeline/1944-06.html") && site.paths.contains("documents/year-1945.html"))
  }

  private static func mark(_ kind: TimelineBand.Kind, _ date: String, _ href: String = "#a") throws -> TimelineBand.Mark {
    TimelineBand.Mark(kind: kind, date: try #require(EDTF(date)), title: "A & B", href: href)
  }

  @Test("is drawn to scale, with a shape for each kind, spans for what lasts, and nothing for what has no end")
  func band() throws {
    let marks = [
      try Self.mark(.document, "1944-01-01"), try Self.mark(.dispatch, "1944-12-31", "d.html"),
      try Self.mark(.event, "1944-07-01"), try Self.mark(.event, "1944-07"), try Self.mark(.document, "1944/.."),
    ]
    let svg = String(decoding: TimelineBand.draw(marks) { _, _ in "" }, as: UTF8.self)
    #expect(
      svg.hasPrefix(
        "<div class=\"band\" role=\"region\" tabindex=\"0\" aria-label=\"4 entries on a scale from 1944 to 1944; the "
          + "same is listed below\">\n"
          + "<svg class=\"page\" viewBox=\"0 0 1000 172\" data-left=\"110\" data-right=\"980\" "
          + "data-from=\"1944-01-01\" data-to=\"1945-01-01\">\n"))
    let shapes = svg.split(separator: "\n").filter { $0.hasPrefix("<a ") }
    #expect(
      shapes.joined(separator: "\n") == """
        <a href="#a" data-from="1944-01-01" data-to="1944-01-02"><title>A &amp; B</title>\
        <rect class="document" x="104.5" y="17.5" width="11" height="11"/></a>
        <a href="d.html" data-from="1944-12-31" data-to="1945-01-01"><title>A &amp; B</title>\
        <path class="dispatch" d="M972.1 63.5L983.1 69L972.1 74.5Z"/></a>
        <a href="#a" data-from="1944-07-01" data-to="1944-07-02"><title>A &amp; B</title>\
        <circle class="event" cx="542.6" cy="115" r="5.5"/></a>
        <a href="#a" data-from="1944-07-01" data-to="1944-08-01"><title>A &amp; B</title>\
        <rect class="span" x="542.6" y="98" width="73.7" height="8"/></a>
        """)
    #expect(TimelineBand.draw([marks[0]]) { _, _ in "" } == [])
    let alone = String(
      decoding: TimelineBand.draw([marks[0]], years: 1943...1944, width: .measure) { _, _ in "" }, as: UTF8.self)
    #expect(alone.contains("1 entry on a scale from 1943 to 1944"))
  }

  @Test("of many things is drawn as columns that lead to their month or year")
  func columns() throws {
    let marks = try (0..<100).map { try Self.mark(.document, $0 < 75 ? "1944-02-1\($0 % 9)" : "1945-03-05") }
    let svg = String(decoding: TimelineBand.draw(marks) { "\($0)-\($1 ?? 0)" }, as: UTF8.self)
    #expect(
      svg.split(separator: "\n").filter { $0.hasPrefix("<a ") } == [
        "<a href=\"1944-2\" data-from=\"1944-02-01\" data-to=\"1944-03-01\"><title>February 1944: 75 documents</title>"
          + "<rect class=\"document\" x=\"146.9\" y=\"5\" width=\"33.5\" height=\"36\"/></a>",
        "<a href=\"1945-3\" data-from=\"1945-03-01\" data-to=\"1945-04-01\"><title>March 1945: 25 documents</title>"
          + "<rect class=\"document\" x=\"615.8\" y=\"29\" width=\"35.9\" height=\"12\"/></a>",
      ])
  }
}
