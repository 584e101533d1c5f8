extension Transcript {
  /// Every reference the editor marked, wherever it stands, with the text it is on.
  package var references: [(reference: Reference, range: TextRange?)] {
    witnesses.flatMap { Self.references(in: $0.blocks) } + notes.flatMap { Self.references(in: $0.blocks) }
  }

  private static func references(in blocks: [Block]) -> [(Reference, TextRange?)] {
    blocks.flatMap { block -> [(Reference, TextRange?)] in
      switch block {
      case .paragraph(let paragraph): references(in: paragraph.content)
      case .heading(_, let content, _): references(in: content)
      case .division(_, let inner), .blockQuote(let inner): references(in: inner)
      case .list(let list): list.items.flatMap(references(in:))
      case .table(let table): table.rows.joined().flatMap { references(in: $0.content) }
      case .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: []
      }
    }
  }

  private static func references(in inlines: [Inline]) -> [(Reference, TextRange?)] {
    inlines.flatMap { inline -> [(Reference, TextRange?)] in
      switch inline {
      case .mention(let reference, let content): [(reference, inline.range)] + references(in: content)
      case .emphasis(let content), .strong(let content), .deletion(let content), .addition(let content),
        .sic(let content, _), .foreign(_, let content), .image(_, _, let content), .link(_, _, let content):
        references(in: content)
      case .text, .lineBreak, .code, .html, .unclear, .gap, .supplied, .artefact, .pageBreak, .note: []
      }
    }
  }
}
