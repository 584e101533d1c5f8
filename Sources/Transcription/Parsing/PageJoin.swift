/// Keeps sentences whole over page breaks: the paragraph that a page break cuts in two is one paragraph with a break in it.
enum PageJoin {
  static func join(_ blocks: [Block], in text: [UInt8]) -> [Block] {
    var joined: [Block] = []
    joined.reserveCapacity(blocks.count)
    for block in blocks {
      if case .division(let role, let inner) = block {
        joined.append(.division(role, join(inner, in: text)))
      } else if case .paragraph(let second) = block, second.label == nil, joined.count >= 2,
        case .pageBreak(let pageBreak) = joined[joined.count - 1],
        case .paragraph(let first) = joined[joined.count - 2],
        isOpen(text[first.range.range])
      {
        joined.removeLast(2)
        joined.append(.paragraph(join(first, pageBreak, second)))
      } else {
        joined.append(block)
      }
    }
    return joined
  }

  /// The space that stands between the halves in the transcript's text is made part of the paragraph.
  private static func join(_ first: Paragraph, _ pageBreak: PageBreak, _ second: Paragraph) -> Paragraph {
    var whole = first
    let space = TextRange(Int(first.range.end), Int(second.range.start))
    whole.content += [.text(space), .pageBreak(pageBreak)] + second.content
    whole.range.end = second.range.end
    return whole
  }

  /// Whether a paragraph stops before its sentence ends: nothing that ends one stands last, closing quotes and brackets aside.
  private static func isOpen(_ words: ArraySlice<UInt8>) -> Bool {
    var rest = words
    while let last = rest.last, " \n\"')]*".utf8.contains(last) { rest.removeLast() }
    for quote in ["”", "’", "»"] where rest.suffix(quote.utf8.count).elementsEqual(quote.utf8) {
      rest.removeLast(quote.utf8.count)
    }
    guard let last = rest.last else { return false }
    return !".!?:;".utf8.contains(last) && !rest.suffix(3).elementsEqual("…".utf8)
  }
}
