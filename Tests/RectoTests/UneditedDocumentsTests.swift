import Diagnostics
import EditionModel
import Foundation
import Testing

/// The three documents just as an archive gave them are read for what they say of themselves.
@Suite("The three documents as received")
struct UneditedDocumentsTests {
  private struct Expected {
    var title: String
    var date: String
    var language: String?
    var summary: String
    var archive: ArchiveLocation?
  }

  private static let expected: [String: Expected] = {
    var congress = ArchiveLocation()
    congress.repository = "Library of Congress"
    congress.department = "Manuscript Division"
    congress.collection = "W. Averell Harriman Papers"
    congress.callNumber = "Container 173"
    congress.place = "Washington, D.C."
    congress.url = "https://digitalarchive.wilsoncenter.org/document/219945"
    congress.via = "Wilson Center Digital Archive"
    var kew = ArchiveLocation()
    kew.repository = "National Archives of the UK"
    kew.url = "https://wilson-center-digital-archive.dvincitest.com/document/134377"
    kew.via = "Wilson Center Digital Archive"
    return [
      "000_4f3122cc14ae51b7": Expected(
        title: "Memorandum, 19 September 1944", date: "1944-09-19", language: nil,
        summary: "Stalin and Harriman discuss the benefits of a joint military organization as the troops to the East and "
          + "West of Germany move closer together.",
        archive: nil),
      "001_3089f1942a75eb3a": Expected(
        title: "Stalin and Harriman Exchange Military Information", date: "1944-06-26", language: "en",
        summary: "Harriman and Stalin discuss their own armies and how to deal with the German Army after the war.",
        archive: congress),
      "002_5fed8ac4f438da0f": Expected(
        title: "Report to Washington on Montgomery's Conversation with Stalin", date: "1947-01-17", language: "en",
        summary: "Montgomery and Stalin discuss the possibility for future UK-USSR cooperation and ongoing US-UK relations.",
        archive: kew),
    ]
  }()

  private func build() async throws -> (edition: Edition, diagnostics: [Diagnostic]) {
    let folder = Package.root.appendingPathComponent("Content/sources")
    var sources = EditionSources()
    sources.edition = SourceFile(path: "Content/edition.yaml", text: "title: The three documents\n")
    for (name, data) in try FileManager.default.contents(of: folder).sorted(by: { $0.key < $1.key }) {
      sources.documents.append(SourceFile(path: "Content/documents/\(name)", bytes: Array(data)))
    }
    return await EditionBuilder.build(sources)
  }

  @Test("have their title, date, language, summary and archive")
  func metadata() async throws {
    let (edition, _) = try await build()
    #expect(edition.documents.map(\.id) == ["001_3089f1942a75eb3a", "000_4f3122cc14ae51b7", "002_5fed8ac4f438da0f"])
    for document in edition.documents {
      let expected = try #require(Self.expected[document.id])
      #expect(document.title == expected.title)
      #expect(document.date.description == expected.date)
      #expect(document.language == expected.language)
      #expect(document.summary == expected.summary)
      #expect(document.archive == expected.archive)
    }
  }

  @Test("say which values were taken for granted, and warn of the link to a test host")
  func notes() async throws {
    let (_, diagnostics) = try await build()
    let lines = diagnostics.map {
      "\($0.location.path.suffix(24)):\($0.location.line ?? 0) \($0.severity) \($0.id.rawValue)"
    }
    #expect(
      lines == [
        "000_4f3122cc14ae51b7.txt:0 note inferred-value", "000_4f3122cc14ae51b7.txt:1 note inferred-value",
        "000_4f3122cc14ae51b7.txt:1 note recognized-block",
        "000_4f3122cc14ae51b7.txt:3 note inferred-value", "000_4f3122cc14ae51b7.txt:3 note inferred-value",
        "000_4f3122cc14ae51b7.txt:12 note inferred-value", "000_4f3122cc14ae51b7.txt:13 note inferred-value",
        "001_3089f1942a75eb3a.txt:24 note recognized-block", "001_3089f1942a75eb3a.txt:87 warning unmarked-break",
        "002_5fed8ac4f438da0f.txt:7 warning test-host-link", "002_5fed8ac4f438da0f.txt:28 note recognized-block",
        "002_5fed8ac4f438da0f.txt:59 warning unmarked-break",
      ])
  }

  @Test("keep the archive's summary out of the transcript")
  func summaryIsNoText() async throws {
    let (edition, _) = try await build()
    let memorandum = try #require(edition.document("000_4f3122cc14ae51b7"))
    guard case .division(.dateline, let dateline)? = memorandum.transcript.witnesses[0].blocks.last,
      case .paragraph(let last)? = dateline.last
    else {
      Issue.record("the transcript ends with no dateline")
      return
    }
    #expect(memorandum.transcript.string(last.range) == "September 19, 1944.")
  }

  private static let received = Package.root.appendingPathComponent("../shared/seeds").standardizedFileURL

  @Test(
    "are the very files that were received",
    .enabled(
      if: FileManager.default.fileExists(atPath: received.path), "the files as received are not beside this checkout"))
  func sourcesAreUnchanged() throws {
    #expect(
      try FileManager.default.contents(of: Self.received)
        == (try FileManager.default.contents(of: Package.root.appendingPathComponent("Content/sources"))))
  }
}
