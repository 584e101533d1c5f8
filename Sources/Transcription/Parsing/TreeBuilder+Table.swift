import CCMark

extension TreeBuilder {
  /// A paragraph of libcmark's whose lines are a table from `header` on; what stands before is a paragraph.
  mutating func table(_ node: CMarkTree.Node, header: BodyReader.TableStart, to blocks: inout [Block]) {
    guard let first = cmark_node_first_child(node) else { return }
    let base = scratch.count
    defer {
      scratch.removeSubrange(base...)
      scratchLines.cut(at: base)
    }
    var tokens = tokens(from: first)
    if !indents.isEmpty, let line = line(of: node) {
      indents.carry(upTo: line)
      tokens.insert(Token(kind: .artefacts(indents.takeCarried()), range: base..<base), at: 0)
    }
    var rows = splitting(tokens, at: UInt8(ascii: "\n"))
    let before = header.line - Int(cmark_node_get_start_line(node))
    guard rows.count >= before + 2 else { return }
    if before > 0 { blocks.append(.paragraph(cell(joining(rows[..<before])))) }
    rows.remove(at: before + 1)
    let cells = rows[before...].map { row in self.cells(of: row) }
    let columns = max(header.alignments.count, cells.map(\.count).max() ?? 0)
    let alignments = header.alignments + Array(repeating: nil, count: columns - header.alignments.count)
    let table = Table(
      alignments: alignments,
      rows: cells.map { row in
        (row + Array(repeating: [], count: columns - row.count)).map { cell($0) }
      })
    blocks.append(.table(table))
  }

  /// The tokens parted at a byte of their text, and at line breaks when that byte is a line end.
  private func splitting(_ tokens: [Token], at separator: UInt8) -> [[Token]] {
    var parts: [[Token]] = [[]]
    for token in tokens {
      switch token.kind {
      case .text:
        var start = token.range.lowerBound
        for index in token.range where scratch[index] == separator {
          if index > start { parts[parts.count - 1].append(Token(kind: .text, range: start..<index)) }
          parts.append([])
          start = index + 1
        }
        if start < token.range.upperBound {
          parts[parts.count - 1].append(Token(kind: .text, range: start..<token.range.upperBound))
        }
      case .lineBreak where separator == UInt8(ascii: "\n"): parts.append([])
      default: parts[parts.count - 1].append(token)
      }
    }
    return parts
  }

  private func joining(_ rows: ArraySlice<[Token]>) -> [Token] {
    var tokens: [Token] = []
    for row in rows {
      if let last = tokens.last, let next = row.first {
        // The line end between them stands in the text that was scanned.
        tokens.append(Token(kind: .text, range: last.range.upperBound..<next.range.lowerBound))
      }
      tokens += row
    }
    return tokens
  }

  /// The cells of a row without white space at their ends, and without the empty ones outside the outer bars.
  private func cells(of row: [Token]) -> [[Token]] {
    var cells = splitting(row, at: TableRow.separator).map(trimmed)
    if cells.count > 1, cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private func trimmed(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    let isSpace = { [scratch] (index: Int) in scratch[index] <= UInt8(ascii: " ") }
    if case .text? = tokens.first?.kind, let range = tokens.first?.range {
      let start = range.first { !isSpace($0) } ?? range.upperBound
      tokens[0].range = start..<range.upperBound
      if tokens[0].range.isEmpty { tokens.removeFirst() }
    }
    if case .text? = tokens.last?.kind, let range = tokens.last?.range {
      let end = range.last { !isSpace($0) }.map { $0 + 1 } ?? range.lowerBound
      tokens[tokens.count - 1].range = range.lowerBound..<end
      if end == range.lowerBound { tokens.removeLast() }
    }
    return tokens
  }

  private mutating func cell(_ tokens: [Token]) -> Paragraph {
    var tokens = tokens
    pair(&tokens)
    let start = text.count
    let content = emit(tokens, depth: 0)
    let range = TextRange(start, text.count)
    text.append(UInt8(ascii: "\n"))
    return Paragraph(id: "", label: nil, content: content, range: range)
  }
}
