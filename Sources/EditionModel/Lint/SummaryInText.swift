import Diagnostics
import Transcription

/// A summary whose words stand in the transcript too: an archive's own summary that was left in the text.
enum SummaryInText {
  /// Fewer words may be the document's own.
  private static let fewestWords = 8

  static func check(_ document: Document) -> [Diagnostic] {
    let summary = HashedWords(document.summary ?? "").hashes
    guard summary.count >= fewestWords else { return [] }
    for witness in document.transcript.witnesses {
      let words = HashedWords(witness, of: document.transcript)
      guard let place = firstPlace(of: summary, in: words.hashes) else { continue }
      let range = TextRange(words.ranges[place].lowerBound, words.ranges[place + summary.count - 1].upperBound)
      return [
        Diagnostic(
          .warning, .summaryInText, "the summary stands in the transcript, word for word",
          at: document.transcript.location(of: range, in: document.file),
          fix: "take it out of the text, if it is the archive's and not the document's")
      ]
    }
    return []
  }

  private static func firstPlace(of part: [UInt64], in words: [UInt64]) -> Int? {
    guard words.count >= part.count else { return nil }
    return (0...(words.count - part.count)).first {
      words[$0] == part[0] && words[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
