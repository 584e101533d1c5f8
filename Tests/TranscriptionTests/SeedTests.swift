import Diagnostics
import Foundation
import Testing

@testable import Transcription

/// The three documents the format was made for, which stand beside the checkout and not in it.
enum Seeds {
  static var folder: URL? {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path) {
      guard root.path != "/" else { return nil }
      root = root.deletingLastPathComponent()
    }
    let folder = root.deletingLastPathComponent().appending(path: "shared/seeds")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  static func read(_ name: String) throws -> (document: ParsedDocument, diagnostics: [String], dump: [String]) {
    let bytes = try Data(contentsOf: try #require(folder).appending(path: name))
    let result = DocumentParser.parse(SourceFile(path: "d.md", bytes: Array(bytes)))
    let document = try #require(result.document)
    return (document, result.diagnostics.sorted().map(\.description), Dump.lines(of: document.transcript))
  }
}

@Suite("The three first documents", .enabled(if: Seeds.folder != nil,
  "the folder shared/seeds is not beside the checkout"))
struct SeedTests {
  @Test("a file without a header gives what its text plainly says")
  func inferred() throws {
    let (document, diagnostics, dump) = try Seeds.read("000_4f3122cc14ae51b7.txt")
    let summary = "Stalin and Harriman discuss the benefits of a joint military organization as the troops to the East "
      + "and West of Germany move closer together."
    #expect(
      document.header.dump == [
        "inferred",
        "classification 1:2 SECRET",
        "genre 3:1 memorandum",
        "summary 13:2 \(summary)",
        "date 12:1 1944-09-19",
        "title 3:1 Memorandum, 19 September 1944",
      ])
    #expect(
      diagnostics == [
        "d.md: note: 5 lines that hold only U+00A0 are taken for blank lines between paragraphs [inferred-value]\n"
          + "  fix: declare it in the front matter: 'layout: nbsp-lines'",
        "d.md:1:2: note: the classification is taken from the text: 'SECRET' [inferred-value]",
        "d.md:3:1: note: the genre is taken from the text: 'memorandum' [inferred-value]",
        "d.md:3:1: note: the title is made of genre and date: 'Memorandum, 19 September 1944' [inferred-value]\n"
          + "  fix: give the document front matter with a title of its own",
        "d.md:12:1: note: the date is taken from the text: '1944-09-19' [inferred-value]",
        "d.md:13:2: note: the summary is taken from the text: '\(summary)' [inferred-value]",
      ])
    #expect(dump.count == 6)
    #expect(Array(dump.prefix(2)) == ["p1| SECRET", "p2| MEMORANDUM:"])
    #expect(dump[2].hasPrefix("p3| On June 20 in a conversation between Marshal Stalin and the American Ambassador"))
    #expect(dump[3].contains(" which would not as a [sic: consultive] and advisory body for "))
    #expect(dump.last == "p6| September 19, 1944.")
  }

  @Test("a header of bold headings is read to its last line and no further")
  func headings() throws {
    let (document, diagnostics, dump) = try Seeds.read("001_3089f1942a75eb3a.txt")
    let address = "https://digitalarchive.wilsoncenter.org/document/219945"
    #expect(
      document.header.dump == [
        "labelled",
        "citation 7:8 \"Stalin and Harriman Exchange Military Information\", June 26, 1944, Wilson Center Digital "
          + "Archive, Container 173, W. Averell Harriman Papers, Manuscript Division, Library of Congress, Washington, D.C. "
          + "\(address) <\(address)>",
        "summary 11:8 Harriman and Stalin discuss their own armies and how to deal with the German Army after the war.",
        "language 15:8 English",
        "contents 19:8 Original Scan⏎Transcript - English",
        "date 3:6 June 26, 1944",
        "title 5:7 Stalin and Harriman Exchange Military Information",
      ])
    #expect(diagnostics == [])
    #expect(dump.count == 31)
    #expect(Array(dump.prefix(3)) == ["p1| [del: TOP SECRET]", "p2| Condair", "p3| 173W.A."])
    #expect(dump[11].contains(" advanced on the [pb 2]European Advisory Commission "))
    #expect(dump[12].hasSuffix("\"we have loose talkers too and we also know how to deal with them\"."))
    #expect(Array(dump[13...16]) == [
      "p14| EP:nn", "p15| [del: copy to General Deane]", "p16| 3 copies to Ambassador", "p17| TOP SECRET",
    ])
    #expect(dump[17] == "p18| Conversation. [gap redacted: [REDACTED]] June 26, 1944")
    #expect(dump[26].contains(" out of [sic: turn.] I said that "))
    #expect(dump.last == "p31| 3 copies to Ambassador")
  }

  @Test("a header of bold paragraphs is read to its last line and no further")
  func boldParagraphs() throws {
    let (document, diagnostics, dump) = try Seeds.read("002_5fed8ac4f438da0f.txt")
    let address = "https://wilson-center-digital-archive.dvincitest.com/document/134377"
    #expect(
      document.header.dump == [
        "labelled",
        "citation 7:3 \"Report to Washington on Montgomery's Conversation with Stalin\", January 17, 1947,⏎"
          + "Wilson Center Digital Archive, National Archives of the UK⏎\(address) <\(address)>",
        "summary 13:3 Montgomery and Stalin discuss the possibility for future UK-USSR cooperation and ongoing US-UK "
          + "relations.",
        "language 17:3 English",
        "contents 21:3 Transcript - English",
        "date 3:3 January 17, 1947",
        "title 4:3 Report to Washington on Montgomery's Conversation with Stalin",
      ])
    #expect(diagnostics == [])
    #expect(dump.count == 21)
    #expect(dump[0] == "p1| Report to Washington on Montgomery's[br]Conversation with Stalin")
    #expect(dump[2] == "p3| Cypher/OTP□□□□□□[br]DIPLOMATIC SECRET")
    #expect(dump[11].hasPrefix("p12| □□2. Field Marshal Montgomery opened the discussion"))
    #expect(dump.last == "p21| □□(This telegram has also been distributed to members of the Cabinet.)")
  }
}
