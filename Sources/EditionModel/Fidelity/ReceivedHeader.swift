import Diagnostics
import Transcription

/// Leaves out of a received file's words those that stand above and below its text.
///
/// How far an archive's header goes is taken from our parser of headers, by lines, and not guessed from the document's
/// metadata: a set of names and common words would excuse nearly any word lost at the text's beginning, as a classification
/// or a date, while the lines of a header hold nothing of the text. What the parser can't know to be the archive's, a title
/// repeated above the text and a summary below it, is left out only where it is, word for word, the document's own.
struct ReceivedHeader {
  let document: Document
  let page: [Word]

  /// The words of the text.
  func text(of words: [Word], _ received: ParsedDocument) -> [Word] {
    let lines = Self.lines(of: received)
    let first = words.firstIndex { $0.line >= lines.lowerBound } ?? words.count
    let last = (words.lastIndex { $0.line <= lines.upperBound }).map { $0 + 1 } ?? words.count
    guard first <= last else { return words }
    var start = first - length(shared: words[..<first], rest: words[first...])
    start += length(of: document.title, at: words[start..<last])
    return Array(words[start..<(last - summaryLength(words[start..<last]))])
  }

  /// Words before the text that the page begins with all the same: the number of a first page, which is no block's text.
  private func length(shared header: ArraySlice<Word>, rest: ArraySlice<Word>) -> Int {
    guard let next = page.first, next.text != rest.first?.text else { return 0 }
    return (0...min(header.count, page.count)).last { length in
      header.suffix(length).lazy.map(\.text).elementsEqual(page.prefix(length).lazy.map(\.text))
    } ?? 0
  }

  private func length(of title: String, at words: ArraySlice<Word>) -> Int {
    let title = WordAssembler.words(of: title)
    let isTitle = words.prefix(title.count).map(\.text) == title && page.prefix(title.count).map(\.text) != title
    return isTitle ? title.count : 0
  }

  private func summaryLength(_ words: ArraySlice<Word>) -> Int {
    let summary = document.summary.map(WordAssembler.words) ?? []
    let isSummary = words.suffix(summary.count).map(\.text) == summary && page.suffix(summary.count).map(\.text) != summary
    return isSummary ? summary.count : 0
  }

  /// The lines on which the text may stand.
  private static func lines(of received: ParsedDocument) -> ClosedRange<Int> {
    let ranges = (received.transcript.witnesses.map(\.blocks) + received.transcript.notes.map(\.blocks))
      .flatMap(Self.ranges).sorted { $0.start < $1.start }
    let map = received.transcript.lines
    guard let start = ranges.first, let end = ranges.last else { return 1...Int.max }
    let first = map.line(at: Int(start.start))
    switch received.header {
    case .frontMatter: return first...Int.max
    case .labelled(let fields):
      let last = map.line(at: max(Int(end.start), Int(end.end) - 1))
      let isBefore = fields.contains { ($0.location.line ?? 0) < first }
      let isBehind = fields.contains { ($0.location.line ?? 0) > last }
      return (isBefore ? first : 1)...(isBehind ? max(first, last) : Int.max)
    case .inferred: return 1...Int.max
    }
  }

  private static func ranges(of blocks: [Block]) -> [TextRange] {
    blocks.flatMap { block -> [TextRange] in
      switch block {
      case .paragraph(let paragraph): [paragraph.label, paragraph.range].compactMap(\.self)
      case .heading(_, _, let range), .codeBlock(_, let range), .htmlBlock(let range): [range]
      case .division(_, let inner), .blockQuote(let inner): ranges(of: inner)
      case .list(let list): list.items.flatMap(ranges)
      case .table(let table): table.rows.joined().map(\.range)
      case .thematicBreak, .pageBreak: []
      }
    }
  }
}
