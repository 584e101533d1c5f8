import Dates
import Diagnostics

/// A header of labelled sections, as archives export it: date and title, then labels with their values beside or below them,
/// before the text or after it.
struct LabelledHeader {
  enum Position { case leading, trailing }

  struct Found {
    var fields: [HeaderField]
    var rest: [Block]
    var diagnostics: [Diagnostic]
  }

  /// Values longer than this, in blocks, are text.
  private static let longestValue = 6
  /// Date and title stand in at most so many blocks before the first label.
  private static let longestTitle = 4

  private let transcript: Transcript
  private let file: SourceFile
  private let blocks: [Block]
  private let segments: [[HeaderSegment]]
  private var fields: [HeaderField] = []
  private var title: [HeaderSegment] = []
  private var diagnostics: [Diagnostic] = []

  /// The header at one end of the blocks; nil when none is there.
  static func find(_ position: Position, in blocks: [Block], of transcript: Transcript, _ file: SourceFile) -> Found? {
    var header = LabelledHeader(transcript: transcript, file: file, blocks: blocks)
    let range = position == .leading ? header.leadingRange() : header.trailingRange()
    guard let range, header.holdsHeader(range) else { return nil }
    for index in range { header.read(index) }
    header.readTitle()
    var rest = blocks
    rest.removeSubrange(range)
    return Found(fields: header.fields, rest: rest, diagnostics: header.diagnostics)
  }

  private init(transcript: Transcript, file: SourceFile, blocks: [Block]) {
    self.transcript = transcript
    self.file = file
    self.blocks = blocks
    segments = blocks.map { HeaderSegment.segments(of: $0, in: transcript) }
  }

  private func isLabel(_ index: Int) -> Bool { segments[index].contains { $0.label != nil } }

  /// Styled throughout and no label: a date, a title, or a label Recto does not know.
  private func isDisplay(_ index: Int) -> Bool {
    !segments[index].isEmpty && segments[index].allSatisfy { $0.label == nil && $0.isWhole }
  }

  private func leadingRange() -> Range<Int>? {
    guard let first = blocks.indices.first(where: isLabel), first <= Self.longestTitle,
      (0..<first).allSatisfy(isDisplay)
    else { return nil }
    // A header that says where it ends may have values beside their labels that go on below.
    var last = lastLabel(from: first) { _ in Self.longestValue }
    if segments[last].last?.label != .contents { last = lastLabel(from: first, longestValue) }
    return 0..<(last + 1 + valueLength(behind: last))
  }

  private func lastLabel(from first: Int, _ longestValue: (Int) -> Int) -> Int {
    var last = first
    for next in blocks.indices[(first + 1)...] where segments[last].last?.label != .contents && isLabel(next) {
      guard valueCount(last, next) <= longestValue(last) else { break }
      last = next
    }
    return last
  }

  /// How many blocks may be the value of a label: none when it stands beside the label.
  private func longestValue(_ label: Int) -> Int {
    segments[label].last?.isWhole == true ? Self.longestValue : 0
  }

  /// How many blocks stand between a label and the next and are no labels that Recto does not know.
  private func valueCount(_ label: Int, _ next: Int) -> Int {
    blocks.indices[(label + 1)..<next].count { segments[$0].isEmpty }
  }

  private func trailingRange() -> Range<Int>? {
    guard var first = blocks.indices.last(where: isLabel), valueCount(first, blocks.count) <= longestValue(first)
    else { return nil }
    for before in blocks.indices[..<first].reversed() where isLabel(before) {
      guard valueCount(before, first) <= longestValue(before) else { break }
      first = before
    }
    let label = first
    while first > 0, label - first < Self.longestTitle, isDisplay(first - 1) { first -= 1 }
    return first..<blocks.count
  }

  /// One bold word with a colon may be the text's own; a header has two labels, or one with a date or title before it.
  private func holdsHeader(_ range: Range<Int>) -> Bool {
    let labels = range.reduce(0) { $0 + segments[$1].count { $0.label != nil } }
    return labels >= 2 || (labels == 1 && range.contains(where: isDisplay))
  }

