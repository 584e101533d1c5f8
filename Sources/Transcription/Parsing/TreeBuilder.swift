import CCMark
import Diagnostics

/// How a body is read: a transcript keeps the source's printed numbers and marks, a page is Markdown.
package enum BodyKind: Sendable {
  case transcript
  case page
}

/// Walks libcmark's tree once and makes ours. This file is the state and the blocks; extensions have the rest.
struct TreeBuilder {
  /// Deeper nesting is no document; its words are kept as one paragraph.
  static let deepest = 64

  let file: SourceFile
  let kind: BodyKind
  let keepsHTML: Bool
  let bodyLines: BodyLines
  /// The notes the body has, wherever they stand.
  let notes: Set<NoteReference>
  private var tables: ArraySlice<BodyReader.TableStart>
  private let hasTables: Bool
  let hasEscapes: Bool

  var text: [UInt8] = []
  var lines = LineMap()
  var diagnostics: [Diagnostic] = []
  /// Marks without their other half, told when the text is complete and can be quoted.
  var unclosed: [(mark: String, at: TextRange)] = []
  /// The notes that are referred to, and references to none.
  var usedNotes: Set<NoteReference> = []
  var missingNotes: [(reference: NoteReference, at: TextRange)] = []
  /// The text of the run being scanned; used as a stack by nested inlines.
  var scratch: [UInt8] = []
  var scratchLines = LineMap()
  /// Whether `[REDACTED]` is an indent in the witness being read, and how often it was.
  var dropsRedactions = false
  var droppedRedactions = 0
  /// Whether `□` is no word, how often one or more stood inside a line, and those that lines begin with.
  let dropsBoxes: Bool
  var droppedBoxes = 0
  var indents: LineArtefacts
  /// Whether each paragraph begins behind a space, by which it can be joined to the one before it.
  var spacesParagraphs = false
  /// The last `[sic]` that had no word before it and is text.
  var refusedSic: TextRange?
  /// The true lines of the inlines of the block being read, where libcmark's are wrong: it does not count the line
  /// breaks made by a backslash.
  var recounted: [CMarkTree.Node: Int] = [:]

  init(file: SourceFile, kind: BodyKind, keepsHTML: Bool, dropsBoxes: Bool, reader: borrowing BodyReader) {
    self.file = file
    self.kind = kind
    self.keepsHTML = keepsHTML
    self.dropsBoxes = dropsBoxes
    indents = reader.indents
    hasEscapes = reader.hasEscapes
    bodyLines = reader.lines
    notes = reader.noteReferences
    tables = reader.tables[...]
    hasTables = !tables.isEmpty
    text.reserveCapacity(file.bytes.count)
  }

