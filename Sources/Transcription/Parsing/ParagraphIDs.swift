/// Gives every paragraph its id: `p1`, `p2`, … for the text, `stamp1`, `header1`, … inside a division, with the siglum before
/// it in a second witness (`b-p1`). An id depends on nothing but the paragraphs before it.
struct ParagraphIDs {
  private var counts: [String: Int] = [:]

  /// - Parameter siglum: nil in the first witness.
  mutating func assign(to blocks: [Block], siglum: String?) -> [Block] {
    let prefix = siglum.map { $0.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) } + "-" } ?? ""
    return assign(to: blocks, series: prefix + "p", prefix: prefix)
  }

  private mutating func assign(to blocks: [Block], series: String, prefix: String) -> [Block] {
    var blocks = blocks
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        counts[series, default: 0] += 1
        paragraph.id = series + String(counts[series, default: 0])
        blocks[index] = .paragraph(paragraph)
      case .division(let role, let inner):
        blocks[index] = .division(role, assign(to: inner, series: prefix + role.rawValue, prefix: prefix))
      case .blockQuote(let inner): blocks[index] = .blockQuote(assign(to: inner, series: series, prefix: prefix))
      case .list(var list):
        list.items = list.items.map { assign(to: $0, series: series, prefix: prefix) }
        blocks[index] = .list(list)
      case .heading, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: break
      }
    }
    return blocks
  }
}
