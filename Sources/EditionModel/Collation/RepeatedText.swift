import Diagnostics
import Transcription

/// Finds a text that seems to stand in its file twice: two versions, one after the other and without a mark between them.
package enum RepeatedText {
  /// So many words in a row are compared.
  private static let shingle = 6
  /// A text with fewer of these repeats itself by chance.
  private static let fewest = 60

  /// - Returns: a warning with the line where the second version seems to begin, if more than a third of the text is said
  ///   twice.
  package static func check(_ document: Document) -> [Diagnostic] {
    let transcript = document.transcript
    return transcript.witnesses.compactMap { witness -> Diagnostic? in
      let read = WitnessTokens(witness, of: transcript)
      let words = read.tokens.map { Token.normalized(transcript.string($0.word)) }
      guard let place = secondBeginning(of: words) else { return nil }
      let unit = read.units[read.tokens[place].unit]
      let first = read.tokens[unit.tokens.lowerBound].word
      return Diagnostic(
        .warning, .repeatedText,
        "more than a third of the text stands in the file twice, the second time from '\(transcript.string(first))' on",
        at: transcript.location(of: first, in: document.file),
        fix: "if it is another version of the document, write <!-- witness: B --> in a line before it; "
          + "else remove what is double")
    }
  }

  /// The place of the first word that is said again.
  private static func secondBeginning(of words: [String]) -> Int? {
    let count = words.count - shingle + 1
    guard count >= fewest else { return nil }
    var seen: [ArraySlice<String>: Int] = [:]
    seen.reserveCapacity(count)
    var repeated = 0
    var beginning: Int?
    for place in 0..<count {
      let own = words[place..<(place + shingle)]
      guard let first = seen[own] else {
        seen[own] = place
        continue
      }
      if place - first < shingle { continue }
      repeated += 1
      if beginning == nil { beginning = place }
    }
    // Of a text that stands there twice, half is said again.
    return repeated * 6 > count ? beginning : nil
  }
}