  mutating func blocks(below parent: CMarkTree.Node, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      append(node, to: &blocks, depth: depth)
      child = cmark_node_next(node)
    }
    return blocks
  }

  /// Reads one block of libcmark's; a list of a transcript becomes several of ours.
  mutating func append(_ node: CMarkTree.Node, to blocks: inout [Block], depth: Int) {
    guard depth < Self.deepest else { return flatten(node, to: &blocks) }
    note(lineOf: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      if let header = tableStart(in: node) {
        table(node, header: header, to: &blocks)
      } else if let block = paragraph(node) {
        blocks.append(block)
      }
    case CMARK_NODE_HEADING:
      let (content, range) = content(of: node)
      blocks.append(.heading(level: Int(cmark_node_get_heading_level(node)), content: content, range: range))
    case CMARK_NODE_BLOCK_QUOTE: blocks.append(.blockQuote(self.blocks(below: node, depth: depth + 1)))
    case CMARK_NODE_LIST: list(node, to: &blocks, depth: depth)
    case CMARK_NODE_CODE_BLOCK: blocks.append(.codeBlock(info: string(CMarkTree.info(node)), literal(node)))
    case CMARK_NODE_HTML_BLOCK: html(node, to: &blocks)
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(.thematicBreak)
    default: blocks += self.blocks(below: node, depth: depth + 1)
    }
  }

  private mutating func paragraph(_ node: CMarkTree.Node) -> Block? {
    if spacesParagraphs { text.append(UInt8(ascii: " ")) }
    let start = text.count
    let (content, range) = content(of: node)
    let words = content.contains(where: \.isArtefact) ? content.filter { !$0.isArtefact } : content
    if case .pageBreak(var pageBreak)? = words.first, words.count == 1 {
      // The space between the halves of a sentence that goes on behind the break.
      text.removeSubrange(start...)
      text.append(UInt8(ascii: " "))
      pageBreak.printed = content.map { $0.isArtefact ? $0.glyphs : pageBreak.printed }.joined()
      return .pageBreak(pageBreak)
    }
    if words.isEmpty {
      indents.carry(content)
      return nil
    }
    return .paragraph(Paragraph(id: "", label: nil, content: content, range: range))
  }

  /// Puts what no text follows behind the last paragraph.
  mutating func endBlocks(_ blocks: inout [Block], beforeLine line: Int) {
    guard !indents.isEmpty, case .paragraph(var last)? = blocks.last else { return }
    indents.carry(upTo: line - 1)
    last.content += indents.takeCarried()
    blocks[blocks.count - 1] = .paragraph(last)
  }

  /// The table that begins in a paragraph of libcmark's.
  private mutating func tableStart(in node: CMarkTree.Node) -> BodyReader.TableStart? {
    guard !tables.isEmpty else { return nil }
    let line = Int(cmark_node_get_start_line(node))
    tables = tables.drop { $0.line < line }
    guard let first = tables.first, first.line < Int(cmark_node_get_end_line(node)) else { return nil }
    return first
  }

  mutating func content(of node: CMarkTree.Node) -> (content: [Inline], range: TextRange) {
    let start = text.count
    recountLines(of: node)
    if !indents.isEmpty { indents.carry(upTo: line(of: node) ?? 0) }
    var content = inlines(of: node, depth: 0)
    // A block without words leaves them to the next.
    if !indents.isEmpty, content.contains(where: { !$0.isArtefact }) { content = indents.takeCarried() + content }
    return (content, TextRange(start, text.count))
  }

  private mutating func html(_ node: CMarkTree.Node, to blocks: inout [Block]) {
    let bytes = CMarkTree.literal(node)
    if Self.isComment(bytes) { return }
    warnOfHTML(line: bodyLines.fileLine(Int(cmark_node_get_start_line(node))))
    blocks.append(.htmlBlock(literal(node)))
  }

  /// Whether a block of HTML is comments and nothing else.
  private static func isComment(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = html.drop { $0 <= UInt8(ascii: " ") }
    while rest.starts(with: "<!--".utf8) {
      guard let end = rest.indices.dropFirst(4).first(where: { rest[$0...].starts(with: "-->".utf8) })
      else { return false }
      rest = rest[(end + 3)...].drop { $0 <= UInt8(ascii: " ") }
    }
    return rest.isEmpty
  }

  /// Once for a line, which mostly has an opening and a closing tag.
  mutating func warnOfHTML(line: Int) {
    if keepsHTML { return }
    let location = SourceLocation(path: file.path, line: line)
    if let last = diagnostics.last, last.id == .rawHTML, last.location == location { return }
    diagnostics.append(
      Diagnostic(
        .warning, .rawHTML, "HTML is shown as text", at: location,
        fix: "use Markdown or a mark of the source format, or put the code in backticks to show it"))
  }

  private mutating func literal(_ node: CMarkTree.Node) -> TextRange {
    let start = text.count
    text.append(contentsOf: CMarkTree.literal(node))
    return endText(from: start)
  }

  /// The range of what was just written, without the signs of escapes, in which the bars of a table's line that no cell
  /// begins at are bars again.
  mutating func endText(from start: Int) -> TextRange {
    if hasEscapes, text[start...].contains(Escape.sign[0]) {
      text.replaceSubrange(start..., with: Escape.removed(from: String(decoding: text[start...], as: UTF8.self)).utf8)
    }
    if hasTables {
      for index in start..<text.count where text[index] == TableRow.separator { text[index] = UInt8(ascii: "|") }
    }
    return TextRange(start, text.count)
  }

  /// A string of libcmark's without the signs of escapes.
  func string(_ text: String) -> String { hasEscapes ? Escape.removed(from: text) : text }

  private mutating func flatten(_ node: CMarkTree.Node, to blocks: inout [Block]) {
    let start = text.count
    note(lineOf: node)
    CMarkTree.forEachLiteral(below: node) { text.append(contentsOf: $0) }
    let range = endText(from: start)
    reportDepth(
      of: "quotes and lists", line: line(of: node),
      fix: "put a backslash before the '>' or '-' that is the source's own")
    blocks.append(.paragraph(Paragraph(id: "", label: nil, content: [.text(range)], range: range)))
  }

  mutating func reportDepth(of what: String, line: Int?, fix: String) {
    diagnostics.append(
      Diagnostic(
        .error, .nestingTooDeep, "\(what) are nested deeper than \(Self.deepest) levels",
        at: SourceLocation(path: file.path, line: line), fix: fix))
  }
}
