import Dates
import Diagnostics
import Transcription

/// A dateline that gives another day than the header.
enum DateDiffers {
  static func check(_ document: Document) -> [Diagnostic] {
    // "About" and "perhaps" may be any day.
    guard !document.date.description.contains(where: { "?~%".contains($0) }) else { return [] }
    let known = [document.date, document.sent, document.received].compactMap(\.self) + julian(document)
    return document.transcript.witnesses.flatMap { datelines(in: $0.blocks) }.compactMap { line in
      guard let (date, words) = date(in: document.transcript, line) else { return nil }
      guard !known.contains(where: { overlaps($0, date) }) else { return nil }
      return Diagnostic(
        .warning, .dateDiffers,
        "the dateline says '\(document.transcript.string(words))', and the header \(document.date.display(.english))",
        at: document.transcript.location(of: words, in: document.file),
        fix: "correct the header's 'date'; or, if the dateline is wrong, say so in 'editorial-notes'")
    }
  }

  /// The day as the document itself gives it.
  private static func julian(_ document: Document) -> [EDTF] {
    guard let day = document.julian else { return [] }
    let digits = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    return [EDTF("\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))")].compactMap(\.self)
  }

  private static func datelines(in blocks: [Block]) -> [TextRange] {
    blocks.flatMap { block -> [TextRange] in
      switch block {
      case .division(.dateline, let inner): inner.flatMap(\.ranges)
      case .division(_, let inner), .blockQuote(let inner): datelines(in: inner)
      case .list(let list): list.items.flatMap(datelines(in:))
      case .paragraph, .heading, .table, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: []
      }
    }
  }

  /// The day that the line ends with, behind a place and what else stands there.
  private static func date(in transcript: Transcript, _ line: TextRange) -> (date: EDTF, words: TextRange)? {
    let words = HashedWords(in: transcript.text, line.range)
    guard let end = words.ranges.last?.upperBound else { return nil }
    for start in words.ranges.suffix(6).map(\.lowerBound) {
      let text = TextRange(start, end)
      if let date = EDTF.reading(transcript.string(text)), let first = date.earliest, first == date.latest {
        return (date, text)
      }
    }
    return nil
  }

  private static func overlaps(_ one: EDTF, _ other: EDTF) -> Bool {
    let isBefore = { (one: EDTF, other: EDTF) in
      if let end = one.latest, let start = other.earliest { end < start } else { false }
    }
    return !isBefore(one, other) && !isBefore(other, one)
  }
}
