import Diagnostics

/// An address that a transcript or page links to, or shows as an image.
package struct Address: Sendable, Hashable {
  /// As it is written; it may be of the edition's own, or lead elsewhere.
  package var destination: String
  /// Whether it is shown, and not linked.
  package var isImage: Bool
  /// The words of the link, or the image's description; nil where there are none.
  package var text: TextRange?
}

extension Transcript {
  /// Every address, in the order of the text; those of notes behind the others.
  package var addresses: [Address] {
    witnesses.flatMap { Self.addresses(in: $0.blocks) } + notes.flatMap { Self.addresses(in: $0.blocks) }
  }

  /// Where an address stands in the file: itself, if it is found as it is; else the line of its words.
  package func location(of address: Address, in file: SourceFile) -> SourceLocation {
    let words = Array(address.destination.utf8)
    let line = address.text.map { lines.line(at: Int($0.start)) }
    let start = file.offset(ofLine: line ?? 1)
    if let first = words.first {
      for place in file.bytes.indices[start...].dropFirst()
      where file.bytes[place] == first && "(< :".utf8.contains(file.bytes[place - 1])
        && file.bytes[place...].starts(with: words)
      {
        return file.location(of: place..<(place + words.count))
      }
    }
    return SourceLocation(path: file.path, line: line)
  }

  private static func addresses(in blocks: [Block]) -> [Address] {
    blocks.flatMap { block -> [Address] in
      switch block {
      case .paragraph(let paragraph): addresses(in: paragraph.content)
      case .heading(_, let content, _): addresses(in: content)
      case .division(_, let inner), .blockQuote(let inner): addresses(in: inner)
      case .list(let list): list.items.flatMap(addresses(in:))
      case .table(let table): table.rows.joined().flatMap { addresses(in: $0.content) }
      case .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: []
      }
    }
  }

  private static func addresses(in inlines: [Inline]) -> [Address] {
    inlines.flatMap { inline -> [Address] in
      switch inline {
      case .link(let destination, _, let content):
        [Address(destination: destination, isImage: false, text: inline.range)] + addresses(in: content)
      case .image(let source, _, let content):
        [Address(destination: source, isImage: true, text: inline.range)] + addresses(in: content)
      case .emphasis(let content), .strong(let content), .deletion(let content), .addition(let content),
        .sic(let content, _), .foreign(_, let content), .mention(_, let content):
        addresses(in: content)
      case .text, .lineBreak, .code, .html, .unclear, .gap, .supplied, .artefact, .pageBreak, .note: []
      }
    }
  }
}
