import Diagnostics
import Transcription

/// Words with letters of two alphabets, such as a Cyrillic "а" in an English word: they look right, and nobody finds them.
enum MixedScripts {
  static func check(_ document: Document) -> [Diagnostic] {
    let text = document.transcript.text
    // Greek and Cyrillic are in U+0370 to U+052F.
    guard text.contains(where: { (0xCD...0xD4).contains($0) }) else { return [] }
    return words(of: text).filter { isMixed(text[$0]) }.map { range in
      let words = TextRange(range.lowerBound, range.upperBound)
      let letters = String(decoding: text[range], as: UTF8.self)
      let strangers = String(String.UnicodeScalarView(letters.unicodeScalars.filter { !$0.isASCII }))
      return Diagnostic(
        .warning, .mixedScripts,
        "'\(letters)' is written in two alphabets: '\(strangers)' only looks like the letters around it",
        at: document.transcript.location(of: words, in: document.file), fix: "type the word anew")
    }
  }

  private static func words(of text: [UInt8]) -> [Range<Int>] {
    text.split { !($0 >= 0x80 || isLatin($0)) }.map(\.indices)
  }

  private static func isMixed(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.contains(where: isLatin), word.contains(where: { $0 >= 0xCD }) else { return false }
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars
    // What parts words is no letter, and Latin letters with accents are no strangers.
    let parts = letters.split { !$0.properties.isAlphabetic }
    return parts.contains { part in part.contains { $0.isASCII } && part.contains { (0x370...0x52F).contains($0.value) }
    }
  }

  private static func isLatin(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
