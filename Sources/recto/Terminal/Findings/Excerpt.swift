import Diagnostics

/// The line of a file that is meant, or the part of a long one around what is meant in it.
struct Excerpt: Equatable {
  let line: Int
  let text: String
  /// What is meant in the text, from 1, in Unicode scalar values.
  let columns: Range<Int>

  /// So many scalar values are shown before what is meant, and from its beginning on.
  private static let before = 40
  private static let behind = 60

  /// Nil when the line is empty.
  init?(of file: SourceFile, at span: SourceSpan) {
    guard !span.lineBytes.isEmpty else { return nil }
    let isLead = { (place: Int) in file.bytes[place] & 0xC0 != 0x80 }
    var (start, end) = (span.bytes.lowerBound, span.bytes.lowerBound)
    var (shownBefore, shownBehind) = (0, 0)
    while start > span.lineBytes.lowerBound, shownBefore < Self.before {
      start -= 1
      if isLead(start) { shownBefore += 1 }
    }
    while end < span.lineBytes.upperBound, shownBehind < Self.behind {
      repeat { end += 1 } while end < span.lineBytes.upperBound && !isLead(end)
      shownBehind += 1
    }
    let isCutBefore = start > span.lineBytes.lowerBound
    line = span.line
    text =
      (isCutBefore ? "…" : "") + String(decoding: file.bytes[start..<end], as: UTF8.self)
      + (end < span.lineBytes.upperBound ? "…" : "")
    let first = shownBefore + (isCutBefore ? 2 : 1)
    columns = first..<(first + min(span.columns.count, shownBehind))
  }
}
