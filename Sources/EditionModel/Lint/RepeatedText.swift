import Diagnostics
import Transcription

/// A text that seems to stand in its file twice: two versions, one after the other and without a mark between them.
enum RepeatedText {
  /// A text with fewer words repeats itself by chance.
  private static let fewestWords = 60

  static func check(_ document: Document) -> [Diagnostic] {
    let transcript = document.transcript
    return transcript.witnesses.compactMap { witness -> Diagnostic? in
      let blocks = witness.blocks.flatMap(\.ranges)
      let pieces = blocks.map { HashedWords(in: transcript.text, $0.range) }
      guard pieces.reduce(0, { $0 + $1.hashes.count }) >= fewestWords else { return nil }
      let repeated = RepeatedPieces(pieces)
      guard repeated.share > 1.0 / 6, let begin = repeated.again.first else { return nil }
      return diagnostic(
        at: blocks[repeated.secondVersion ?? begin.second], first: blocks[begin.first], in: document)
    }
  }

  private static func diagnostic(at place: TextRange, first: TextRange, in document: Document) -> Diagnostic {
    let transcript = document.transcript
    let word = transcript.string(place).split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    return Diagnostic(
      .warning, .repeatedText,
      "more than a third of the text stands in the file twice, the second time from '\(word)' on",
      at: transcript.location(of: place, in: document.file),
      notes: [.init("for the first time here", at: transcript.location(of: first, in: document.file))],
      fix: "if it is another version of the document, write <!-- witness: B --> in a line before it; "
        + "else remove what is double")
  }
}
