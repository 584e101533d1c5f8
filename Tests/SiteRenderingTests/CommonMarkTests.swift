import Diagnostics
import EditionModel
import Foundation
import Testing
import Transcription

@testable import SiteRendering

@Suite(
  "The CommonMark specification's examples",
  .enabled(if: Example.file != nil, "the specification's examples are not in ../shared/suites/commonmark-0.30.json"))
struct CommonMarkTests {
  /// Why Recto does otherwise on purpose.
  enum Reason: CaseIterable {
    /// Three hyphens in the first line begin a front matter.
    case frontMatter
    /// HTML comments are the editor's own and are not published.
    case comment
    /// A number that a transcript prints is text with a label, never counted anew.
    case printedNumber
    /// "[Stamp]: RECEIVED" is a transcript's text and no link definition, unless an address stands on the line.
    case bracketedLine
    /// "ref[bar]" holds letters supplied inside a word.
    case mark
  }

  static let pages: [Reason: [Int]] = [.frontMatter: [96, 98], .comment: [179, 183, 308, 309, 624]]

  static let transcripts: [Reason: [Int]] = [
    .comment: [179, 183, 308, 309, 624],
    .printedNumber: [
      109, 254, 259, 263, 265, 267, 268, 271, 273, 274, 283, 286, 287, 288, 290, 291, 292, 293, 296, 297, 299, 302, 305, 311,
      313, 324,
    ],
    .bracketedLine: [193, 195, 198, 203, 204],
    .mark: [546],
  ]

  /// Fails too when a listed deviation comes out as the specification has it.
  @Test("come out as the specification has them, but for the deviations listed", arguments: [true, false])
  func examples(asPage: Bool) throws {
    let examples = try Example.all()
    #expect(examples.count == 652)
    let deviating = examples.filter { Self.html(of: $0.markdown, asPage: asPage) != $0.html }.map(\.example)
    #expect(deviating == (asPage ? Self.pages : Self.transcripts).values.flatMap(\.self).sorted())
  }

  @Test("a number inside a bulleted list of a transcript is printed too")
  func numberInList() {
    #expect(
      Self.html(of: "1. - 2. foo", asPage: false)
        == "<p><span class=\"label\">1.</span> </p>\n<ul>\n<li><span class=\"label\">2.</span> foo</li>\n</ul>\n")
  }

  static func html(of markdown: String, asPage: Bool) -> String {
    let header = asPage ? "" : "---\ntitle: Example\ndate: 1944\n---\n"
    let file = SourceFile(path: "example.md", bytes: Array((header + markdown).utf8))
    let rules = EditorialRules(keepsHTML: true)
    let parsed = asPage ? DocumentParser.parsePage(file, rules: rules) : DocumentParser.parse(file, rules: rules)
    guard let transcript = parsed.document?.transcript else { return "" }
    var options = TranscriptHTML.Options()
    options.hasIDs = false
    options.keepsHTML = true
    options.highestHeading = nil
    let bytes = TranscriptHTML.render(
      witness: 0, of: transcript, links: Links(root: ""), options: options)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// One example of the specification.
struct Example: Decodable {
  var example: Int
  var section: String
  var markdown: String
  var html: String

  static let file: URL? = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appendingPathComponent("shared/suites/commonmark-0.30.json")
      if FileManager.default.fileExists(atPath: file.path) { return file }
    }
    return nil
  }()

  static func all() throws -> [Example] {
    guard let file else { return [] }
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }
}
