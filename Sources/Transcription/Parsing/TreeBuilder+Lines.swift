import CCMark

/// At which lines of the file the nodes of libcmark's tree begin.
extension TreeBuilder {
  mutating func note(lineOf node: CMarkTree.Node) {
    if let line = line(of: node) { lines.note(line: line, at: text.count) }
  }

  /// The file's line at which an inline begins; nil where libcmark does not know.
  func line(ofInline node: CMarkTree.Node) -> Int? {
    recounted[node].map(bodyLines.fileLine) ?? line(of: node)
  }

  /// Counts the lines of a block's inlines anew, if a line of it ends in a backslash.
  mutating func recountLines(of block: CMarkTree.Node) {
    let first = Int(cmark_node_get_start_line(block))
    let last = Int(cmark_node_get_end_line(block))
    var breaks: Set<Int> = []
    for line in first..<max(first, last) where endsInBackslash(line: line) { breaks.insert(line) }
    recounted = breaks.isEmpty ? [:] : CMarkTree.lines(below: block, breaks: breaks)
  }

  /// - Parameter line: as libcmark counts.
  private func endsInBackslash(line: Int) -> Bool {
    guard bodyLines.starts.indices.contains(line) else { return false }
    let bytes = file.bytes[..<bodyLines.starts[line]]
    let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.map { $0 + 1 } ?? 0
    let backslashes = bytes[..<end].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return backslashes % 2 == 1
  }

  /// The file's line at which a node begins; nil where libcmark does not know.
  func line(of node: CMarkTree.Node) -> Int? {
    let line = Int(cmark_node_get_start_line(node))
    return line > 0 ? bodyLines.fileLine(line) : nil
  }
}
