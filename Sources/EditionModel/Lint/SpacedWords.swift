import Diagnostics
import Transcription

/// Words spaced out for emphasis, "P E R S O N A L": a reader sees one word, a search and a screen reader single letters.
enum SpacedWords {
  private static let fewestLetters = 4

  static func check(_ document: Document) -> [Diagnostic] {
    let transcript = document.transcript
    return places(in: transcript.text).map { range in
      let words = TextRange(range.lowerBound, range.upperBound)
      let letters = transcript.string(words)
      return Diagnostic(
        .note, .spacedWord,
        "'\(letters)' is a word spaced out; nobody who searches for '\(letters.filter { $0 != " " })' finds it",
        at: transcript.location(of: words, in: document.file),
        fix:
          "write it as a word, as '*\(letters.filter { $0 != " " })*' if the spacing is emphasis, and say so in the method"
      )
    }
  }

  private static func places(in text: [UInt8]) -> [Range<Int>] {
    text.withUnsafeBufferPointer { text in
      var places: [Range<Int>] = []
      var place = 0
      while place + 1 < text.count {
        guard text[place + 1] == UInt8(ascii: " "), text[place].isASCIILetter,
          place == 0 || !isWord(text[place - 1])
        else {
          place += 1
          continue
        }
        let start = place
        var letters = 1
        while place + 2 < text.count, text[place + 1] == UInt8(ascii: " "), text[place + 2].isASCIILetter,
          place + 3 == text.count || !isWord(text[place + 3])
        {
          place += 2
          letters += 1
        }
        if letters >= fewestLetters { places.append(start..<(place + 1)) }
        place += 1
      }
      return places
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }
}
