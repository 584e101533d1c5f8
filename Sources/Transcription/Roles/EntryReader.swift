/// Reads the lines of a header as fields, and those of a list of people present as persons with their offices.
struct EntryReader {
  /// A line longer than this is prose, whatever block it stands in.
  private static let longestLine = 200

  /// A place in a line's words, with what begins there.
  typealias Cut = (kind: Entry.Kind, place: Int)

  private let text: [UInt8]
  private var content: [Inline] = []
  private var entries: [Entry] = []

  /// Reads a header's and a list's paragraphs anywhere in some blocks.
  static func read(_ blocks: [Block], in text: [UInt8]) -> [Block] {
    blocks.map { block in
      guard case .division(let role, let inner) = block else { return block }
      switch role {
      case .header, .attendees: return .division(role, inner.map { read($0, as: role, in: text) })
      case .classification, .stamp, .dateline, .subject, .salutation, .closer, .initials, .distribution, .handling:
        return .division(role, read(inner, in: text))
      }
    }
  }

  private static func read(_ block: Block, as role: BlockRole, in text: [UInt8]) -> Block {
    guard case .paragraph(var paragraph) = block else { return read([block], in: text)[0] }
    var reader = EntryReader(text: text)
    if reader.read(ContentLine.lines(of: paragraph.content, in: text), isHeader: role == .header) {
      paragraph.content = reader.content
      paragraph.entries = reader.entries
    }
    return .paragraph(paragraph)
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  /// - Returns: whether the lines are entries; a header's are when the first has a label.
  private mutating func read(_ lines: [ContentLine], isHeader: Bool) -> Bool {
    var before = ""
    for line in lines {
      let words = line.words(in: text)
      guard words.utf8.count <= Self.longestLine else { return false }
      // A header's indented line goes on with the field before it.
      let isIndented = isHeader && !entries.isEmpty && line.isIndented(in: text)
      let read = isHeader ? FieldLine.entries(of: words) : PersonLine.entries(of: words, behind: before)
      if isIndented || read.isEmpty || !add(line, read) {
        if entries.isEmpty { return false }
        addContinuation(line)
      }
      before = words
      if let end = line.end { content.append(end) }
    }
    // "MEMORANDUM:" alone is a heading of the source's and no field.
    return !isHeader || entries.contains { $0.parts.count > 1 }
  }

  /// - Returns: false when the line can't be cut where its entries begin.
  private mutating func add(_ line: ContentLine, _ read: [[Cut]]) -> Bool {
    let cuts = read.joined()
    guard let pieces = line.cut(at: cuts.dropFirst().map(\.place)) else { return false }
    var rest = pieces[...]
    for entry in read {
      var parts: [Entry.Part] = []
      for (kind, _) in entry {
        let piece = rest.popFirst() ?? []
        parts.append(Entry.Part(kind, content.count..<(content.count + piece.count)))
        content += piece
      }
      entries.append(Entry(parts))
    }
    return true
  }

  /// A line that goes on with the entry of the line before it: its last part takes in the line end and the words.
  private mutating func addContinuation(_ line: ContentLine) {
    content += line.inlines
    guard var parts = entries.popLast()?.parts, let last = parts.popLast() else { return }
    // A label alone in its line has its value in the next.
    if last.kind == .label {
      parts.append(last)
      parts.append(Entry.Part(.value, last.content.upperBound..<content.count))
    } else {
      parts.append(Entry.Part(last.kind, last.content.lowerBound..<content.count))
    }
    entries.append(Entry(parts))
  }
}
