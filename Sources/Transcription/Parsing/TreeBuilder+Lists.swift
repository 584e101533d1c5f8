import CCMark
import Diagnostics

/// Lists of an edition's pages, and the numbers that a transcript prints before its paragraphs.
extension TreeBuilder {
  mutating func list(_ node: CMarkTree.Node, to blocks: inout [Block], depth: Int) {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    if kind == .transcript, isOrdered { return numberedParagraphs(node, to: &blocks, depth: depth) }
    var items: [[Block]] = []
    var child = cmark_node_first_child(node)
    while let item = child {
      items.append(self.blocks(below: item, depth: depth + 1))
      child = cmark_node_next(item)
    }
    let kind: List.Kind = isOrdered ? .ordered(start: Int(cmark_node_get_list_start(node))) : .bullet
    blocks.append(.list(List(kind: kind, isTight: cmark_node_get_list_tight(node) == 1, items: items)))
  }

  /// A transcript's "2." is a number the source prints, not a list that Markdown may count anew.
  private mutating func numberedParagraphs(_ node: CMarkTree.Node, to blocks: inout [Block], depth: Int) {
    var child = cmark_node_first_child(node)
    while let item = child {
      if !indents.isEmpty { indents.carry(upTo: line(of: item) ?? 0) }
      let before = indents.takeCarried()
      let label = printedNumber(of: item)
      var content = self.blocks(below: item, depth: depth + 1)
      if case .paragraph(var first)? = content.first, first.label == nil {
        first.label = label
        first.beforeLabel = before
        content[0] = .paragraph(first)
      } else {
        let empty = TextRange(Int(label.end), Int(label.end))
        var numbered = Paragraph(id: "", label: label, content: [], range: empty)
        numbered.beforeLabel = before
        content.insert(.paragraph(numbered), at: 0)
      }
      blocks += content
      child = cmark_node_next(item)
    }
  }

  /// Reads an item's number from the file, because libcmark keeps only the first of a list.
  private mutating func printedNumber(of item: CMarkTree.Node) -> TextRange {
    let line = Int(cmark_node_get_start_line(item)) - 1
    note(lineOf: item)
    let start = text.count
    if bodyLines.starts.indices.contains(line) {
      // A number inside a number ("1. 2. text") stands behind the other on the same line.
      let item = place(ofColumn: Int(cmark_node_get_start_column(item)), from: bodyLines.starts[line])
      let rest = file.bytes[item...].drop { !$0.isASCIIDigit && $0 != UInt8(ascii: "\n") }
      let digits = rest.prefix(while: \.isASCIIDigit)
      text += digits
      text += rest.dropFirst(digits.count).prefix(1)
    }
    let label = TextRange(start, text.count)
    text.append(UInt8(ascii: " "))
    return label
  }

  /// A column of libcmark's, which did not see the boxes a line begins with, in the file.
  private func place(ofColumn column: Int, from lineStart: Int) -> Int {
    var place = lineStart
    for _ in 1..<max(1, column) {
      while dropsBoxes, file.bytes[place...].starts(with: "□".utf8) { place += 3 }
      place += 1
    }
    return min(place, file.bytes.count)
  }
}
