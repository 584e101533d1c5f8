import Diagnostics
import Testing
import Transcription

@testable import EditionModel

@Suite("A document's front matter")
struct FrontMatterTests {
  private func read(_ yaml: String, path: String = "Content/documents/a.md") -> (
    outline: [String]?, diagnostics: [String]
  ) {
    EditionModelTests.read(SourceFile(path: path, text: "---\n\(yaml)\n---\n\nText.\n"))
  }

  @Test("is read key by key into the document")
  func everyKey() {
    let (outline, diagnostics) = read(
      """
      id: harriman-1944
      title: Stalin and Harriman
      date: 1944-06-26
      sent: 27 June 1944
      received: 1944-06~
      genre: memorandum of conversation
      classification: TOP SECRET
      language: Russian
      place: moscow
      authors: [harriman]
      recipients: roosevelt
      participants:
        - stalin
        - molotov
      interpreters: [pavlov]
      copied-to: [deane]
      events: [tehran, talk]
      archive:
        repository: Library of Congress
        department: Manuscript Division
        collection: Harriman Papers
        call-number: Container 173
        place: Washington
        url: https://digitalarchive.wilsoncenter.org/document/219945
        via: Wilson Center Digital Archive
      summary: They talk.
      citation: "\\"A title\\", 1944"
      source: sources/001.txt
      subjects: [war, "no"]
      editorial-notes: [One., Two.]
      layout: [nbsp-lines]
      witnesses:
        A: First version
        B: {name: Second version, note: Nothing is struck.}
      rights: None known
      record-id: 219945
      donors: A donor
      """)
    #expect(
      outline == [
        "id: harriman-1944",
        "title: Stalin and Harriman",
        "date: 1944-06-26",
        "sent: 1944-06-27",
        "received: 1944-06~",
        "genre: memorandum of conversation",
        "classification: TOP SECRET",
        "language: ru",
        "place: moscow",
        "people: [author = [harriman]; copiedTo = [deane]; interpreter = [pavlov]; participant = [stalin; molotov]; "
          + "recipient = [roosevelt]]",
        "events: [tehran; talk]",
        "archive: (repository: Library of Congress, department: Manuscript Division, collection: Harriman Papers, "
          + "callNumber: Container 173, place: Washington, url: https://digitalarchive.wilsoncenter.org/document/219945, "
          + "via: Wilson Center Digital Archive)",
        "summary: They talk.",
        "citation: \"A title\", 1944",
        "source: sources/001.txt",
        "subjects: [war; no]",
        "editorialNotes: [One.; Two.]",
        "witnesses: [A = (name: First version, location: 34:3); B = (name: Second version, "
          + "note: Nothing is struck., location: 35:3)]",
        "otherFields: [(label: Rights, text: None known); (label: Record ID, text: 219945); (label: Donors, text: A donor)]",
        "references: [(value: (kind: place, id: moscow), location: 10:8); "
          + "(value: (kind: person, id: harriman), location: 11:11); "
          + "(value: (kind: person, id: roosevelt), location: 12:13); "
          + "(value: (kind: person, id: stalin), location: 14:5); (value: (kind: person, id: molotov), location: 15:5); "
          + "(value: (kind: person, id: pavlov), location: 16:16); (value: (kind: person, id: deane), location: 17:13); "
          + "(value: (kind: event, id: tehran), location: 18:10); (value: (kind: event, id: talk), location: 18:18)]",
      ])
    #expect(diagnostics == [])
  }

  @Test("needs no more than a title and a date; the id is the file's name")
  func fewKeys() {
    let (outline, diagnostics) = read("title: A\ndate: 1944", path: "Content/documents/x/A letter.md")
    #expect(outline == ["id: A-letter", "title: A", "date: 1944"])
    #expect(diagnostics == [])
  }

  @Test(
    "may have its dates as EDTF or in plain English",
    arguments: [
      ("June 26, 1944", "1944-06-26"), ("26 June 1944", "1944-06-26"), ("1944-06/1944-08", "1944-06/1944-08"),
      ("'1944~'", "1944~"), ("June 1944", "1944-06"), ("\"[1944,1945]\"", "[1944,1945]"),
    ])
  func dates(yaml: String, date: String) {
    let (outline, diagnostics) = read("title: A\ndate: \(yaml)")
    #expect(outline == ["id: a", "title: A", "date: \(date)"])
    #expect(diagnostics == [])
  }

  @Test(
    "is told where a date goes wrong, and how it may have been meant",
    arguments: [
      (
        "date: 1944-13-01", "3:12: error: '1944-13-01' is not a date: there is no month 13",
        "did you mean '1944-01-13'?"
      ),
      (
        "date: 1944-6-26", "3:12: error: '1944-6-26' is not a date: a month has two digits",
        "did you mean '1944-06-26'?"
      ),
      // Behind an opening quote.
      (
        "'date':  \"1944-02-30\"", "3:19: error: '1944-02-30' is not a date: there are only 29 days in February 1944",
        "write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08"
      ),
      (
        "date: 194?", "3:7: error: '194?' is not a date: a year has four digits, or Y before more",
        "did you mean '194X'?"
      ),
      (
        "date: 1944-06-éé",
        "3:15: error: '1944-06-éé' is not a date: a date has no other characters than those of ASCII",
        "write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08"
      ),
    ])
  func wrongDates(yaml: String, error: String, fix: String) {
    let (outline, diagnostics) = read("title: A\n\(yaml)")
    #expect(outline == nil)
    #expect(diagnostics == ["Content/documents/a.md:\(error) [invalid-date]\n  fix: \(fix)"])
  }

  @Test("keeps the document where another date than its own is wrong")
  func wrongOtherDate() {
    let (outline, diagnostics) = read("title: A\ndate: 1944\nsent: soon")
    #expect(outline == ["id: a", "title: A", "date: 1944"])
    #expect(
      diagnostics == [
        """
        Content/documents/a.md:4:7: error: 'soon' is not a date: "s" is not expected here [invalid-date]
          fix: write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08
        """
      ])
  }

  @Test("must have a title and a date, and says the line to add for each")
  func missing() {
    let title = """
      Content/documents/a.md:1: error: the document has no title [missing-title]
        fix: add a line 'title: ' and its title
      """
    let date = """
      Content/documents/a.md:1: error: the document has no date [missing-date]
        fix: add a line 'date: ' and when it was written, such as 1944-06-26, 1944-06 or 1944~
      """
    for (yaml, expected) in [
      ("date: 1944", [title]), ("title: A", [date]), ("genre: letter", [date, title]), ("", [date, title]),
    ] {
      let (outline, diagnostics) = read(yaml)
      #expect(outline == nil)
      #expect(diagnostics == expected, "\(yaml)")
    }
    #expect(read("title:\ndate: ~").diagnostics == [date, title])
  }

  @Test("tells all that is wrong with it at once")
  func manyErrors() {
    let (outline, diagnostics) = read(
      """
      title: [A]
      autors: [b]
      id: ../a
      subjects: [{a: b}]
      archive: {url: https://dev.archive.org/1, box: 3}
      witnesses: {A: {note: c}}
      language: {a: b}
      """)
    #expect(outline == nil)
    #expect(
      diagnostics.map { $0.replacing("Content/documents/a.md:", with: "") } == [
        """
        1: error: the document has no date [missing-date]
          fix: add a line 'date: ' and when it was written, such as 1944-06-26, 1944-06 or 1944~
        """,
        "2:8: error: 'title' should be text, and is a list [wrong-type]",
        "3:1: error: unknown key 'autors' in the front matter [unknown-key]\n  fix: did you mean 'authors'?",
        "4:5: error: '../a' can't be an id [invalid-id]\n  fix: use letters a to z, digits and hyphens",
        "5:12: error: an item of 'subjects' should be text, and is a mapping [wrong-type]",
        """
        6:16: warning: the link to 'dev.archive.org' leads to what looks like a host for tests [test-host-link]
          fix: look the document up on the archive's own site and give that address
        """,
        """
        6:43: error: unknown key 'box' in the archive [unknown-key]
          known keys are: call-number, collection, department, place, repository, url, via
        """,
        "8:11: error: 'language' should be text, and is a mapping [wrong-type]",
      ])
  }

  @Test(
    "may not choose an id that is no name of a page", arguments: ["../a", "index", "'a b'", "é", ".a", "a/b", "''"])
  func ids(id: String) {
    #expect(read("title: A\ndate: 1944\nid: \(id)").diagnostics.map { $0.contains("[invalid-id]") } == [true])
  }
}

/// A file read into a document, without the rest of its edition.
func read(_ file: SourceFile) -> (outline: [String]?, diagnostics: [String]) {
  let (parsed, problems) = DocumentParser.parse(file)
  guard let parsed else { return (nil, problems.map(\.description)) }
  let (document, more) = DocumentReader.read(parsed)
  return (document?.outline, (problems + more).sorted().map(\.description))
}
