import EditionModel
import Foundation
import Testing

@testable import Interchange

/// `Tests/Golden/citations/processor.json` has what citeproc-js, the processor that Zotero has, makes of
/// `edition.csl.json` beside it with the styles' own files; `scripts/record-citations` makes it anew.
@Suite("Citations in the styles of Chicago, the MLA and the APA")
struct CitationStyleTests {
  private struct Recording: Decodable {
    let citations: [String: [String: String]]
  }

  /// Where the processor does not follow its own style.
  ///
  /// It takes a name without parts for an institution, and leaves out the comma before it that both styles have behind an
  /// inverted name; Pandoc's processor has the comma.
  private static let differences = [
    "whole-name": [
      "MLA": ("Page, Edward and Pavlov.", "Page, Edward, and Pavlov."), "APA": ("Page, E. & Pavlov.", "Page, E., & Pavlov."),
    ]
  ]

  @Test("are the processor’s")
  func processor() async throws {
    let file = packageRoot.appendingPathComponent("Tests/Golden/citations/processor.json")
    let recording = try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file))
    let citations = await CitedDocuments.citations()
    #expect(recording.citations.keys.sorted() == citations.map(\.id).sorted())
    for citation in citations {
      for style in CitationStyle.allCases {
        var expected = recording.citations[citation.id]?[style.name]
        if let (theirs, ours) = Self.differences[citation.id]?[style.name] {
          #expect(expected?.contains(theirs) == true)
          expected = expected?.replacingOccurrences(of: theirs, with: ours)
        }
        #expect(Self.text(style.text(citation)) == expected, "\(citation.id), \(style.name)")
      }
    }
  }

  private static func text(_ parts: [CitationPart]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .title(let title): "<i>\(title)</i>"
      }
    }.joined()
  }
}