  /// How many blocks behind the last label are its value and not the text.
  private func valueLength(behind label: Int) -> Int {
    guard let segment = segments[label].last, label + 1 < blocks.count else { return 0 }
    if segment.label == .contents {
      return blocks[(label + 1)...].prefix(while: isContents).count
    }
    return segment.isWhole && segments[label + 1].isEmpty ? 1 : 0
  }

  private func isContents(_ block: Block) -> Bool {
    lines(of: block).allSatisfy { line in
      ["original scan", "scan", "transcript", "translation", "pdf"].contains { line.lowercased().hasPrefix($0) }
    } && !lines(of: block).isEmpty
  }

  private mutating func read(_ index: Int) {
    guard !segments[index].isEmpty else { return addValue(lines(of: blocks[index]), links: links(of: blocks[index])) }
    for segment in segments[index] {
      if let label = segment.label {
        addField(label, segment)
      } else if fields.isEmpty {
        title.append(segment)
      } else if segment.hasColon || (isHeading(index) && !(fields.last?.text.isEmpty ?? true)) {
        addUnknown(segment)
      } else {
        addValue([segment.head] + transcript.lines(segment.value), links: transcript.links(segment.value))
      }
    }
  }

  private func isHeading(_ index: Int) -> Bool {
    if case .heading = blocks[index] { true } else { false }
  }

  private mutating func addField(_ label: HeaderLabel, _ segment: HeaderSegment) {
    addField(label, text: "", at: segment)
    let value = segment.headingValue.map { [$0] } ?? transcript.lines(segment.value)
    addValue(value, links: transcript.links(segment.value))
  }

  private mutating func addField(_ label: HeaderLabel, text: String, at segment: HeaderSegment) {
    let location = transcript.location(of: segment.range, in: file)
    fields.append(HeaderField(label: label, text: text, links: [], location: location))
  }

  private mutating func addUnknown(_ segment: HeaderSegment) {
    diagnostics.append(
      Diagnostic(
        .warning, .unknownLabel, "the header's label '\(segment.head)' is not known; it is shown as it is",
        at: transcript.location(of: segment.range, in: file),
        fix: "if it is part of the text, put the header into front matter between two lines '---'"))
    addField(.other(segment.head), segment)
  }

  private mutating func addValue(_ lines: [String], links: [String]) {
    guard !lines.isEmpty, let last = fields.popLast() else { return }
    let text = ([last.text] + lines).filter { !$0.isEmpty }.joined(separator: "\n")
    fields.append(HeaderField(label: last.label, text: text, links: last.links + links, location: last.location))
  }

  /// Before the first label: the part that reads as a date is the date, the rest the title, over as many lines as it has.
  private mutating func readTitle() {
    let date = title.first { EDTF.reading($0.head) != nil }
    let words = title.filter { $0.head != date?.head }
    if let date { addField(.date, text: date.head, at: date) }
    if let first = words.first { addField(.title, text: words.map(\.head).joined(separator: " "), at: first) }
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph):
      let label = paragraph.label.map { transcript.string($0) + " " } ?? ""
      let lines = transcript.lines(paragraph.content)
      return [label + (lines.first ?? "")].filter { !$0.isEmpty } + lines.dropFirst()
    case .heading(_, let content, _): return transcript.lines(content)
    case .list(let list): return list.items.map { $0.flatMap(lines(of:)).joined(separator: " ") }
    case .blockQuote(let inner), .division(_, let inner): return inner.flatMap(lines(of:))
    case .codeBlock(_, let range), .htmlBlock(let range): return [transcript.string(range).trimmingSpaces()]
    case .table(let table): return table.rows.map { $0.flatMap { lines(of: .paragraph($0)) }.joined(separator: " ") }
    case .thematicBreak, .pageBreak: return []
    }
  }

  private func links(of block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph): transcript.links(paragraph.content)
    case .list(let list): list.items.flatMap { $0.flatMap(links(of:)) }
    case .blockQuote(let inner), .division(_, let inner): inner.flatMap(links(of:))
    case .table(let table): table.rows.joined().flatMap { transcript.links($0.content) }
    case .heading, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: []
    }
  }
}
