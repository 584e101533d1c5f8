import CCMark
import CMarkMemory
import Diagnostics

/// Hands a body to libcmark line by line, so that what is Recto's and not Markdown's is out of the way: the lines of fenced
/// blocks are replaced by a comment, which ends any block before it, and layout rules drop what is no word. Line
/// numbers stay what they are.
struct BodyReader: ~Copyable {
  /// A line between Markdown's blocks, where what they are part of changes.
  struct Boundary {
    enum Kind {
      /// `::: name`, with the name as written.
      case opening(String)
      /// `:::` alone.
      case closing
      case note(NoteReference)
      case endOfNote
    }

    /// As libcmark counts.
    let line: Int
    let kind: Kind
  }

  /// The line of a table's header, as libcmark counts, with the columns its delimiter row asks for.
  struct TableStart {
    let line: Int
    let alignments: [Table.Alignment?]
  }

  /// Stands for a boundary in what libcmark reads.
  static let standIn: StaticString = "<!--:::-->\n"

  /// Without source positions libcmark loses count of lines at code and HTML that go over a line's end.
  private let parser: OpaquePointer?
  /// What the thread's memory for libcmark was before; all that came after it goes with the reader.
  private let mark = cmark_memory_mark()
  private let kind: BodyKind
  private let dropsBoxes: Bool
  private var openCode: (mark: UInt8, count: Int)?
  private var isInComment = false
  private var notes = NoteLines()
  private(set) var tables: [TableStart] = []
  /// Whether the lines being read are a table's.
  private var isInTable = false
  private(set) var lines: BodyLines
  private(set) var boundaries: [Boundary] = []
  /// Lines that held only U+00A0.
  private(set) var nbspLines = 0
  /// Whether a backslash stands anywhere.
  private(set) var hasEscapes = false
  /// The boxes that lines began with.
  private(set) var indents = LineArtefacts()
  private(set) var indentCount = 0

  /// - Parameter firstLine: the file's line at which the body begins.
  init(kind: BodyKind, dropsBoxes: Bool, firstLine: Int) {
    self.kind = kind
    parser = cmark_memory_parser_new(CMARK_OPT_SOURCEPOS)
    lines = BodyLines(first: firstLine)
    self.dropsBoxes = dropsBoxes
  }

  deinit {
    cmark_memory_give_back(mark)
  }

  /// Parses the body, which begins at `start`.
  ///
  /// - Returns: the root of libcmark's tree, which lives as long as the reader.
  mutating func read(_ file: SourceFile, from start: Int) -> CMarkTree.Node? {
    file.bytes.withUnsafeBufferPointer { bytes in
      hasEscapes = Escape.canStand(in: bytes)
      var pending = start
      var lineStart = start
      while lineStart < bytes.count {
        let next = SourceLines.line(of: bytes, from: lineStart).next
        if next < bytes.count, TableRow.canBeginDelimiter(bytes[next]) { noteTable(bytes, lineStart..<next) }
        if let replacement = marked(UnsafeBufferPointer(rebasing: bytes[lineStart..<next]), at: lineStart) {
          feed(bytes, pending..<lineStart)
          replacement.withUnsafeBufferPointer { feed($0, 0..<$0.count) }
          pending = next
        }
        lineStart = next
      }
      feed(bytes, pending..<bytes.count)
    }
    return cmark_parser_finish(parser)
  }

