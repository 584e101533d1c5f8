import Diagnostics
import Testing

@testable import EditionModel

@Suite("An edition made of its files")
struct EditionBuilderTests {
  @Test("has its documents in order of time, then by id, whatever the order of the files")
  func documents() async {
    let dates = [
      ("e", "1944-06-26"), ("d", "1944-06-26"), ("c", "1944"), ("b", "1944-06"), ("a", "1945"), ("f", "../1900"),
      ("g", "1944-06-26T10:00:00Z"), ("h", "1943-12/1944-01"),
    ]
    var sources = EditionSources()
    sources.add(SourceFile(path: "Content/edition.yaml", text: editionFile), as: .edition)
    for (id, date) in dates {
      sources.add(SourceFile(path: "Content/documents/\(id).md", text: document("Text.", date: date)), as: .document)
    }
    let (edition, diagnostics) = await EditionBuilder.build(sources)
    #expect(diagnostics == [])
    #expect(edition.documents.map(\.id) == ["f", "h", "c", "b", "g", "d", "e", "a"])
    #expect(edition.document("c")?.date.description == "1944")
    #expect(edition.document("x")?.id == nil)
    sources.documents.reverse()
    #expect(await EditionBuilder.build(sources).edition.documents.map(\.id) == edition.documents.map(\.id))
  }

  @Test("has its events in order of time, then by id")
  func events() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "events.yaml": "c: {title: C, date: 1944}\nb: {title: B, date: 1943}\na: {title: A, date: 1944}\n",
    ])
    #expect(edition.events.map(\.id) == ["b", "a", "c"])
    #expect(diagnostics == [])
  }

  @Test("has its pages in the order they ask for, then by id; a heading may be the title")
  func pages() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile,
      "pages/d.md": "# About *us*\n\nText.\n",
      "pages/c.md": "---\ntitle: C\norder: 10\n---\n\n# Heading\n",
      "pages/b.md": "---\ntitle: B\norder: 2\n---\n",
      "pages/a.md": "---\ntitle: A\norder: 10\n---\n",
      "pages/e.md": "---\norder: -1\n---\nText.\n\n## Below\n",
      "pages/f.md": "---\ntitle: F\n---\n",
    ])
    #expect(edition.pages.map { "\($0.id) \($0.title)" } == ["e Below", "b B", "a A", "c C", "d About us", "f F"])
    #expect(diagnostics == [])
  }

  @Test("is told of pages without a title and of orders that are no number")
  func wrongPages() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile, "pages/a.md": "Text.\n",
      "pages/b.md": "---\ntitle: B\norder: first\ntitel: C\n---\n",
    ])
    #expect(edition.pages.map(\.id) == ["b"])
    #expect(
      diagnostics == [
        """
        Content/pages/a.md:1: error: the page has no title [missing-title]
          fix: begin the file with
               ---
               title: …
               ---
        """,
        "Content/pages/b.md:3:8: error: 'order' is 'first' [invalid-value]\n  fix: write a whole number",
        "Content/pages/b.md:4:1: error: unknown key 'titel' in the front matter [unknown-key]\n"
          + "  fix: did you mean 'title'?",
      ])
  }

  @Test("has all that is wrong sorted by file, line and column, and is built all the same")
  func diagnostics() async {
    let (edition, diagnostics) = await build([
      "edition.yaml": "titel: A\n", "documents/b.md": "---\ntitle: B\n---\n\nText.\n",
      "documents/a.md": document("Text."),
      "people.yaml": "a b: {}\n",
    ])
    #expect(edition.documents.map(\.id) == ["a"])
    #expect(
      diagnostics.map { String($0.prefix { $0 != "\n" }) } == [
        "Content/documents/b.md:1: error: the document has no date [missing-date]",
        "Content/edition.yaml:1:1: error: the edition's description has no 'title' [missing-key]",
        "Content/edition.yaml:1:1: error: unknown key 'titel' in the edition's description [unknown-key]",
        "Content/people.yaml:1:1: error: 'a b' can't be an id [invalid-id]",
        "Content/people.yaml:1:6: error: the person 'a b' has no 'name' [missing-key]",
      ])
  }

  @Test("is the same every time, with more documents than one worker takes")
  func many() async {
    var sources = EditionSources()
    sources.add(SourceFile(path: "Content/edition.yaml", text: editionFile), as: .edition)
    sources.add(SourceFile(path: "Content/people.yaml", text: "a: {name: A, forms: [Able]}"), as: .authority(.person))
    for number in (100..<400).reversed() {
      sources.add(
        SourceFile(
          path: "Content/documents/d\(number).md", text: document("Able said \(number).", more: "wether: x\n")),
        as: .document)
    }
    let (edition, diagnostics) = await EditionBuilder.build(sources)
    #expect(edition.mentionsOutline == (100..<400).map { "d\($0) p1 'Able' → person:a" })
    #expect(diagnostics.map(\.location.path) == (100..<400).map { "Content/documents/d\($0).md" })
  }

  @Test("documents of one day stand by their time, then in the order the editor gives, then by their names")
  func sameDay() async throws {
    let header = { (more: String) in "---\ntitle: A\ndate: 1947-01-17\n\(more)---\nText." }
    let (edition, diagnostics) = await build([
      "edition.yaml": editionFile, "documents/a.md": header(""), "documents/b.md": header("order: 2\n"),
      "documents/c.md": header("order: 1\n"), "documents/d.md": header("time: 5.25 p.m.\n"),
      "documents/e.md": header("time: \"0525\"\n"), "documents/f.md": header("calendar: julian\n"),
      "documents/g.md": "---\ntitle: A\ndate: 1947-01-04\ncalendar: julian\n---\nText.",
    ])
    #expect(edition.documents.map(\.id) == ["e", "d", "c", "b", "a", "g", "f"])
    #expect(edition.documents.map(\.date.description).suffix(2) == ["1947-01-17", "1947-01-30"])
    #expect(diagnostics == [])
  }

  @Test("a time, an order and a calendar that are none are errors")
  func wrongDays() async throws {
    let (_, diagnostics) = await build([
      "edition.yaml": editionFile,
      "documents/a.md": "---\ntitle: A\ndate: 1917-02-30\ncalendar: julian\ntime: noon\norder: first\n---\nText.",
      "documents/b.md": "---\ntitle: A\ndate: 1917\ncalendar: French\n---\nText.",
    ])
    #expect(
      diagnostics.map(\.description) == [
        "Content/documents/a.md:3:7: error: '1917-02-30' is no day of the Julian calendar [invalid-date]\n"
          + "  fix: write year, month and day, such as 1917-10-25; a date that is less exact may be given as Gregorian",
        "Content/documents/a.md:5:7: error: 'time' is 'noon' [invalid-value]\n"
          + "  fix: write it as the document does: 5.25, 17:25, 0525 or 5.25 p.m.",
        "Content/documents/a.md:6:8: error: 'order' is 'first' [invalid-value]\n  fix: write a whole number",
        "Content/documents/b.md:4:11: error: 'calendar' is 'French' [invalid-value]\n"
          + "  fix: write 'julian', or leave the line out for the Gregorian calendar",
      ])
  }
}
