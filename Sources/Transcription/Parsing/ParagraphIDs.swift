/// Gives every paragraph its id: `p1`, `p2`, … for the text, `stamp1`, `header1`, … inside a division, with the siglum
/// before it in a second witness (`b-p1`). An id depends on nothing but the paragraphs before it.
struct ParagraphIDs {
  private var counts: [String: Int] = [:]

  /// - Parameter siglum: nil in the first witness.
  mutating func assign(to blocks: [Block], siglum: String?) -> [Block] {
    let prefix = prefix(siglum)
    return assign(to: blocks, series: prefix + "p", prefix: prefix)
  }

  /// Gives a note its id, `n1` or `ed1`, and its paragraphs theirs, `n1-p1`. A label that is no plain word or number has its
  /// place among the notes instead.
  mutating func assign(to note: inout Note, number: Int, siglum: String?) {
    let label = note.reference.label
    let isPlain = label.utf8.allSatisfy { $0 < 0x80 } && label.allSatisfy { $0.isLetter || $0.isNumber }
    let series = note.reference.series == .source ? "n" : "ed"
    note.id = prefix(siglum) + series + (isPlain ? label : "-\(number)")
    note.blocks = assign(to: note.blocks, series: note.id + "-p", prefix: note.id + "-")
  }

  private func prefix(_ siglum: String?) -> String {
    siglum.map { $0.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) } + "-" } ?? ""
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
      case .table(var table):
        let cells = prefix + "cell"
        for row in table.rows.indices {
          for column in table.rows[row].indices {
            counts[cells, default: 0] += 1
            table.rows[row][column].id = cells + String(counts[cells, default: 0])
          }
        }
        blocks[index] = .table(table)
      case .heading, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: break
      }
    }
    return blocks
  }
}
