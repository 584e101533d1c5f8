import Diagnostics
import Foundation
import Testing
import Transcription

@testable import EditionModel

@Suite("No word is lost")
struct FidelityTests {
  /// What the check says of a page's text and a file as received.
  static func check(_ text: String, _ received: String, more: String = "") async throws -> [String] {
    let (edition, _) = await build(["edition.yaml": editionFile, "documents/d.md": document(text, more: more)])
    let file = SourceFile(path: "Content/sources/d.txt", text: received)
    return Fidelity.check(try #require(edition.document("d")), against: file).diagnostics.map(\.description)
  }

  @Test("what an editor does by marks is no difference", arguments: [
    ("I hop [sic: hope] so.", "I hop so."),
    ("I hop [sic] so.", "I hop so."),
    ("I hop [sic: hope] so.", "I hop [sic] so."),
    ("~~TOP~~ SECRET {++now++} {--then--}", "TOP SECRET now then"),
    ("Mei[kl]ejohn and **mid**night", "Meiejohn and midnight"),
    ("Mei[kl]ejohn and midnight", "Mei[kl]ejohn and **mid**night"),
    ("The [Ambassador?] came.", "The Ambassador came."),
    ("It was on the\n\n[p. 2]\n\nEuropean side.", "It was on the\n\nEuropean side."),
    ("It was on the\n\n-2-\n\nEuropean side.", "It was on the\n\n-2-\n\nEuropean side."),
    ("::: stamp\n\nCondair\n\n:::\n\nText.", "Condair\n\nText."),
    ("[the President](person:x) spoke.", "the President spoke."),
    ("caf&eacute; \\*so\\* <!-- mine -->", "café *so*"),
    ("café *so*", "caf&#233; \\*so\\* <!-- theirs -->"),
    ("2. Field Marshal\n3. The C.I.G.S.", "2. Field Marshal\n3. The C.I.G.S."),
    ("[here](https://example.org/a) it is", "here it is"),
    ("here it is", "[here](https://example.org/a) it is"),
    ("one\n\n<!-- witness: B -->\n\ntwo", "one\n\ntwo"),
    ("Staff[^1] met.[^ed:1]\n\n[^1]: See the minute.\n\n[^ed:1]: Not found.", "Staff[^1] met.\n\n[^1]: See the minute."),
    ("[^1]: See the minute.\n\nStaff[^1] met.", "[^1]: See the minute.\n\nStaff[^1] met."),
    ("a | b\n--|--\n1 | 2", "| a | b |\n|---|---|\n| 1 | 2 |"),
    ("The text.", "The text.\n\nThey discuss it.\n"),
    ("The text.", "**A document**\n\n**Summary:**\n\nThey say it.\n\n**Contents:**\n\nTranscript - English\n\nThe text.\n"),
  ])
  func explained(_ text: String, _ received: String) async throws {
    #expect(try await Self.check(text, received, more: "summary: They discuss it.\n") == [], "\(text)")
  }

  @Test("every other difference is told with both sides, both places and a fix")
  func differences() async throws {
    let received = "One two three\nfour five six\n\nseven eight nine\n"
    let fix = "\n  Content/sources/d.txt:"
    let head = "Content/documents/d.md:"
    let text = { (lines: String) async throws in try await Self.check(lines, received) }
    #expect(try await text("One two three\nfour fife six\n\nseven eight nine") == [
      "\(head)7: error: the text has '… two three four fife six seven eight …', and the file as received "
        + "'… two three four five six seven eight …' [words-differ]\(fix)2: in the file as received it stands here"
        + "\n  fix: write 'five' as received; a correction stands behind it, as in 'five [sic: fife]'"
    ])
    #expect(try await text("One two three\nfour five six\n\neight nine") == [
      "\(head)9: error: the text has '… four five six eight nine', and the file as received "
        + "'… four five six seven eight nine' [words-differ]\(fix)4: in the file as received it stands here"
        + "\n  fix: put 'seven' back"
    ])
    #expect(try await text("One two three\nfour five or six\n\nseven eight nine") == [
      "\(head)7: error: the text has '… three four five or six seven eight …', and the file as received "
        + "'… three four five six seven eight …' [words-differ]\(fix)2: in the file as received it stands here"
        + "\n  fix: take out 'or'; a correction stands in a mark '[sic: …]'"
    ])
  }

  @Test("a layout rule drops as many redactions as it says, and no other word")
  func redactions() async throws {
    let rule = "layout: redacted-indents\n"
    #expect(
      try await Self.check("[REDACTED] One.\n\n[REDACTED] Two.", "[REDACTED] One.\n\n[REDACTED] Two.", more: rule) == []
    )
    #expect(
      try await Self.check("[REDACTED] One.\n\nTwo.", "[REDACTED] One.\n\n[REDACTED] Two.", more: rule).count == 1)
    #expect(try await Self.check("One.", "[REDACTED] One.").count == 1)
  }

  @Test(
    "words are compared to the letter",
    arguments: [
      ("The king's men", "The king’s men"), ("Moscow", "moscow"), ("cafe\u{301}", "café"),
      ("Anglo Soviet 2", "Anglo Soviet 3"), ("A B", "AB"), ("a□b", "a b"), ("TOP SECRET", "SECRET"),
      ("SECRET", "TOP SECRET"), ("The text.", "The text. They deny it."), ("not [sic: act] as", "not act as"),
    ])
  func exact(_ text: String, _ received: String) async throws {
    let more = "layout: box-indents\nclassification: TOP SECRET\n"
    #expect(try await Self.check(text, received, more: more).count == 1)
  }

  @Test("texts with nothing in common are not compared to their end")
  func different() async throws {
    let words = { (letter: String) in (0..<2000).map { "\(letter)\($0)" }.joined(separator: " ") }
    let found = try await Self.check(words("a"), words("b"))
    #expect(found == [
      "Content/documents/d.md: error: the text and the file as received differ in more than 1000 words, too many to compare "
        + "them [words-differ]\n  Content/sources/d.txt: the file as received, with 2000 words"
        + "\n  fix: name the file this document was made from in 'source: '"
    ])
  }

  /// A piece of text as the editor has it and as it was received.
  private static let pieces: [(page: String, received: String)] = [
    ("wort", "wort"), ("Straße", "Straße"), ("naïve", "naïve"), ("king's", "king's"), ("17th", "17th"),
    ("C.I.G.S.", "C.I.G.S."), ("hop [sic: hope]", "hop"), ("consultive [sic]", "consultive"),
    ("turn. [sic]", "turn. [sic]"), ("~~struck out~~", "struck out"),
    ("{++added++}", "added"), ("{--gone--}", "gone"), ("Mei[kl]ejohn", "Meiejohn"), ("[doubtful?]", "doubtful"),
    ("[illegible: 2 words]", "[illegible: 2 words]"), ("[p. 7]", ""), ("[p. 8]", "[p. 8]"), ("**mid**night", "midnight"),
    ("*mid*night", "*mid*night"), ("[the President](person:roosevelt)", "the President"), ("`code`", "`code`"),
    ("<!-- mine -->", ""), ("[the source's own]", "[the source's own]"), ("caf&eacute;", "café"), ("“quoted”", "“quoted”"),
    ("(a)", "(a)"), ("[Stalin [sic: Stalin's] men]", "[Stalin men]"), ("\\*", "\\*"), ("—", "—"),
    ("hop, [sic: hope]", "hop,"), ("\\[sic]", "[sic]"), ("\\[REDACTED\\]", "[REDACTED]"), ("□□padded□", "□□padded□"),
    ("From: Moscow", "From: Moscow"), ("Mr. Page, Consul of", "Mr. Page, Consul of"), ("TOP SECRET", "TOP SECRET"),
  ]

  /// What stands between two pieces, on the page and as received.
  private static let spaces: [(page: String, received: String)] = [
    (" ", " "), (" ", " "), (" ", " "), ("\n", "\n"), ("  \n", "\n"), ("\n\n", "\n\n"), ("\n\n-9-\n\n", "\n\n-9-\n\n"),
    ("\n\n[p. 9]\n\n", "\n\n"), ("\n\n□□2. ", "\n\n□□2. "), ("\n\n- ", "\n\n- "),
  ]
  private static let blocks = ["stamp", "header", "attendees", "closer"]

  @Test("marks at random are explained, and one word changed, lost or put in is found", arguments: 0..<30 as Range<UInt64>)
  func random(_ seed: UInt64) async throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<10 {
      var page: [String] = []
      var received: [String] = []
      for _ in 0..<Int.random(in: 2...40, using: &generator) {
        let piece = Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
        let space = Self.spaces[Int.random(in: Self.spaces.indices, using: &generator)]
        if Int.random(in: 0..<6, using: &generator) == 0 {
          let block = Self.blocks[Int.random(in: Self.blocks.indices, using: &generator)]
          page.append("\n\n::: \(block)\n\nso \(piece.page) it\n\n:::\n\n")
          received.append("\n\nso \(piece.received) it\n\n")
        } else {
          page.append("so \(piece.page) it\(space.page)")
          received.append("so \(piece.received) it\(space.received)")
        }
      }
      let text = page.joined()
      let rules = "layout: [box-indents, unmarked-breaks]\n"
      #expect(try await Self.check(text, received.joined(), more: rules) == [], "\(text)")

      let place = Int.random(in: received.indices, using: &generator)
      let change = [("so ", "zo "), ("so ", ""), ("so ", "so so "), (" it", " i"), (" it", " it2")][
        Int.random(in: 0..<5, using: &generator)]
      received[place] = received[place].replacingOccurrences(of: change.0, with: change.1)
      #expect(try await Self.check(text, received.joined(), more: rules).count == 1, "\(text) \(change)")
    }
  }
}
