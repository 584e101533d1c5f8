import EditionModel
import Foundation
import Testing

@testable import SiteRendering

@Suite("The manual of the source format")
struct ManualTests {
  /// A block of code in docs/source-format.md, and the words of the quotation behind it.
  private static func examples() throws -> [(source: String, words: String)] {
    let manual = try String(
      contentsOf: packageRoot.appendingPathComponent("docs/source-format.md"), encoding: .utf8)
    return manual.matches(of: /```markdown\n([\s\S]*?)```\n\n((?:>.*\n)+)/).map { match in
      (String(match.output.1), words(String(match.output.2).replacing(/(?m)^> ?(- )?/, with: "")))
    }
  }

  @Test("says of each example what becomes of it")
  func examples() async throws {
    let examples = try Self.examples()
    #expect(examples.count == 10)
    for (source, expected) in examples {
      let edition = await edition(["a": "---\ntitle: A\ndate: 1944\nblocks: as-marked\n---\n\n" + source])
      let document = edition.documents[0]
      let html = TranscriptHTML.render(
        witness: 0, of: document.transcript, links: Links(root: "../"), options: TranscriptHTML.Options())
      #expect(Self.words(Self.text(of: String(decoding: html, as: UTF8.self))) == expected, "\(source)")
    }
  }

  /// What a browser without a style sheet shows.
  private static func text(of html: String) -> String {
    html.replacing(/<a class="anchor"[^>]*>¶<\/a>/, with: "").replacing(/<span class="raw" hidden>[^<]*<\/span>/, with: "")
      .replacing(/<dt>([^<]*?):? ?<\/dt>/) { "\($0.output.1): " }.replacing(/<[^>]*>/, with: "")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
