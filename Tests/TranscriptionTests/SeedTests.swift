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
        recognized("classification", column: 2, (1, "a classification"), (3, "a header"), (12, "a dateline")),
        "d.md:3:1: note: the genre is taken from the text: 'memorandum' [inferred-value]",
        "d.md:3:1: note: the title is made of genre and date: 'Memorandum, 19 September 1944' [inferred-value]\n"
          + "  fix: give the document front matter with a title of its own",
        "d.md:12:1: note: the date is taken from the text: '1944-09-19' [inferred-value]",
        "d.md:13:2: note: the summary is taken from the text: '\(summary)' [inferred-value]",
      ])
    #expect(dump.count == 9)
    #expect(Array(dump.prefix(4)) == ["::: classification", "  p1| SECRET", "::: header", "  p2| MEMORANDUM:"])
    #expect(dump[4].hasPrefix("p3| On June 20 in a conversation between Marshal Stalin and the American Ambassador"))
    #expect(dump[5].contains(" which would not as a [sic: consultive] and advisory body for "))
    #expect(Array(dump.suffix(2)) == ["::: dateline", "  p6| September 19, 1944."])
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
    #expect(
      diagnostics == [
        recognized(
          "classification", column: 3, (24, "a classification"), (36, "a dateline"), (38, "those present"),
          (47, "a subject"), (89, "the initials of a typist"), (91, "a note of distribution")),
        cut(87, "secret matters which he", "had no business to"),
      ])
    #expect(
      Array(dump.prefix(21)) == [
        "::: classification",
        "  p1| [del: TOP SECRET]",
        "p2| Condair",
        "p3| 173W.A.",
        "p4| Harriman papers",
        "p5| LOC",
        "p6| Conversation.",
        "::: dateline",
        "  p7| June 26, 1944",
        "::: attendees",
        "  p8| Present: The American Ambassador, Mr. Harriman[br]Mr. Edward Page, Second Secretary of[br]Embassy",
        "    label(Present: )office(The American Ambassador)separator(, )name(Mr. Harriman)",
        "    name(Mr. Edward Page)separator(, )office(Second Secretary of[br]Embassy)",
        "  p9| Marshal I. V. Stalin[br]Mr. V. M. Molotov, People's Commissar[br]for Foreign Affairs[br]"
          + "Mr. Pavlov, Soviet interpreter",
        "    name(Marshal I. V. Stalin)",
        "    name(Mr. V. M. Molotov)separator(, )office(People's Commissar[br]for Foreign Affairs)",
        "    name(Mr. Pavlov)separator(, )office(Soviet interpreter)",
        "::: subject",
        "  p10| Subject: Exchange of Military Information",
        dump[19],
        dump[20],
      ])
    #expect(dump[20].contains(" advanced on the [pb 2]European Advisory Commission "))
    #expect(dump[21].hasSuffix("\"we have loose talkers too and we also know how to deal with them\"."))
    // The second version stands behind the first without a word between them, and only its end is at an end of the file.
    #expect(Array(dump[22...26]) == [
      "p14| EP:nn", "p15| [del: copy to General Deane]", "p16| 3 copies to Ambassador", "p17| TOP SECRET",
      "p18| Conversation. [gap redacted: [REDACTED]] June 26, 1944",
    ])
    #expect(dump[35].contains(" out of [sic: turn.] I said that "))
    #expect(
      Array(dump.suffix(5)) == [
        "::: initials", "  p29| EP:nn", "::: distribution", "  p30| Copy to General Deane", "  p31| 3 copies to Ambassador",
      ])
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
    #expect(
      diagnostics == [
        recognized(
          "handling", column: 1, (28, "a note of handling"), (33, "a header"), (43, "a header"), (45, "a classification"),
          (71, "a note of distribution")),
        cut(59, "to such an alliance", "provided it was not"),
      ])
    #expect(
      Array(dump.prefix(18)) == [
        "p1| Report to Washington on Montgomery's[br]Conversation with Stalin",
        "::: handling",
        "  p2| [This telegram is of particular secrecy and should be retained by the authorized recipient and not "
          + "passed on]",
        "p3| Cypher/OTP□□□□□□[br]DIPLOMATIC SECRET",
        "::: header",
        "  p4| □FROM FOREIGN OFFICES TO WASHINGTON",
        "    label(□FROM )value(FOREIGN OFFICES )",
        "    label(TO )value(WASHINGTON)",
        "  p5| D. 5.25 17th January 1947[br]No: 518[br]17th January 1947[br]Repeated to Moscow No. 265[br]□□Paris No: 120 "
          + "Saving",
        "    label(D. )value(5.25 17th January 1947)",
        "    label(No: )value(518[br]17th January 1947)",
        "    label(Repeated to )value(Moscow No. 265[br]□□Paris No: 120 Saving)",
        "p6| □□X:X:X:",
        "::: header",
        "  p7| IMMEDIATE",
        "::: classification",
        "  p8| TOP SECRET",
        "p9| □□My immediately preceding telegram.",
      ])
    #expect(dump[20].hasPrefix("p12| □□2. Field Marshal Montgomery opened the discussion"))
    #expect(
      Array(dump.suffix(2)) == [
        "::: distribution", "  p21| □□(This telegram has also been distributed to members of the Cabinet.)",
      ])
  }

  /// What an editor is told of a page break that the source does not mark.
  private func cut(_ line: Int, _ last: String, _ first: String) -> String {
    "d.md:\(line):1: warning: a sentence seems to be cut: '… \(last)' and '\(first) …' are two paragraphs [unmarked-break]\n"
      + "  fix: put a line such as '[p. 2]' between them if a page begins here, or declare 'layout: unmarked-breaks'"
  }

  /// What an editor is told of the blocks that were recognized.
  private func recognized(_ name: String, column: Int, _ blocks: (line: Int, what: String)...) -> String {
    "d.md:\(blocks[0].line):\(column): note: what stands around the text is taken for what it looks like "
      + "[recognized-block]\n"
      + blocks.map { "  d.md:\($0.line): \($0.what)\n" }.joined()
      + "  fix: put it between '::: \(name)' and ':::', or write 'blocks: as-marked' in the front matter"
  }
}
