import CCMark
import Diagnostics

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

  private mutating func write(_ token: Token) -> TextRange {
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
  private func string(_ token: Token) -> String {
    String(decoding: scratch[token.range], as: UTF8.self).trimmingSpaces()
  }

  private mutating func append(_ mark: BracketMark, _ token: Token, to output: inout [Inline]) {
    switch mark {
    case .pageBreak(let number): output.append(.pageBreak(PageBreak(number: number, printed: string(token))))
    case .sic(let correction):
      guard !markError(correction.map(string), in: &output) else { return }
      let range = write(token)
      refusedSic = range
      output.append(.text(range))
    case .gap(let gap): output.append(.gap(gap, write(token)))
    case .note(let reference) where notes.contains(reference):
      usedNotes.insert(reference)
      output.append(.note(reference))
    case .note(let reference):
      let range = write(token)
      missingNotes.append((reference, range))
      output.append(.text(range))
    case .unclear: output.append(.unclear(write(Token(kind: .text, range: token.range.dropFirst().dropLast(2)))))
    case .supplied: output.append(.supplied(write(Token(kind: .text, range: token.range.dropFirst().dropLast()))))
    }
  }

  /// Marks the word before the bracket; false when there is none.
  private mutating func markError(_ correction: String?, in output: inout [Inline]) -> Bool {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    // The space before the bracket belongs to the bracket.
    var space: TextRange?
    var comma: TextRange?
    if case .text(let range)? = output.last, range != refusedSic {
      let words = text[range.range].lastIndex { !isSpace($0) }
      let end = words.map { $0 + 1 } ?? Int(range.start)
      space = TextRange(end, Int(range.end))
      output.removeLast()
      if let words {
        var start = text[range.range][...words].lastIndex(where: isSpace).map { $0 + 1 } ?? Int(range.start)
        while start < words, "[(\"".utf8.contains(text[start]) { start += 1 }
        if start > range.start { output.append(.text(TextRange(Int(range.start), start))) }
        // A comma behind the word is no part of the error, unless the correction has one too.
        if let last = correction?.utf8.last, start < words, ",.;:!?".utf8.contains(text[words]), text[words] != last {
          comma = TextRange(words, end)
        }
        output.append(.text(TextRange(start, comma == nil ? end : words)))
      }
    }
    if case .text(let range)? = output.last, range == refusedSic {
      if let space, !space.isEmpty { output.append(.text(space)) }
      return false
    }
    switch output.last {
    case nil, .lineBreak?, .pageBreak?, .sic?, .artefact?:
      if let space, !space.isEmpty { output.append(.text(space)) }
      return false
    case let last?:
      if let space { text.removeSubrange(space.range) }
      output[output.count - 1] = .sic([last], correction: correction)
      if let comma { output.append(.text(comma)) }
      return true
    }
  }

  private mutating func append(_ node: CMarkTree.Node, to output: inout [Inline], depth: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH: output.append(.emphasis(inlines(of: node, depth: depth + 1)))
    case CMARK_NODE_STRONG: output.append(.strong(inlines(of: node, depth: depth + 1)))
    case CMARK_NODE_CODE:
      let start = text.count
      text.append(contentsOf: CMarkTree.literal(node))
      output.append(.code(endText(from: start)))
    case CMARK_NODE_HTML_INLINE: appendHTML(node, to: &output)
    case CMARK_NODE_LINK: appendLink(node, to: &output, depth: depth)
    case CMARK_NODE_IMAGE: appendImage(node, to: &output, depth: depth)
    default: output += inlines(of: node, depth: depth + 1)
    }
  }

  private mutating func appendHTML(_ node: CMarkTree.Node, to output: inout [Inline]) {
    let bytes = CMarkTree.literal(node)
    if bytes.starts(with: "<!--".utf8) { return }
    if bytes.starts(with: "<br".utf8) || bytes.starts(with: "<BR".utf8),
      bytes.dropFirst(3).allSatisfy({ " />".utf8.contains($0) }) {
      text.append(UInt8(ascii: "\n"))
      return output.append(.lineBreak)
    }
    let start = text.count
    text.append(contentsOf: bytes)
    warnOfHTML(line: line(ofInline: node) ?? lines.line(at: start))
    output.append(.html(endText(from: start)))
  }

  /// A picture of the edition's own; one elsewhere is linked, for a page loads nothing from another host.
  private mutating func appendImage(_ node: CMarkTree.Node, to output: inout [Inline], depth: Int) {
    let source = string(CMarkTree.destination(node))
    let start = text.count
    guard LinkScheme.leadsElsewhere(source) else {
      let content = inlines(of: node, depth: depth + 1)
      return output.append(.image(source: source, title: string(CMarkTree.title(node)), content))
    }
    appendLink(node, to: &output, depth: depth)
    diagnostics.append(
      Diagnostic(
        .warning, .unsafeLink, "the picture '\(source)' is not a file of the edition, and is linked instead of shown",
        at: SourceLocation(path: file.path, line: lines.line(at: start)),
        fix: "put the picture into the edition's folder, beside the text"))
  }

  private mutating func appendLink(_ node: CMarkTree.Node, to output: inout [Inline], depth: Int) {
    let destination = string(CMarkTree.destination(node))
    if let reference = Reference(destination: destination) {
      output.append(.mention(reference, inlines(of: node, depth: depth + 1)))
      return
    }
    let start = text.count
    let content = inlines(of: node, depth: depth + 1)
    let line = lines.line(at: start)
    if destination.hasPrefix("lang:") {
      let language = String(destination.dropFirst("lang:".count))
      if LanguageTag.isWellFormed(language) { return output.append(.foreign(language: language, content)) }
    }
    guard let problem = LinkScheme.problem(with: destination, at: SourceLocation(path: file.path, line: line)) else {
      return output.append(.link(destination: destination, title: string(CMarkTree.title(node)), content))
    }
    diagnostics.append(problem)
    output += content
  }
}
