import Diagnostics
import Transcription

/// A bracket that begins like a transcriber's mark and never closes, so that the mark is read as text.
enum UnclosedBracket {
  private static let marks = ["sic", "illegible", "redacted", "excised", "unclear", "p.", "page"].map { Array($0.utf8) }

  static func check(_ document: Document) -> [Diagnostic] {
    let (transcript, text) = (document.transcript, document.transcript.text)
    guard text.contains(UInt8(ascii: "[")) else { return [] }
    return transcript.witnesses.flatMap { $0.blocks.flatMap(\.ranges) }.flatMap { range -> [Diagnostic] in
      let places = text[range.range].indices.filter { text[$0] == UInt8(ascii: "[") }
      return places.compactMap { place in
        let rest = text[(place + 1)..<Int(range.end)]
        let inside = rest.prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        guard inside.endIndex == rest.endIndex || rest[inside.endIndex] == UInt8(ascii: "["), begins(inside) else {
          return nil
        }
        let words = TextRange(
          place, place + 1 + (inside.firstIndex { $0 <= UInt8(ascii: " ") } ?? inside.endIndex) - inside.startIndex)
        return Diagnostic(
          .warning, .unclosedBracket, "the mark '\(transcript.string(words))' has no ']' in its paragraph",
          at: transcript.location(of: words, in: document.file), fix: "close it, or put a backslash before '['")
      }
    }
  }

  private static func begins(_ inside: ArraySlice<UInt8>) -> Bool {
    let lower = inside.prefix(10).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return marks.contains { mark in
      lower.starts(with: mark) && lower.dropFirst(mark.count).first.map { !(97...122).contains($0) } ?? true
    }
  }
}
