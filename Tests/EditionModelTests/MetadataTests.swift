import Diagnostics
import Testing

@testable import EditionModel

@Suite("Words of archives")
struct MetadataTests {
  struct Citation: CustomTestStringConvertible {
    let text: String
    /// Repository, department, collection, call number, place, via.
    let parts: [String?]?

    var testDescription: String { text }
  }

  @Test(
    "in a citation say where the original is kept and who publishes it",
    arguments: [
      Citation(
        text: """
          "Stalin and Harriman Exchange Military Information", June 26, 1944, Wilson Center Digital Archive, Container 173, \
          W. Averell Harriman Papers, Manuscript Division, Library of Congress, Washington, D.C. \
          <https://digitalarchive.wilsoncenter.org/document/219945>
          """,
        parts: [
          "Library of Congress", "Manuscript Division", "W. Averell Harriman Papers", "Container 173",
          "Washington, D.C.",
          "Wilson Center Digital Archive",
        ]),
      Citation(
        text: """
          "Report to Washington on Montgomery's Conversation with Stalin", January 17, 1947,
          Wilson Center Digital Archive, National Archives of the UK
          <https://wilson-center-digital-archive.dvincitest.com/document/134377>
          """,
        parts: ["National Archives of the UK", nil, nil, nil, nil, "Wilson Center Digital Archive"]),
      Citation(
        text: "“Telegram,” 3 May 1953, RGASPI, fond 558, opis 11, delo 283, l. 1",
        parts: [nil, nil, "RGASPI", "fond 558, opis 11, delo 283, l. 1", nil, nil]),
      Citation(
        text: "Russian State Archive of Contemporary History (RGANI), Moscow, f. 5, op. 30, d. 16, ll. 1-3",
        parts: [
          "Russian State Archive of Contemporary History (RGANI)", nil, nil, "f. 5, op. 30, d. 16, ll. 1-3", "Moscow",
          nil,
        ]),
      Citation(
        text: "Letter, Box 12, Folder 3, George Kennan Papers, Mudd Manuscript Library, Princeton",
        parts: ["Mudd Manuscript Library", nil, "Letter, George Kennan Papers", "Box 12, Folder 3", "Princeton", nil]),
      Citation(
        text: "'Montgomery's Conversation', 1947; Box 3; Churchill Archives Centre; Cambridge",
        parts: ["Churchill Archives Centre", nil, nil, "Box 3", "Cambridge", nil]),
      Citation(
        text: "\"A title, with commas, 1944\", Library of Congress, Washington, D.C. 20540",
        parts: ["Library of Congress", nil, nil, nil, "Washington, D.C. 20540", nil]),
      Citation(
        text: "Wilson Center Digital Archive", parts: [nil, nil, nil, nil, nil, "Wilson Center Digital Archive"]),
      Citation(text: "\"A title\", June 26, 1944 <https://archive.org/1>", parts: nil),
      Citation(
        text: "\"A title without an end, June 26, 1944",
        parts: [nil, nil, "\"A title without an end, June 26, 1944", nil, nil, nil]),
      Citation(text: "", parts: nil),
    ])
  func citations(citation: Citation) {
    let expected = citation.parts.map { parts in
      var archive = ArchiveLocation()
      (archive.repository, archive.department, archive.collection) = (parts[0], parts[1], parts[2])
      (archive.callNumber, archive.place, archive.via) = (parts[3], parts[4], parts[5])
      return archive
    }
    #expect(ArchivalCitation.location(in: citation.text) == expected)
  }

  @Test("are put together again from the largest unit to the smallest")
  func description() {
    var archive = ArchiveLocation()
    #expect(archive.description == "")
    archive.callNumber = "Container 173"
    archive.department = "Manuscript Division"
    #expect(archive.description == "Manuscript Division; Container 173")
    archive.repository = "Library of Congress"
    archive.collection = "Harriman Papers"
    archive.place = "Washington"
    #expect(archive.description == "Library of Congress, Manuscript Division; Harriman Papers; Container 173")
  }

