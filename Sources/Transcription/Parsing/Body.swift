import CCMark
import Diagnostics

/// A body from bytes to blocks: parts it into witnesses and divisions, which are lines between Markdown's blocks.
struct Body {
  private let file: SourceFile
  private let kind: BodyKind
  private let rules: EditorialRules
  private(set) var diagnostics: [Diagnostic] = []
  var transcript = Transcript(text: [], witnesses: [], layout: [], lines: LineMap())
  /// The file's line at which each witness begins.
  private var witnessLines: [Int] = []

  /// A division whose closing line has not come yet; the outermost "division" is the witness.
  private struct Open {
    var role: BlockRole?
    var line: Int
    var blocks: [Block] = []
  }

  init(file: SourceFile, kind: BodyKind, rules: EditorialRules) {
    self.file = file
    self.kind = kind
    self.rules = rules
  }

  mutating func read(from start: Int, line: Int) {
    var reader = BodyReader(kind: kind, dropsBoxes: rules.layout.contains { $0.rule == .boxIndents })
    guard let tree = reader.read(file, from: start) else { return }
    var builder = TreeBuilder(file: file, kind: kind, keepsHTML: rules.keepsHTML, firstLine: line, lineStarts: reader.lineStarts)
    readWitnesses(tree.root, fences: reader.fences, &builder)

    transcript.text = builder.text
    transcript.lines = builder.lines
    diagnostics += builder.diagnostics
    for (mark, range) in builder.unclosed {
      let markLine = transcript.lines.line(at: Int(range.start))
      let place = transcript.location(of: range, in: file, line: markLine, from: reader.lineStarts[markLine - line])
      diagnostics.append(
        Diagnostic(
          .error, .unclosedMark, "the mark '\(mark)' has no other half", at: place,
          fix: "close it in the same paragraph and inside the same marks, or remove it"))
    }
    noteLayout(nbspLines: reader.nbspLines, boxRuns: reader.boxRuns, redactions: builder.droppedRedactions)
  }

  /// Joins sentences over page breaks and gives every paragraph its id, when all that is not the transcript's is gone.
  mutating func finish() {
    nameWitnesses()
    var ids = ParagraphIDs()
    for index in transcript.witnesses.indices {
      let blocks = PageJoin.join(transcript.witnesses[index].blocks, in: transcript.text)
      let siglum = index == 0 ? nil : transcript.witnesses[index].siglum
      transcript.witnesses[index].blocks = ids.assign(to: blocks, siglum: siglum)
    }
  }

  private mutating func readWitnesses(_ root: CMarkTree.Node, fences: [BodyReader.Fence], _ builder: inout TreeBuilder) {
    var fences = fences[...]
    var stack = [Open(role: nil, line: builder.firstLine)]
    var siglum: String?
    startWitness(siglum, &builder)
    var child = cmark_node_first_child(root)
    while let node = child {
      child = cmark_node_next(node)
      let line = Int(cmark_node_get_start_line(node))
      while let fence = fences.first, fence.line < line { stray(fence, builder); fences.removeFirst() }
      if let fence = fences.first, fence.line == line {
        apply(fence, &stack, builder)
        fences.removeFirst()
      } else if kind == .transcript, let next = witness(node, line: line + builder.firstLine - 1) {
        closeAll(&stack)
        endWitness(siglum, stack[0])
        siglum = next
        stack = [Open(role: nil, line: line + builder.firstLine - 1)]
        startWitness(siglum, &builder)
      } else {
        builder.append(node, to: &stack[stack.count - 1].blocks, depth: 0)
      }
    }
    for fence in fences { stray(fence, builder) }
    closeAll(&stack)
    endWitness(siglum, stack[0])
  }

  private mutating func apply(_ fence: BodyReader.Fence, _ stack: inout [Open], _ builder: TreeBuilder) {
    let line = fence.line + builder.firstLine - 1
    guard let name = fence.name else {
      if stack.count > 1 { close(&stack) } else { stray(fence, builder) }
      return
    }
    let role = BlockRole(rawValue: name)
    if role == nil {
      let names = BlockRole.allCases.map(\.rawValue)
      diagnostics.append(
        Diagnostic(
          .error, .unknownBlock, "there is no block '\(name)'", at: SourceLocation(path: file.path, line: line),
          notes: [.init("blocks are: " + names.joined(separator: ", "))],
          fix: Spelling.nearest(to: name, in: names).map { "did you mean '::: \($0)'?" }))
    }
    guard stack.count < TreeBuilder.deepest else { return stray(fence, builder) }
    stack.append(Open(role: role, line: line))
  }

  private mutating func stray(_ fence: BodyReader.Fence, _ builder: TreeBuilder) {
    let message = fence.name.map { "'::: \($0)' can't begin a block here" } ?? "':::' closes no block here"
    let fix =
      fence.name == nil ? "remove the line, or open a block before it with '::: name'" : "put an empty line before it"
    let place = SourceLocation(path: file.path, line: fence.line + builder.firstLine - 1)
    diagnostics.append(Diagnostic(.error, .strayFence, message, at: place, fix: fix))
  }

