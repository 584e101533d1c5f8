import Diagnostics
import EditionModel

@testable import Interchange

/// Documents with whatever a citation can have and lack.
enum CitedDocuments {
  private static let editionFile = """
    title: Conversations with Stalin
    editors: [Recto's editors]
    version: "0.1.0"
    released: 2026-11-21
    base-url: https://example.org/e

    """

  private static let people = """
    attlee: {name: Clement Attlee, sort: "Attlee, C. R."}
    churchill: {name: Winston Churchill, sort: "Churchill, Winston S."}
    deane: {name: John R. Deane, sort: "Deane, John R."}
    harriman: {name: W. Averell Harriman, sort: "Harriman, W. Averell"}
    king: {name: George VI}
    oneill: {name: Pat O'Neill, sort: "O'Neill, Pat-Ann R.A."}
    page: {name: Edward Page, sort: "Page, Edward"}
    pavlov: {name: Pavlov, sort: Pavlov}
    stalin: {name: Joseph Stalin, sort: "Stalin, Joseph"}

    """

  /// The headers, by id. The first three are those of Recto's own edition.
  private static let headers: KeyValuePairs<String, String> = [
    "joint-military-organization-1944": """
      title: Memorandum Discussing Joint Military Organization
      date: 1944-09-19
      genre: memorandum
      language: en
      archive: {via: Wilson Center Digital Archive}
      """,
    "montgomery-stalin-1947": """
      title: Report to Washington on Montgomery's Conversation with Stalin
      date: 1947-01-17
      genre: telegram
      language: en
      archive: {repository: National Archives of the UK}
      """,
    "stalin-harriman-1944": """
      title: Stalin and Harriman Exchange Military Information
      date: 1944-06-26
      genre: memorandum of conversation
      language: en
      participants: [harriman, page]
      archive:
        repository: Library of Congress
        department: Manuscript Division
        collection: W. Averell Harriman Papers
        call-number: Container 173
        place: Washington, D.C.
      """,
    "no-author": "title: Notes on the talks\ndate: 1944-06\narchive: {call-number: Box 1, place: London}",
    "two-authors": """
      title: What next?
      date: 1944
      genre: Minutes
      authors: [page, oneill]
      recipients: [deane]
      archive: {repository: The Archives, call-number: Box 1, collection: Papers of "Pat" O'Neill}
      """,
    "many-authors": """
      title: "“The ‘true’ story” and 'other' stories"
      date: 1944/1945
      authors: [attlee, churchill, deane, harriman, oneill, page, stalin]
      """,
    "six-authors": """
      title: To Mr. X.
      date: 1944-06-11?
      authors: [attlee, churchill, deane, harriman, oneill, page]
      archive: {call-number: FO 371/1}
      """,
    "about": "title: A minute\ndate: 1944-06~\ngenre: minute\nauthors: page\n"
      + "archive: {repository: The Archives, place: London}",
    "about-a-day": "title: A letter\ndate: 1944-06-03~\ngenre: letter\nauthors: page",
    "undated": "title: An undated note\ndate: XXXX\ngenre: note\nauthors: page\narchive: {repository: The Archives}",
    "undated-letter": "title: An undated letter\ndate: XXXX\ngenre: private letter\nrecipients: [king]",
    "letter": """
      title: Letter about aid & "trade"
      date: 1944-10-09
      genre: Personal letter
      authors: churchill
      recipients: [stalin, harriman]
      language: en-GB
      subjects: [aid, "trade, foreign"]
      summary: "Two lines\\nabout {100 %} of #1_a ~ $5 \\\\ ^."
      archive: {repository: The Archives, collection: Papers}
      """,
    "quotation": "title: He asked “why 'not'?”\ndate: 1944-05\nauthors: deane\narchive: {repository: The \"A\"}",
    "whole-name": "title: A Soviet letter\ndate: 1944-05\ngenre: letter\nauthors: [page, pavlov]\nrecipients: [pavlov]",
  ]

  static func build() async -> Edition {
    var sources = EditionSources()
    sources.add(SourceFile(path: "Content/edition.yaml", text: editionFile), as: .edition)
    sources.add(SourceFile(path: "Content/people.yaml", text: people), as: EditionSources.place(of: "people.yaml"))
    for (id, header) in headers {
      let path = "documents/\(id).md"
      sources.add(
        SourceFile(path: "Content/" + path, text: "---\n\(header)\n---\n\nText.\n"), as: EditionSources.place(of: path))
    }
    return await EditionBuilder.build(sources).edition
  }

  static func citations() async -> [Citation] {
    let edition = await build()
    return edition.documents.map { Citation($0, edition.entities, in: CitedEdition(edition.info)) }
  }
}
