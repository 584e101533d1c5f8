extension Transcript {
  /// Every paragraph of its witnesses, in the order of the text; those of notes are not among them.
  package var paragraphs: [Paragraph] { witnesses.flatMap { Self.paragraphs(in: $0.blocks) } }

  private static func paragraphs(in blocks: [Block]) -> [Paragraph] {
    blocks.flatMap { block -> [Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .division(_, let inner), .blockQuote(let inner): paragraphs(in: inner)
      case .list(let list): list.items.flatMap(paragraphs(in:))
      case .heading, .table, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: []
      }
    }
  }
}