  private func close(_ stack: inout [Open]) {
    guard let inner = stack.popLast() else { return }
    if let role = inner.role {
      stack[stack.count - 1].blocks.append(.division(role, inner.blocks))
    } else {
      stack[stack.count - 1].blocks += inner.blocks
    }
  }

  private mutating func closeAll(_ stack: inout [Open]) {
    while stack.count > 1 {
      let open = stack[stack.count - 1]
      diagnostics.append(
        Diagnostic(
          .error, .unclosedBlock, "the block that begins here has no end", at: SourceLocation(path: file.path, line: open.line),
          fix: "add a line ':::' behind its last line"))
      close(&stack)
    }
  }

  /// The siglum in `<!-- witness: B -->`.
  private mutating func witness(_ node: CMarkTree.Node, line: Int) -> String? {
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK else { return nil }
    let comment = String(decoding: CMarkTree.literal(node), as: UTF8.self).trimmingSpaces()
    guard comment.hasPrefix("<!--"), comment.hasSuffix("-->") else { return nil }
    let words = comment.dropFirst(4).dropLast(3).trimmingSpaces()
    let parts = words.split(separator: ":", maxSplits: 1).map { $0.trimmingSpaces() }
    if parts.count == 2, parts[0] == "witness", !parts[1].isEmpty { return parts[1] }
    // A comment is not published, so a witness that is misspelt would vanish without a word.
    let keyword = words.prefix { $0.isLetter }.lowercased()
    let siglum = words.dropFirst(keyword.count).drop { !$0.isLetter && !$0.isNumber }
    guard Spelling.nearest(to: keyword, in: ["witness"]) != nil, parts.count == 2 || !siglum.contains(where: \.isWhitespace)
    else { return nil }
    diagnostics.append(
      Diagnostic(
        .error, .unknownBlock, "'\(parts.first ?? keyword)' begins no witness",
        at: SourceLocation(path: file.path, line: line),
        fix: "write <!-- witness: \(siglum.isEmpty ? "B" : siglum) -->"))
    return nil
  }

  private func startWitness(_ siglum: String?, _ builder: inout TreeBuilder) {
    builder.dropsRedactions = rules.layout.contains {
      $0.rule == .redactedIndents && ($0.witness == nil || $0.witness == siglum || (siglum == nil && $0.witness == "A"))
    }
  }

  private mutating func endWitness(_ siglum: String?, _ witness: Open) {
    transcript.witnesses.append(Witness(siglum: siglum, blocks: witness.blocks))
    witnessLines.append(witness.line)
  }

  /// Gives the first of several witnesses its siglum, and finds those that have one siglum between them.
  private mutating func nameWitnesses() {
    guard transcript.witnesses.count > 1 else { return }
    if transcript.witnesses[0].siglum == nil {
      if transcript.witnesses[0].blocks.isEmpty {
        // What stands before a first `<!-- witness: A -->` and holds nothing but a header is no witness of its own.
        transcript.witnesses.removeFirst()
        witnessLines.removeFirst()
      } else {
        transcript.witnesses[0].siglum = "A"
      }
    }
    var sigla: Set<String> = []
    for (witness, line) in zip(transcript.witnesses, witnessLines) {
      guard let siglum = witness.siglum, !sigla.insert(siglum).inserted else { continue }
      diagnostics.append(
        Diagnostic(
          .error, .duplicateWitness, "the witness '\(siglum)' begins twice",
          at: SourceLocation(path: file.path, line: line),
          fix: "give each version a siglum of its own"))
    }
  }

  private mutating func noteLayout(nbspLines: Int, boxRuns: Int, redactions: Int) {
    for declaration in rules.layout {
      let count =
        switch declaration.rule {
        case .nbspLines: nbspLines
        case .boxIndents: boxRuns
        case .redactedIndents: redactions
        }
      transcript.layout.append(LayoutApplication(declaration: declaration, isDeclared: true, count: count))
    }
    guard nbspLines > 0, !rules.layout.contains(where: { $0.rule == .nbspLines }) else { return }
    let declaration = LayoutDeclaration(rule: .nbspLines, witness: nil)
    transcript.layout.append(LayoutApplication(declaration: declaration, isDeclared: false, count: nbspLines))
    let lines = nbspLines == 1
      ? "1 line that holds only U+00A0 is taken for a blank line"
      : "\(nbspLines) lines that hold only U+00A0 are taken for blank lines"
    diagnostics.append(
      Diagnostic(
        .note, .inferredValue, "\(lines) between paragraphs",
        at: SourceLocation(path: file.path), fix: "declare it in the front matter: 'layout: nbsp-lines'"))
  }
}
