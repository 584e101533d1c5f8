import Diagnostics
import EditionModel
import Foundation
import Testing

@testable import SiteRendering

@Suite("What pages say to machines")
struct MetadataTests {
  private static let letter = """
    ---
    title: Letter to "A" </script>
    date: 1944-06-26
    genre: letter
    authors: van-dyke
    recipients: [king]
    language: en
    archive: {repository: The Archives, department: Manuscripts, collection: Papers, call-number: Box 1, place: London}
    summary: A & B <!-- C.
    ---

    Nobody and Pat. Nobody.

    """

  private static let note = """
    ---
    title: A note
    date: 1944-07~
    recipients: [pat]
    ---

    Nobody.

    """

  private static let people = """
    king: {name: George VI}
    nobody: {name: Nobody, forms: [Nobody]}
    pat: {name: Pat O'Neill, sort: "O'Neill, Pat", forms: [Pat], born: 1883~, died: 1944-12-01, \
      identifiers: {wikidata: Q1, gnd: "118540238"}}
    van-dyke: {name: John Robert Van Dyke, sort: "Van Dyke, John Robert"}

    """

  private static func site(_ editionFile: String) async throws -> Site {
    var sources = EditionSources()
    let files = [
      "edition.yaml": editionFile, "people.yaml": people, "documents/letter.md": letter, "documents/note.md": note,
      "places.yaml": "moscow: {name: Moscow, coordinates: [55.75, 37.6]}\n",
    ]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      sources.add(SourceFile(path: "Content/" + path, text: text), as: EditionSources.place(of: path))
    }
    return Site(await EditionBuilder.build(sources).edition, theme: try defaultTheme().theme)
  }

  /// What stands in a page's head between its generator and its style sheet, and the linked data line by line.
  private static func metadata(_ site: Site, _ path: String) throws -> String {
    let number = try #require(site.paths.firstIndex(of: path))
    guard case .bytes(let bytes) = try site.render(number).content else { return "" }
    let html = String(decoding: bytes, as: UTF8.self)
    let match = try #require(
      html.firstMatch(of: /<meta name="generator" content="Recto">\n([\s\S]*?)<meta name="color-scheme"/))
    return String(match.output.1).replacing(", \"", with: ",\n\"")
  }

  private static let full = """
    title: The edition
    subtitle: A small one
    editors: [A. Editor]
    publisher: The Press
    licence: {name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    language: en-GB
    version: "1.0"
    released: 2026-11-21
    base-url: https://example.org/e
    description: What it is.

    """

  @Test("are, of a letter, what Zotero, Google Scholar and search engines read")
  func letter() async throws {
    let site = try await Self.site(Self.full)
    #expect(
      try Self.metadata(site, "documents/letter.html") == """
        <meta property="og:type" content="article">
        <meta property="og:title" content="Letter to &quot;A&quot; &lt;/script&gt;">
        <meta property="og:site_name" content="The edition">
        <meta property="og:description" content="A &amp; B &lt;!-- C.">
        <meta property="og:url" content="https://example.org/e/documents/letter.html">
        <meta property="og:locale" content="en_GB">
        <meta name="citation_title" content="Letter to &quot;A&quot; &lt;/script&gt;">
        <meta name="citation_author" content="John Robert Van Dyke">
        <meta name="citation_publication_date" content="1944/06/26">
        <meta name="citation_date" content="1944-06-26">
        <meta name="citation_public_url" content="https://example.org/e/documents/letter.html">
        <meta name="citation_language" content="en">
        <meta name="z:itemType" content="letter">
        <meta name="z:letterType" content="letter">
        <meta name="z:archive" content="Manuscripts, The Archives">
        <meta name="z:archiveLocation" content="Box 1, Papers">
        <meta name="z:extra" content="container-title: The edition
        version: 1.0
        archive-place: London
        recipient: George VI">
        <script type="application/ld+json">{"@context": "https://schema.org",
        "@type": ["ArchiveComponent",
        "Message"],
        "name": "Letter to \\"A\\" \\u003c/script>",
        "url": "https://example.org/e/documents/letter.html",
        "genre": "letter",
        "dateCreated": "1944-06-26",
        "author": [{"@type": "Person",
        "name": "John Robert Van Dyke",
        "url": "https://example.org/e/people/van-dyke.html"}],
        "recipient": [{"@type": "Person",
        "name": "George VI",
        "url": "https://example.org/e/people/king.html"}],
        "mentions": [{"@type": "Person",
        "name": "Nobody",
        "url": "https://example.org/e/people/nobody.html"}, {"@type": "Person",
        "name": "Pat O'Neill",
        "url": "https://example.org/e/people/pat.html",
        "sameAs": ["https://www.wikidata.org/wiki/Q1",
        "https://d-nb.info/gnd/118540238"]}],
        "holdingArchive": {"@type": "ArchiveOrganization",
        "name": "Manuscripts, The Archives",
        "address": "London"},
        "itemLocation": "Box 1, Papers",
        "inLanguage": "en",
        "abstract": "A & B \\u003c!-- C.",
        "isPartOf": {"@type": "Collection",
        "name": "The edition",
        "version": "1.0",
        "url": "https://example.org/e/"}}</script>

        """)
  }

  @Test("are no more than is known, of a note whose day is not")
  func note() async throws {
    let site = try await Self.site("title: The edition\n")
    #expect(
      try Self.metadata(site, "documents/note.html") == """
        <meta property="og:type" content="article">
        <meta property="og:title" content="A note">
        <meta property="og:site_name" content="The edition">
        <meta name="citation_title" content="A note">
        <meta name="citation_date" content="1944-07~">
        <meta name="z:itemType" content="manuscript">
        <meta name="z:extra" content="container-title: The edition">
        <script type="application/ld+json">{"@context": "https://schema.org",
        "@type": ["ArchiveComponent",
        "Manuscript"],
        "name": "A note",
        "mentions": [{"@type": "Person",
        "name": "Pat O'Neill",
        "sameAs": ["https://www.wikidata.org/wiki/Q1",
        "https://d-nb.info/gnd/118540238"]}, {"@type": "Person",
        "name": "Nobody"}],
        "isPartOf": {"@type": "Collection",
        "name": "The edition"}}</script>

        """)
  }

  @Test("are, of the home page, what the edition is")
  func home() async throws {
    let site = try await Self.site(Self.full)
    #expect(
      try Self.metadata(site, "index.html") == """
        <meta property="og:type" content="website">
        <meta property="og:title" content="The edition">
        <meta property="og:site_name" content="The edition">
        <meta property="og:description" content="What it is.">
        <meta property="og:url" content="https://example.org/e/">
        <meta property="og:locale" content="en_GB">
        <script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Collection",
        "name": "The edition",
        "alternativeHeadline": "A small one",
        "description": "What it is.",
        "editor": ["A. Editor"],
        "publisher": "The Press",
        "version": "1.0",
        "datePublished": "2026-11-21",
        "license": "https://creativecommons.org/publicdomain/zero/1.0/",
        "inLanguage": "en-GB",
        "url": "https://example.org/e/",
        "collectionSize": 2,
        "temporalCoverage": "1944/1944"}</script>

        """)
  }

  @Test("are, of people and places, who and where they are")
  func entities() async throws {
    let site = try await Self.site("title: The edition\n")
    #expect(
      try Self.metadata(site, "people/pat.html") == """
        <meta property="og:type" content="profile">
        <meta property="og:title" content="Pat O'Neill">
        <meta property="og:site_name" content="The edition">
        <script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "Person",
        "name": "Pat O'Neill",
        "deathDate": "1944-12-01",
        "sameAs": ["https://www.wikidata.org/wiki/Q1",
        "https://d-nb.info/gnd/118540238"]}</script>

        """)
    #expect(
      try Self.metadata(site, "places/moscow.html").contains(
        "\"geo\": {\"@type\": \"GeoCoordinates\",\n\"latitude\": 55.75,\n\"longitude\": 37.6}"))
  }
}
