import Dates
import Diagnostics
import Transcription

/// Finds the paragraph in which a document says a day or tells of an event, so that a chronology leads to the passage.
package enum Passages {
  /// The id of the first paragraph that says when the document was written, sent or received.
  package static func paragraph(saying date: EDTF, in document: Document) -> String? {
    guard date.earliest != nil, date.earliest == date.latest else { return nil }
    let year = document.date.earliest?.year
    // Nearly all paragraphs have no such number, and are not taken apart.
    let day = Array("\(date.earliest?.day ?? 0)".utf8)
    let paragraphs = document.transcript.paragraphs.compactMap { paragraph in
      let text = document.transcript.text[paragraph.range.range]
      return text.indices.contains { text[$0...].starts(with: day) } ? (id: paragraph.id, words: words(text)) : nil
    }
    // "June 20" is a day of the document's year, but a day given with its year goes before it.
    for isWhole in [true, false] where isWhole || date.earliest?.year == year {
      for (id, words) in paragraphs where words.indices.contains(where: { says(date, at: $0, of: words, isWhole) }) {
        return id
      }
    }
    return nil
  }

  /// The id of the paragraph that tells of an event: the first in which the editor marked it, or else the first that says
  /// its day; of an event of the document's own day that is the dateline.
  package static func paragraph(tellingOf event: Event, in document: Document) -> String? {
    let mark = document.mentions.first { $0.target.kind == .event && $0.target.id == event.id }
    return mark?.paragraph ?? paragraph(saying: event.date, in: document)
  }

  private static func words(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }

  /// Whether a date begins with a word: "June 26, 1944", "17th January 1947"; without a year when it is not `isWhole`.
  private static func says(_ date: EDTF, at place: Int, of words: [ArraySlice<UInt8>], _ isWhole: Bool) -> Bool {
    let last = place + (isWhole ? 3 : 2)
    guard last <= words.count, let day = date.earliest else { return false }
    // Nearly all words stop here: one of the first two has the day's number.
    guard (place..<place + 2).contains(where: { number(words[$0]) == day.day }) else { return false }
    let text = words[place..<last].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    let ending: Set<Character> = [".", ",", ";", ":", ")", "]", "?", "!"]
    let date = date.description
    let spelled = String(text.reversed().drop { ending.contains($0) }.reversed())
    return EDTF.reading(isWhole ? spelled : "\(spelled) \(day.year)")?.description == date
  }

  /// The number a word begins with: 17 of "17th", 26 of "26,"; nil when it has none of one or two digits.
  private static func number(_ word: ArraySlice<UInt8>) -> Int? {
    let digits = word.prefix(while: \.isASCIIDigit)
    return (1...2).contains(digits.count) ? digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
  }
}