  @Test(
    "are warned of where a link leads to a host for tests, and nowhere else",
    arguments: [
      (
        "https://wilson-center-digital-archive.dvincitest.com/document/1",
        "wilson-center-digital-archive.dvincitest.com"
      ),
      ("http://localhost:8000/a", "localhost"), ("https://archive.test", "archive.test"),
      ("https://a.local/b", "a.local"),
      ("https://example.org/a", "example.org"), ("https://www.EXAMPLE.com?q", "www.example.com"),
      ("https://a.example/", "a.example"), ("https://x.invalid#y", "x.invalid"),
      ("https://dev.archive.org/a", "dev.archive.org"), ("https://archive-staging.org/a", "archive-staging.org"),
      ("https://qa-2.archive.org", "qa-2.archive.org"), ("https://mystaging.org", "mystaging.org"),
      ("https://digitalarchive.wilsoncenter.org/document/219945", nil), ("https://protest.org/a", nil),
      ("https://contest.archive.org", nil), ("https://testament.org", nil), ("https://devon.gov.uk", nil),
      ("https://archive.org/test/dev?staging", nil), ("mailto:a@localhost", nil), ("Box 3", nil), ("", nil),
      ("https://", nil),
      ("https://example.archive.org", nil),
    ])
  func testHosts(url: String, host: String?) {
    let place = SourceLocation(path: "a.md", line: 3)
    #expect(
      TestHost.problem(with: url, at: place)?.description
        == host.map {
          """
          a.md:3: warning: the link to '\($0)' leads to what looks like a host for tests [test-host-link]
            fix: look the document up on the archive's own site and give that address
          """
        })
  }

  @Test(
    "for languages have tags, and tags have names",
    arguments: [
      ("English", "en", "English"), ("RUSSIAN", "ru", "Russian"), ("farsi", "fa", "Persian"),
      ("Persian", "fa", "Persian"),
      ("Serbo-Croatian", "sh", "Serbo-Croatian"), ("German", "de", "German"),
    ])
  func languages(name: String, tag: String, shown: String) {
    #expect(Languages.tag(for: name) == tag)
    #expect(Languages.name(of: tag) == shown)
  }

  @Test("for languages Recto does not know stay as they are")
  func unknownLanguages() {
    #expect(Languages.tag(for: "Klingon") == nil)
    #expect(["tlh", "", "en-GB", "EN", "zh-Hant"].map(Languages.name) == ["tlh", "", "English", "English", "Chinese"])
  }

  @Test(
    "in the name of a file become an id that an address can have",
    arguments: [
      ("Content/documents/stalin-1944.md", "stalin-1944"), ("Content/documents/a/b.txt", "b"), ("a b&c.md", "a-b-c"),
      ("Émile_2.0.md", "-mile_2.0"), ("noending", "noending"), ("Content/documents/000_4f31.tar.txt", "000_4f31.tar"),
      ("Сталин.md", "------"), ("e\u{301}a.md", "-a"),
    ])
  func ids(path: String, id: String) {
    #expect(DocumentReader.id(of: path) == id)
  }

  @Test(
    "in the path of a file of Content/ say what it is",
    arguments: [
      ("edition.yaml", .edition), ("people.yaml", .authority(.person)), ("places.yaml", .authority(.place)),
      ("organizations.yaml", .authority(.organization)), ("events.yaml", .events), ("documents/a.md", .document),
      ("documents/a.txt", .document), ("documents/1944/a.md", .document), ("documents/a.png", .copy),
      ("pages/about.md", .page),
      ("pages/about.txt", .copy), ("pages/old/about.md", .copy), ("sources/a.txt", .copy), ("a.md", .copy),
      ("old/people.yaml", .copy), ("person.yaml", .copy), ("edition.yml", .edition), ("events.yml", .events),
      ("people.yml", .authority(.person)), ("people/british.yaml", .authority(.person)),
      ("places/a/b.yml", .authority(.place)), ("people/portrait.jpg", .copy), ("people-old.yaml", .copy),
    ] as [(String, EditionSources.Place)])
  func places(path: String, place: EditionSources.Place) {
    #expect(EditionSources.place(of: path) == place)
  }
}
