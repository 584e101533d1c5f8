import EditionModel
import Foundation
import Testing

@testable import SiteRendering

@Suite("Browsing")
struct BrowseTests {
  private func document(_ year: String, _ header: String = "") -> String {
    "---\ntitle: Of \(year)\ndate: \(year)\n\(header)\n---\nText.\n"
  }

  private func site(_ documents: [String: String], limit: Int = 2_000) async throws -> Site {
    var limits = Site.Limits()
    limits.indexEntries = limit
    return Site(await edition(documents), theme: try defaultTheme().theme, limits: limits)
  }

  private func values(_ site: Site, _ facet: Facet) -> [String] {
    site.facets[facet]?.values.map { value in
      let numbers = value.list.groups.years.flatMap { $0.months.flatMap(\.elements) }
      let documents = numbers.map { site.edition.documents[$0].id }
      return "\(value.title) | \(value.id) | \(documents.joined(separator: " ")) | \(value.list.span)"
    } ?? []
  }

  @Test("takes values for one that differ in capitals and white space, under the most frequent spelling")
  func spellings() async throws {
    let site = try await site([
      "a": document("1944", "classification: Top Secret"), "b": document("1947", "classification: TOP  SECRET"),
      "c": document("1943", "classification: TOP SECRET"), "d": document("XXXX", "classification: Secret"),
      "e": document("1945", "classification: SECRET"),
    ])
    #expect(
      values(site, .classification) == ["SECRET | secret | e d | 1945", "TOP SECRET | top-secret | c a b | 1943–1947"])
  }

  @Test("has what says nothing last, where others say something, and nothing where none does")
  func unstated() async throws {
    let site = try await site([
      "a": document("1944", "language: ru"), "b": document("1945", "archive: {repository: Zentralarchiv, via: The web}"),
      "c": document("1946", "language: English"), "d": document("1947", "language: en-GB"),
    ])
    #expect(
      values(site, .language)
        == ["English | english | c d | 1946–1947", "Russian | russian | a | 1944", "Not stated | not-stated | b | 1945"])
    #expect(
      values(site, .archive)
        == ["Zentralarchiv | zentralarchiv | b | 1945", "Not stated | not-stated | a c d | 1944–1947"])
    #expect(values(site, .genre) == [])
    #expect(site.paths.filter { $0.contains("by-genre") || $0.contains("by-subject") } == [])
  }

  @Test("gives every value a page of its own, whatever it is called")
  func slugs() {
    let texts = [
      "Top Secret", "Top-Secret", "Top Secret 2", "Aide-mémoire", "Æther & Straße", "Письмо", "?", "!", "index", "letter A",
      String(repeating: "long ", count: 40),
    ]
    #expect(
      Slug.distinct(texts, besides: ["index", "letter-a"]) == [
        "top-secret", "top-secret-3", "top-secret-2", "aide-memoire", "aether-strasse", "043f04380441044c043c043e", "other",
        "other-2", "index-2", "letter-a-2", String(repeating: "long-", count: 15) + "long",
      ])
  }

  @Test("lists a document under each of its subjects, once")
  func subjects() async throws {
    let site = try await site([
      "a": document("1944", "subjects: [Poland, Émigrés, poland]"), "b": document("1943", "subjects: [Poland]"),
    ])
    #expect(values(site, .subject) == ["Émigrés | emigres | a | 1944", "Poland | poland | b a | 1943–1944"])
    let page = try html("documents/a.html", of: site)
    #expect(
      page.contains(
        """
        <dt>Subjects</dt><dd><a href="../documents/by-subject/poland.html">Poland</a></dd>\
        <dd><a href="../documents/by-subject/emigres.html">Émigrés</a></dd>\
        <dd><a href="../documents/by-subject/poland.html">poland</a></dd></div>
        """))
  }

  @Test("names the most frequent values on the page of all documents, eight at most, and how many there are")
  func mostFrequent() async throws {
    var documents = ["none": document("1944")]
    for number in 0..<9 { documents["d\(number)"] = document("1944", "genre: Genre \(number)\nlanguage: en") }
    documents["more"] = document("1945", "genre: genre 7\nsubjects: [One]")
    let view = try await site(documents).documents(.all, nil, "documents/index.html")
    let lines = view.facets.map { facet in
      "\(facet.facet.title) \(facet.href): " + facet.values.map { "\($0.title) \($0.detail)" }.joined(separator: ", ")
    }
    #expect(
      lines == [
        "Genre ../documents/by-genre/index.html: Genre 7 2, Genre 0 1, Genre 1 1, Genre 2 1, Genre 3 1, Genre 4 1, "
          + "Genre 5 1, Genre 6 1",
        "Subject ../documents/by-subject/index.html: One 1, Not stated 10",
        "Language ../documents/by-language/index.html: English 9, Not stated 2",
      ])
    #expect(view.facets.map(\.more) == ["9 genres", "", ""])
    #expect(view.periods.map { "\($0.id) \($0.title) \($0.documents.count)" } == ["y1944 1944 10", "y1945 1945 1"])
  }

  @Test("has a page for each letter where the values are too many for one")
  func letters() async throws {
    let site = try await site(
      ["a": document("1944", "subjects: [Arms, Letter A, 8th Army, Élan]"), "b": document("1945")], limit: 4)
    #expect(
      site.paths.filter { $0.hasPrefix("documents/by-subject") } == [
        "documents/by-subject/index.html", "documents/by-subject/letter-other.html", "documents/by-subject/letter-a.html",
        "documents/by-subject/letter-e.html", "documents/by-subject/letter-l.html", "documents/by-subject/8th-army.html",
        "documents/by-subject/arms.html", "documents/by-subject/elan.html", "documents/by-subject/letter-a-2.html",
        "documents/by-subject/not-stated.html",
      ])
    let index = site.values(of: .subject, letter: nil, "documents/by-subject/index.html")
    #expect(index.values.map(\.title) == ["Not stated"])
    #expect(index.jump.map { "\($0.letter) \($0.count) \($0.href)" }.last == "L 1 ../../documents/by-subject/letter-l.html")
    #expect(index.count == 4)
    let letter = site.values(of: .subject, letter: 1, "documents/by-subject/letter-a.html")
    #expect(letter.page.title == "Subject: A")
    #expect(letter.page.trail.map(\.title) == ["Documents", "Subject"])
    #expect(letter.values.map(\.title) == ["Arms"])
  }

  @Test("spreads a long list over pages by year, month and number, each document on one of them")
  func longLists() async throws {
    var documents: [String: String] = [:]
    for number in 0..<1_300 {
      let date = number < 200 ? "1943-0\(number % 3 + 1)" : number < 300 ? "1944-05" : "1944-06"
      documents["d\(number)"] = document(date, "genre: \(number < 100 ? "letter" : "telegram")")
    }
    let site = try await site(documents)
    #expect(
      site.paths.filter { $0.hasPrefix("documents/by-genre") } == [
        "documents/by-genre/index.html", "documents/by-genre/letter.html", "documents/by-genre/telegram.html",
        "documents/by-genre/telegram/1943.html", "documents/by-genre/telegram/1944-05.html",
        "documents/by-genre/telegram/1944-06.html", "documents/by-genre/telegram/1944-06-501.html",
      ])
    let list = try #require(site.facets[.genre]?.values.last?.list)
    let pages = list.parts.map { part -> String in
      let view = site.documents(.value(.genre, 1), part, list.path(of: part))
      let periods = view.periods.map { "\($0.id) \($0.title)" }
      return "\(view.title): \(view.count) \(periods) \(view.page.trail.map(\.title))"
    }
    let way = #"["Documents", "Genre", "telegram"]"#
    #expect(
      pages == [
        #"Genre: telegram, 1943: 100 ["y1943-01 January", "y1943-02 February", "y1943-03 March"] "# + way,
        #"Genre: telegram, May 1944: 100 ["y1944-05 "] "# + way,
        #"Genre: telegram, June 1944, 1–500: 500 ["y1944-06 "] "# + way,
        #"Genre: telegram, June 1944, 501–1000: 500 ["y1944-06 "] "# + way,
      ])
    let own = site.documents(.value(.genre, 1), nil, list.path)
    #expect(!own.hasTable)
    let details = own.periods.map { $0.pages.map(\.detail) }
    #expect(details == [["100 documents"], ["100 documents", "500 documents", "500 documents"]])
  }

  @Test("shows the columns that say something")
  func columns() async throws {
    let site = try await site([
      "a": document("1944", "genre: letter"), "b": document("1945", "archive: {repository: The Archive}\ngenre: note"),
    ])
    let columns = { (path: String) in
      try html(path, of: site).matches(of: /columnheader">([^<]*)/).map { String($0.1) }
    }
    #expect(try columns("documents/index.html") == ["Date", "Title", "Genre", "Archive"])
    #expect(try columns("documents/by-genre/letter.html") == ["Date", "Title"])
    #expect(try columns("documents/by-genre/note.html") == ["Date", "Title", "Archive"])
    #expect(try columns("documents/by-archive/the-archive.html") == ["Date", "Title", "Genre"])
  }
}
