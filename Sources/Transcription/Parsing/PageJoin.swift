/// Keeps sentences whole over page breaks: the paragraph that a page break cuts in two is one paragraph with a break in it.
enum PageJoin {
  static func join(_ blocks: [Block], in text: [UInt8]) -> [Block] {
    var joined: [Block] = []
    joined.reserveCapacity(blocks.count)
    for block in blocks {
      if case .division(let role, let inner) = block {
        joined.append(.division(role, join(inner, in: text)))
      } else if case .paragraph(let second) = block, second.label == nil, let pageBreak = openBreak(joined, in: text) {
        joined.removeLast()
        append(pageBreak, second, to: &joined)
      } else {
        joined.append(block)
      }
    }
    return joined
  }

  /// The page break at the end of the blocks, if the paragraph before it stops in the middle of a sentence.
  private static func openBreak(_ blocks: [Block], in text: [UInt8]) -> PageBreak? {
    guard blocks.count >= 2, case .pageBreak(let pageBreak) = blocks[blocks.count - 1],
      case .paragraph(let first) = blocks[blocks.count - 2], isOpen(text[first.range.range])
    else { return nil }
    return pageBreak
  }

  /// Adds a page break and what stands behind it to the last paragraph, which is taken out of the blocks first: a
  /// sentence may go over many pages, and its content must not be copied at each.
  private static func append(_ pageBreak: PageBreak, _ second: Paragraph, to blocks: inout [Block]) {
    guard case .paragraph(var whole)? = blocks.popLast() else { return }
    // The space that stands between the halves in the transcript's text is made part of the paragraph.
    let space = TextRange(Int(whole.range.end), Int(second.range.start))
    let inSentence = PageBreak(number: pageBreak.number, printed: pageBreak.printed, isInSentence: true)
    whole.content += [.text(space), .pageBreak(inSentence)] + second.content
    whole.range.end = second.range.end
    blocks.append(.paragraph(whole))
  }

  /// Joins two paragraphs where the source marks no break, by the space that stands between them.
  static func append(unmarked second: Paragraph, to blocks: inout [Block]) {
    append(PageBreak(number: "", printed: ""), second, to: &blocks)
  }

  /// Whether a paragraph stops before its sentence ends: nothing that ends one stands last, closing quotes and brackets
  /// aside.
  static func isOpen(_ words: ArraySlice<UInt8>) -> Bool {
    var rest = words
    while let last = rest.last {
      if " \n\"')]*".utf8.contains(last) {
        rest.removeLast()
      } else if let quote = ["”", "’", "»"].first(where: { rest.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
        rest.removeLast(quote.utf8.count)
      } else {
        break
      }
    }
    guard let last = rest.last else { return false }
    return !".!?:;".utf8.contains(last) && !rest.suffix(3).elementsEqual("…".utf8)
  }
}
