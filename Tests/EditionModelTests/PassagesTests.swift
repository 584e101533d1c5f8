import Dates
import Testing

@testable import EditionModel

@Suite("The passage that says a day")
struct PassagesTests {
  private static let text = """
    ::: dateline

    D. 5.25 17th January 1947

    :::

    The C.I.G.S. was received on January 10th. He left on the 26 June.

    On 10 January 1946, and on 10, 11 January; on June 26, 1944.

    They [dined](event:dinner) on 11 January.
    """

  @Test(
    "is the first with the day and its year, or else without the year where that is the document's own",
    arguments: [
      ("1947-01-17", "dateline1"), ("1947-01-10", "p1"), ("1946-01-10", "p2"), ("1944-06-26", "p2"), ("1947-06-26", "p1"),
      ("1945-01-17", nil), ("1947-01", nil), ("1947-01-10/1947-01-17", nil), ("1947-01-1X", nil), ("1947-02-10", nil),
    ] as [(String, String?)])
  func days(_ date: String, _ paragraph: String?) async throws {
    let document = try #require(
      await build(["documents/a.md": document(Self.text, date: "1947-01-17")]).edition.documents.first)
    #expect(Passages.paragraph(saying: try #require(EDTF(date)), in: document) == paragraph)
  }

  @Test("of an event is the editor's mark, or else its day")
  func events() async throws {
    let (edition, _) = await build([
      "documents/a.md": document(Self.text, date: "1947-01-17"),
      "events.yaml": """
        dinner: {title: Dinner, date: 1947-01-10}
        audience: {title: Audience, date: 1947-01-10}
        other: {title: Another, date: 1946-02}
        """,
    ])
    let document = try #require(edition.documents.first)
    let passages = edition.events.map { "\($0.id) \(Passages.paragraph(tellingOf: $0, in: document) ?? "-")" }
    #expect(passages == ["other -", "audience p1", "dinner p3"])
  }
}
