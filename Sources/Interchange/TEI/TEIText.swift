import EditionModel
import Transcription

/// A witness's text as TEI: the body's blocks, in divisions by what they are, with every mark.
///
/// Paragraphs have the ids they have on the page. The words are those of the page and in its order, but for the notes,
/// which stand where they are first referred to.
struct TEIText: XMLWriting {
  let document: Document
  let addresses: TEIAddresses
  let witness: Int
  let notes: NoteIndex
  /// The mentions found by their forms that are still to come.
  var mentions: ArraySlice<Mention>
  /// The ends of variants that are still to come, in the order of the text.
  var anchors: ArraySlice<TEIApparatus.Anchor>
  var writtenNotes: Set<NoteReference> = []
  /// How often each page began: an enclosure has a second page 2.
  var pages: [String: Int] = [:]
  var xml: XMLWriter

  var transcript: Transcript { document.transcript }

  /// Writes `body`.
  static func write(
    witness: Int, of document: Document, _ addresses: TEIAddresses, _ anchors: [TEIApparatus.Anchor],
    to xml: inout XMLWriter
  ) {
    var text = TEIText(
      document: document, addresses: addresses, witness: witness, notes: NoteIndex(document.transcript.notes),
      mentions: document.mentions.filter { !$0.isMarked }[...], anchors: anchors[...], xml: xml)
    // One owner of the bytes at a time, or each step would copy them.
    xml = XMLWriter()
    text.element(.body) { text in
      text.xml.line()
      text.writeDivisions(text.transcript.witnesses[witness].blocks)
      text.writeOtherNotes()
    }
    text.xml.line()
    xml = text.xml
  }

  /// An element with an id of the page.
  mutating func element(
    _ name: XMLElement, _ attributes: [XMLWriter.Attribute] = [], id: String, content: (inout Self) -> Void
  ) {
    element(name, attributes, id: addresses.id(id), content: content)
  }

  /// A run of blocks that are no division, from a heading to the next, is one; what the editor said of a block makes
  /// one of its own: TEI lets no paragraph follow a division.
  private mutating func writeDivisions(_ blocks: [Block]) {
    if blocks.isEmpty { xml.empty(.div) }
    var rest = blocks[...]
    while let first = rest.first {
      if case .division(let role, let inner) = first {
        rest.removeFirst()
        writeDivision(role, inner)
        continue
      }
      let end = rest.dropFirst().firstIndex(where: \.beginsDivision) ?? rest.endIndex
      let run = rest[..<end]
      rest = rest[end...]
      element(.div, [(.type, first.isHeading ? "section" : "text")]) { text in
        text.xml.line()
        for block in run { text.write(block, .text, isDivision: true) }
        // A closer is the end of the text before it.
        if case .division(.closer, let inner)? = rest.first, run.last?.isParagraph == true,
          inner.allSatisfy(\.isParagraph)
        {
          rest.removeFirst()
          for block in inner { text.write(block, .role(.closer), isDivision: true) }
        }
      }
      xml.line()
    }
  }

  private mutating func writeDivision(_ role: BlockRole, _ blocks: [Block]) {
    element(.div, [(.type, role.rawValue)]) { text in
      text.xml.line()
      var isTop = true
      for block in blocks {
        if !block.isParagraph { isTop = false }
        let isPlain = (role == .header && !isTop) || role == .closer
        text.write(block, isPlain ? .block(role) : .role(role), isDivision: true)
      }
    }
    xml.line()
  }

  /// What paragraphs are.
  enum Context {
    case text
    /// The element TEI has for it, where one may stand.
    case role(BlockRole)
    /// An `ab` that says what it is.
    case block(BlockRole)
  }

  mutating func write(_ block: Block, _ context: Context, isDivision: Bool = false) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, context)
    case .heading(let level, let content, let range):
      let isHead = isDivision && context.isText
      element(isHead ? .head : .label, isHead ? [(.n, String(level))] : [(.type, "heading")]) { text in
        text.write(content)
        text.writeAnchors(upTo: range.end)
      }
    case .division(let role, let inner):
      for block in inner { write(block, .block(role)) }
    case .blockQuote(let inner):
      element(.quote) { text in
        for block in inner { text.write(block, context.inner) }
      }
    case .list(let list): write(list, context.inner)
    case .table(let table): write(table)
    case .codeBlock(_, let range), .htmlBlock(let range):
      element(.eg, [(.xmlSpace, "preserve")]) { $0.xml.text($0.transcript.text[range.range]) }
      writeAnchors(upTo: range.end)
    case .thematicBreak: xml.empty(.milestone, [(.unit, "section"), (.rend, "rule")])
    case .pageBreak(let pageBreak): write(pageBreak)
    }
    xml.line()
  }

  private mutating func write(_ list: List, _ context: Context) {
    if list.items.isEmpty { return }
    let start: Int? =
      switch list.kind {
      case .bullet: nil
      case .ordered(let start): start
      }
    element(.list, [(.rend, start == nil ? "bulleted" : "numbered")]) { text in
      text.xml.line()
      for (place, item) in list.items.enumerated() {
        text.element(.item, [(.n, start.map { String($0 + place) })]) { text in
          for block in item { text.write(block, context) }
        }
        text.xml.line()
      }
    }
  }

  private mutating func write(_ table: Table) {
    element(.table, [(.rows, String(table.rows.count)), (.cols, String(table.alignments.count))]) { text in
      text.xml.line()
      for (place, row) in table.rows.enumerated() {
        text.element(.row, [(.role, place == 0 ? "label" : "data")]) { text in
          for cell in row {
            text.element(.cell, id: cell.id) { text in
              text.write(cell.content)
              text.writeAnchors(upTo: cell.range.end)
            }
          }
        }
        text.xml.line()
      }
    }
  }

  /// Notes of this witness that nothing refers to.
  private mutating func writeOtherNotes() {
    let notes = transcript.notes.filter { $0.witness == witness && !writtenNotes.contains($0.reference) }
    if notes.isEmpty { return }
    element(.div, [(.type, "notes")]) { text in
      for note in notes where !text.writtenNotes.contains(note.reference) { text.write(note) }
    }
    xml.line()
  }
}

extension TEIText.Context {
  var isText: Bool {
    if case .text = self { true } else { false }
  }

  /// Inside a list or a quotation, where an opener can't stand.
  var inner: Self {
    switch self {
    case .text: .text
    case .role(let role), .block(let role): .block(role)
    }
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }

  fileprivate var beginsDivision: Bool {
    if case .division = self { true } else { isHeading }
  }
}
