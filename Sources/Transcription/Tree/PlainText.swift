extension Transcript {
  /// The words of some inlines, with a space for every line end.
  func foldedText(_ inlines: [Inline]) -> String {
    string(inlines, lineBreak: " ").split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The lines of some inlines, parted at the source's hard line breaks, each folded, without empty ones.
  func lines(_ inlines: [Inline]) -> [String] {
    string(inlines, lineBreak: "\u{2028}").split(separator: "\u{2028}")
      .map { $0.split { $0.isWhitespace }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The addresses that some inlines link to, in order.
  func links(_ inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .link(let destination, _, _): [destination]
      case .emphasis(let content), .strong(let content), .deletion(let content), .addition(let content),
        .sic(let content, _), .mention(_, let content), .foreign(_, let content), .image(_, _, let content):
        links(content)
      case .text, .lineBreak, .code, .html, .unclear, .gap, .supplied, .artefact, .pageBreak, .note: []
      }
    }
  }

  private func string(_ inlines: [Inline], lineBreak: String) -> String {
    inlines.map { inline -> String in
      switch inline {
      case .text(let range), .code(let range), .html(let range), .unclear(let range), .gap(_, let range),
        .supplied(let range):
        string(range)
      case .lineBreak: lineBreak
      case .artefact, .pageBreak, .note: ""
      case .emphasis(let content), .strong(let content), .deletion(let content), .addition(let content),
        .sic(let content, _), .mention(_, let content), .foreign(_, let content), .image(_, _, let content),
        .link(_, _, let content):
        string(content, lineBreak: lineBreak)
      }
    }.joined()
  }
}

extension Inline {
  /// The text an inline covers, from the first word in it to the last; nil when it has none.
  package var range: TextRange? {
    guard let first = leaf(first: true), let last = leaf(first: false) else { return nil }
    return TextRange(Int(first.start), Int(last.end))
  }

  /// The range of the first or the last inline in it that has one of its own. One way at a time, for a search of both ends
  /// at every level doubles with each.
  private func leaf(first: Bool) -> TextRange? {
    switch self {
    case .text(let range), .code(let range), .html(let range), .unclear(let range), .gap(_, let range), .supplied(let range):
      return range
    case .emphasis(let content), .strong(let content), .deletion(let content), .addition(let content),
      .sic(let content, _), .mention(_, let content), .foreign(_, let content), .image(_, _, let content),
      .link(_, _, let content):
      for index in content.indices {
        if let range = content[first ? index : content.count - 1 - index].leaf(first: first) { return range }
      }
      return nil
    case .lineBreak, .artefact, .pageBreak, .note: return nil
    }
  }
}
