extension Transcript {
  /// How often a witness refers to each note, in its text and in its notes.
  package func noteReferences(inWitness witness: Int) -> [NoteReference: Int] {
    guard !notes.isEmpty else { return [:] }
    var counts: [NoteReference: Int] = [:]
    Self.count(in: witnesses[witness].blocks, &counts)
    for note in notes where note.witness == witness { Self.count(in: note.blocks, &counts) }
    return counts
  }

  private static func count(in blocks: [Block], _ counts: inout [NoteReference: Int]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): count(in: paragraph.content, &counts)
      case .heading(_, let content, _): count(in: content, &counts)
      case .division(_, let inner), .blockQuote(let inner): count(in: inner, &counts)
      case .list(let list): for item in list.items { count(in: item, &counts) }
      case .table(let table): for cell in table.rows.joined() { count(in: cell.content, &counts) }
      case .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: break
      }
    }
  }

  private static func count(in inlines: [Inline], _ counts: inout [NoteReference: Int]) {
    for inline in inlines {
      switch inline {
      case .note(let reference): counts[reference, default: 0] += 1
      case .mention(_, let content), .foreign(_, let content), .emphasis(let content), .strong(let content),
        .deletion(let content), .addition(let content), .sic(let content, _), .image(_, _, let content),
        .link(_, _, let content):
        count(in: content, &counts)
      case .text, .lineBreak, .code, .html, .unclear, .gap, .supplied, .artefact, .pageBreak: break
      }
    }
  }
}
