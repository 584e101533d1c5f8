import Diagnostics
import Transcription

/// Signs that no source has: what an earlier conversion left behind, and what nobody sees.
enum SuspiciousCharacters {
  static func check(_ document: Document) -> [Diagnostic] {
    var found: [Unicode.Scalar: (first: Int, count: Int)] = [:]
    let text = document.transcript.text
    var place = 0
    while place < text.count {
      let byte = text[place]
      // ASCII that is seen, and sequences that begin with C3 to E1 or go on, have none of these signs.
      if byte >= 0x20, byte < 0x7F || (0x80..<0xC2).contains(byte) || (0xC3..<0xE2).contains(byte) {
        place += 1
        continue
      }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(place + length, text.count)
      if let scalar = String(decoding: text[place..<end], as: UTF8.self).unicodeScalars.first, what(scalar) != nil {
        found[scalar, default: (place, 0)].count += 1
      }
      place = end
    }
    return found.sorted { $0.key < $1.key }.map { diagnostic($0.key, $0.value, document) }
  }

  private static func diagnostic(
    _ scalar: Unicode.Scalar, _ found: (first: Int, count: Int), _ document: Document
  ) -> Diagnostic {
    let times = found.count == 1 ? "stands" : "stands \(found.count) times"
    let range = TextRange(found.first, found.first + String(scalar).utf8.count)
    let isBox = scalar == "□"
    return Diagnostic(
      .warning, .suspiciousCharacter, "\(name(scalar)) \(times) in the text: \(what(scalar) ?? "")",
      at: document.firstPlace(of: range),
      fix: isBox
        ? "declare it in the front matter, 'layout: box-indents', if it stands for indents"
        : "look the place up in the original")
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar == "□" || scalar == "\u{FFFD}" ? "'\(scalar)' (\(code))" : code
  }

  /// What a sign is, where it should not stand; nil where it may.
  private static func what(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x25A1: "it mostly stands for an indent"
    case 0xFFFD: "a sign was lost when the file was converted"
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F..<0xA0: "it is a control character"
    case 0xAD, 0x200B, 0x2060, 0xFEFF: "it is not seen, and parts the word for a search"
    case 0x202A...0x202E, 0x2066...0x2069: "it is not seen, and turns the text's direction"
    case 0xE000...0xF8FF, 0xF0000...0x10FFFD: "it means something in one font only"
    default: nil
    }
  }
}