  private mutating func marked(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> [UInt8]? {
    guard hasEscapes, let marked = Escape.marked(line) else { return replacement(line, at: start) }
    return marked.withUnsafeBufferPointer { replacement($0, at: start) } ?? marked
  }

  /// What libcmark should read in place of a line; nil for the line itself, as nearly always.
  private mutating func replacement(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> [UInt8]? {
    let step = notes.step(line, isLiteral: openCode != nil || isInComment)
    switch step {
    case .plain: return replacement(ofText: line, at: start)
    case .continues(let indent): return text(line.dropFirst(indent), at: start)
    case .begins(let reference, let text): return boundary(.note(reference), at: start) + self.text(line[text...], at: start)
    case .ends: return boundary(.endOfNote, at: start) + text(line[...], at: start)
    }
  }

  /// Puts a line in, before the line that begins at `start`.
  private mutating func boundary(_ kind: Boundary.Kind, at start: Int) -> [UInt8] {
    boundaries.append(Boundary(line: lines.append(start: start, isAdded: true), kind: kind))
    return Self.standIn.withUTF8Buffer { Array($0) }
  }

  private mutating func text(_ line: Slice<UnsafeBufferPointer<UInt8>>, at start: Int) -> [UInt8] {
    let line = UnsafeBufferPointer(rebasing: line)
    return replacement(ofText: line, at: start) ?? Array(line)
  }

  private mutating func replacement(ofText line: UnsafeBufferPointer<UInt8>, at start: Int) -> [UInt8]? {
    let number = lines.append(start: start)
    if isInTable, line.contains(where: { $0 > UInt8(ascii: " ") }) {
      return TableRow.replacement(line, isDelimiter: number == (tables.last?.line ?? 0) + 1)
    }
    isInTable = false
    guard dropsBoxes, openCode == nil, !isInComment, let (glyphs, words) = LineArtefacts.part(line) else {
      return replacement(ofWords: line, line: number)
    }
    indents.append(.init(line: lines.fileLine(number), rule: .boxIndents, glyphs: glyphs))
    indentCount += 1
    return words.withUnsafeBufferPointer { replacement(ofWords: $0, line: number) } ?? words
  }

  private mutating func replacement(ofWords line: UnsafeBufferPointer<UInt8>, line number: Int) -> [UInt8]? {
    var index = 0
    while index < line.count, line[index] == UInt8(ascii: " ") { index += 1 }
    guard index < line.count else { return nil }
    if isInComment {
      isInComment = !Self.contains(line, "-->")
      return nil
    }
    switch line[index] {
    case UInt8(ascii: "<") where index < 4 && openCode == nil && line.dropFirst(index).starts(with: "<!--".utf8):
      isInComment = !Self.contains(line, "-->")
      return nil
    case UInt8(ascii: ":") where index < 4 && openCode == nil:
      guard let fence = Self.fence(line.dropFirst(index), line: number) else { return nil }
      boundaries.append(fence)
      return Self.standIn.withUTF8Buffer { Array($0) }
    case UInt8(ascii: "`") where index < 4, UInt8(ascii: "~") where index < 4:
      trackCode(line.dropFirst(index))
      return nil
    case UInt8(ascii: "-") where index < 4 && openCode == nil && kind == .transcript:
      // To Markdown "- 2 -" is an item.
      guard PageNumber.alone(inLine: line[index...]) != nil else { return withoutDefinition(line, from: index) }
      return line[..<index] + [UInt8(ascii: "\\")] + line[index...]
    case UInt8(ascii: "["), UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return withoutDefinition(line, from: index)
    case 0xC2 where openCode == nil && Self.isBlankWithNBSP(line.dropFirst(index)):
      nbspLines += 1
      // The space keeps the line end from being read as one with a CR before it.
      return Array(" \n".utf8)
    default:
      return nil
    }
  }

  /// Takes down that a table begins with a line, if the next line is a delimiter row for as many cells.
  private mutating func noteTable(_ bytes: UnsafeBufferPointer<UInt8>, _ header: Range<Int>) {
    guard openCode == nil, !isInComment, !isInTable else { return }
    let next = SourceLines.line(of: bytes, from: header.upperBound)
    guard let alignments = TableRow.alignments(UnsafeBufferPointer(rebasing: bytes[header.upperBound..<next.end])),
      TableRow.count(UnsafeBufferPointer(rebasing: bytes[header])) == alignments.count,
      !(tables.isEmpty && bytes.contains(TableRow.separator))
    else { return }
    tables.append(TableStart(line: lines.starts.count + 1, alignments: alignments))
    isInTable = true
  }

  /// The line with a backslash before what looks like the definition of a link and is words, in quotes and items too.
  private func withoutDefinition(_ line: UnsafeBufferPointer<UInt8>, from index: Int) -> [UInt8]? {
    guard index < 4, openCode == nil, kind == .transcript,
      let bracket = line.indices[index...].first(where: { !"> -*+".utf8.contains(line[$0]) }),
      line[bracket] == UInt8(ascii: "["), LinkDefinition.isText(line[bracket...])
    else { return nil }
    return line[..<bracket] + [UInt8(ascii: "\\")] + line[bracket...]
  }

  /// The notes that begin somewhere in the body.
  var noteReferences: Set<NoteReference> {
    Set(boundaries.compactMap { if case .note(let reference) = $0.kind { reference } else { nil } })
  }

  private static func fence(_ line: Slice<UnsafeBufferPointer<UInt8>>, line number: Int) -> Boundary? {
    let colons = line.prefix { $0 == UInt8(ascii: ":") }
    guard colons.count >= 3 else { return nil }
    let name = String(decoding: line.dropFirst(colons.count), as: UTF8.self)
      .split { $0.isWhitespace }.joined(separator: " ")
    return Boundary(line: number, kind: name.isEmpty ? .closing : .opening(name))
  }

  /// Fenced code is left alone, whatever it holds (CommonMark 4.5).
  private mutating func trackCode(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let mark = line.first else { return }
    let count = line.prefix { $0 == mark }.count
    let rest = line.dropFirst(count)
    if let open = openCode {
      let isClosing = mark == open.mark && count >= open.count && rest.allSatisfy { $0 <= UInt8(ascii: " ") }
      if isClosing { openCode = nil }
    } else if count >= 3, mark == UInt8(ascii: "~") || !rest.contains(UInt8(ascii: "`")) {
      openCode = (mark, count)
    }
  }

  private static func contains(_ line: UnsafeBufferPointer<UInt8>, _ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      line.indices.contains { line[$0...].starts(with: mark) }
    }
  }

  private static func isBlankWithNBSP(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = line
    while let byte = rest.first {
      if byte <= UInt8(ascii: " ") {
        rest = rest.dropFirst()
      } else if byte == 0xC2, rest.dropFirst().first == 0xA0 {
        rest = rest.dropFirst(2)
      } else {
        return false
      }
    }
    return true
  }

  private func feed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let base = bytes.baseAddress, !range.isEmpty else { return }
    (base + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) {
      cmark_parser_feed(parser, $0, range.count)
    }
  }
}
