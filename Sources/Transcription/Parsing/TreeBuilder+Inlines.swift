import CCMark

extension TreeBuilder {
  /// The inlines below a node. Text and soft line breaks are gathered into runs, because libcmark parts text at every
  /// bracket; the marks are found in a run, their halves paired, and then all is written in the order of the source.
  mutating func inlines(of parent: CMarkTree.Node, depth: Int) -> [Inline] {
    guard let first = cmark_node_first_child(parent) else { return [] }
    guard depth < Self.deepest else {
      let start = text.count
      reportDepth(
        of: "emphasis and links", line: line(ofInline: first) ?? lines.line(at: start),
        fix: "put a backslash before the '*' or '_' that is the source's own")
      CMarkTree.forEachLiteral(below: parent) { text.append(contentsOf: $0) }
      return [.text(endText(from: start))]
    }
    let base = scratch.count
    defer {
      scratch.removeSubrange(base...)
      scratchLines.cut(at: base)
    }
    var tokens = tokens(from: first)
    pair(&tokens)
    return emit(tokens, depth: depth)
  }

  mutating func tokens(from first: CMarkTree.Node) -> [Token] {
    var tokens: [Token] = []
    var runStart = scratch.count
    var beginsLine = true
    var isBehindLineEnd = false
    var child: CMarkTree.Node? = first
    while let node = child {
      child = cmark_node_next(node)
      if isBehindLineEnd, !indents.isEmpty, let line = line(ofInline: node) {
        scan(from: runStart, beginsLine: beginsLine, endsLine: false, into: &tokens)
        tokens.append(Token(kind: .artefacts(indents.take(at: line)), range: scratch.count..<scratch.count))
        (runStart, beginsLine) = (scratch.count, true)
      }
      isBehindLineEnd = false
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        if let line = line(ofInline: node) { scratchLines.note(line: line, at: scratch.count) }
        scratch.append(contentsOf: CMarkTree.literal(node))
      case CMARK_NODE_SOFTBREAK:
        scratch.append(UInt8(ascii: "\n"))
        isBehindLineEnd = true
      case let type:
        let isBreak = type == CMARK_NODE_LINEBREAK
        scan(from: runStart, beginsLine: beginsLine, endsLine: isBreak, into: &tokens)
        tokens.append(Token(kind: isBreak ? .lineBreak : .node(node), range: scratch.count..<scratch.count))
        runStart = scratch.count
        beginsLine = isBreak
        isBehindLineEnd = isBreak
      }
    }
    scan(from: runStart, beginsLine: beginsLine, endsLine: true, into: &tokens)
    return tokens
  }

  private func scan(from start: Int, beginsLine: Bool, endsLine: Bool, into tokens: inout [Token]) {
    guard start < scratch.count else { return }
    scratch.withUnsafeBufferPointer {
      MarkScanner.scan(
        $0, run: start..<$0.count, hasEscapes: hasEscapes, of: kind, dropsBoxes: dropsBoxes, beginsLine: beginsLine,
        endsLine: endsLine, into: &tokens)
    }
  }

  /// Pairs the halves of marks; what has no other half, or crosses another mark, stays text and is told.
  func pair(_ tokens: inout [Token]) {
    var open: [(index: Int, delimiter: Token.Delimiter)] = []
    for index in tokens.indices {
      var kind = tokens[index].kind
      if case .strike(let canOpen, let canClose) = kind {
        let isOpen = canClose && open.contains { $0.delimiter == .deletion }
        kind = isOpen ? .close(.deletion) : canOpen ? .open(.deletion) : .text
        tokens[index].kind = kind
      }
      if case .open(let delimiter) = kind {
        // One mark inside itself means nothing, so at most one of each kind is open.
        if let again = open.firstIndex(where: { $0.delimiter == delimiter }) {
          tokens[open.remove(at: again).index].kind = .unpaired
        }
        open.append((index, delimiter))
      } else if case .close(let delimiter) = kind {
        guard let match = open.firstIndex(where: { $0.delimiter == delimiter }) else {
          tokens[index].kind = .unpaired
          continue
        }
        for (crossed, _) in open[(match + 1)...] { tokens[crossed].kind = .unpaired }
        open.removeSubrange(match...)
      }
    }
    for (index, _) in open { tokens[index].kind = .unpaired }
  }

  mutating func emit(_ tokens: [Token], depth: Int) -> [Inline] {
    var output: [Inline] = []
    var outer: [[Inline]] = []
    var isBehindRedaction = false
    for token in tokens {
      defer { isBehindRedaction = token.isRedaction && dropsRedactions }
      switch token.kind {
      case .text:
        let isSpaced = isBehindRedaction && scratch[token.range.lowerBound] == UInt8(ascii: " ")
        if isSpaced, case .artefact(let rule, let glyphs)? = output.popLast() {
          output.append(.artefact(rule, glyphs: glyphs + " "))
        }
        let words = isSpaced ? Token(kind: .text, range: token.range.dropFirst()) : token
        if !words.range.isEmpty { output.append(.text(write(words))) }
      case .bracket where token.isRedaction && dropsRedactions:
        droppedRedactions += 1
        output.append(.artefact(.redactedIndents, glyphs: string(token)))
      case .artefacts(let artefacts): output += artefacts
      case .box:
        droppedBoxes += 1
        output.append(.artefact(.boxIndents, glyphs: string(token)))
      case .unpaired, .strike:
        let range = write(token)
        unclosed.append((String(decoding: scratch[token.range], as: UTF8.self), range))
        output.append(.text(range))
      case .open:
        outer.append(output)
        output = []
      case .close(let delimiter):
        let content = output
        output = outer.popLast() ?? []
        output.append(delimiter == .addition ? .addition(content) : .deletion(content))
      case .pageBreak(let number): output.append(.pageBreak(PageBreak(number: number, printed: string(token))))
      case .bracket(let mark): append(mark, token, to: &output)
      case .lineBreak:
        text.append(UInt8(ascii: "\n"))
        output.append(.lineBreak)
      case .node(let node): append(node, to: &output, depth: depth)
      }
    }
    return output
  }

  /// Adds a token's words to the text, without the signs of escapes.
  mutating func write(_ token: Token) -> TextRange {
    let start = text.count
    guard hasEscapes, scratch[token.range].contains(Escape.sign[0]) else {
      copy(token.range)
      return endText(from: start)
    }
    // Piece by piece, for the lines of what stands behind a sign of an escape.
    var rest = scratch[token.range]
    while let sign = rest.firstRange(of: Escape.sign) {
      copy(rest.startIndex..<sign.lowerBound)
      rest = rest[sign.upperBound...]
    }
    copy(rest.indices)
    return endText(from: start)
  }

  private mutating func copy(_ range: Range<Int>) {
    lines.note(range, of: scratchLines, at: text.count)
    text += scratch[range]
  }

  /// As it is written.
  func string(_ token: Token) -> String {
    String(decoding: scratch[token.range], as: UTF8.self).trimmingSpaces()
  }
}
