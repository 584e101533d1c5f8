import Transcription

/// A transcript's paragraphs, and the ranges in them that are no place for a form: marks of the editor's, links.
struct NameSearch {
  private(set) var marked: [Mention] = []
  private(set) var paragraphs: [(paragraph: Paragraph, witness: Int, taken: [TextRange])] = []
  /// The version that is being read.
  private var witness = 0

  init(_ document: Document) {
    for (number, witness) in document.transcript.witnesses.enumerated() {
      self.witness = number
      read(witness.blocks)
    }
    for note in document.transcript.notes {
      witness = note.witness
      read(note.blocks)
    }
  }

  private mutating func read(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        var taken: [TextRange] = []
        read(paragraph.content, paragraph, &taken)
        paragraphs.append((paragraph, witness, taken))
      case .table(let table):
        for cell in table.rows.joined() { read([.paragraph(cell)]) }
      // A stamp is the archive's, and no form of a name is looked for in it; what the editor marks there is meant.
      case .division(.stamp, let inner):
        let count = paragraphs.count
        read(inner)
        paragraphs.removeLast(paragraphs.count - count)
      case .division(_, let inner), .blockQuote(let inner): read(inner)
      case .list(let list): for item in list.items { read(item) }
      case .heading, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: break
      }
    }
  }

  private mutating func read(_ inlines: [Inline], _ paragraph: Paragraph, _ taken: inout [TextRange]) {
    for inline in inlines {
      switch inline {
      case .mention(let target, _):
        guard let range = inline.range else { continue }
        marked.append(
          Mention(
            target: target, range: range, witness: witness, paragraph: paragraph.id, paragraphRange: paragraph.range,
            isMarked: true))
        taken.append(range)
      case .link, .image, .code, .html: if let range = inline.range { taken.append(range) }
      case .emphasis(let content), .strong(let content), .deletion(let content), .addition(let content),
        .sic(let content, _), .foreign(_, let content):
        read(content, paragraph, &taken)
      case .text, .lineBreak, .unclear, .gap, .supplied, .artefact, .pageBreak, .note: break
      }
    }
  }
}
