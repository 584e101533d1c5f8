import CCMark
import Diagnostics

/// A body from bytes to blocks: parts it into witnesses and divisions, which are lines between Markdown's blocks.
struct Body {
  let file: SourceFile
  private let kind: BodyKind
  let rules: EditorialRules
  var diagnostics: [Diagnostic] = []
  var transcript = Transcript(text: [], witnesses: [], layout: [], lines: LineMap())
  /// The file's line at which each witness begins.
  private var witnessLines: [Int] = []

  init(file: SourceFile, kind: BodyKind, rules: EditorialRules) {
    self.file = file
    self.kind = kind
    self.rules = rules
  }

  mutating func read(from start: Int, line: Int) {
    var reader = BodyReader(
      kind: kind, dropsBoxes: dropsBoxes, firstLine: line)
    guard let root = reader.read(file, from: start) else { return }
    var builder = TreeBuilder(file: file, kind: kind, keepsHTML: rules.keepsHTML, dropsBoxes: dropsBoxes, reader: reader)
    readWitnesses(root, boundaries: reader.boundaries, &builder)

    transcript.text = builder.text
    transcript.lines = builder.lines
    diagnostics += builder.diagnostics
    report(builder)
    noteLayout(
      nbspLines: reader.nbspLines, boxRuns: reader.indentCount + builder.droppedBoxes,
      redactions: builder.droppedRedactions)
  }

  /// The rules are for transcripts; a page may speak of the sign itself.
  private var dropsBoxes: Bool { kind == .transcript && rules.layout.contains { $0.rule == .boxIndents } }

  /// Joins sentences over page breaks and gives every paragraph its id, when all that is not the transcript's is gone.
  mutating func finish() {
    nameWitnesses()
    var ids = ParagraphIDs()
    for index in transcript.witnesses.indices {
      let blocks = joinUnmarked(PageJoin.join(transcript.witnesses[index].blocks, in: transcript.text), inWitness: index)
      transcript.witnesses[index].blocks = ids.assign(to: blocks, siglum: siglum(ofWitness: index))
      readRoles(inWitness: index)
    }
    reportRecognized()
    for index in transcript.notes.indices {
      ids.assign(to: &transcript.notes[index], number: index + 1, siglum: siglum(ofWitness: transcript.notes[index].witness))
    }
  }

  private mutating func joinUnmarked(_ blocks: [Block], inWitness index: Int) -> [Block] {
    guard kind == .transcript else { return blocks }
    let joins = declares(.unmarkedBreaks, for: transcript.witnesses[index].siglum)
    var breaks = UnmarkedBreaks(text: transcript.text, joins: joins)
    let read = breaks.read(blocks)
    if joins {
      for place in transcript.layout.indices where transcript.layout[place].declaration.rule == .unmarkedBreaks {
        transcript.layout[place].count += breaks.found.count
      }
    } else {
      diagnostics += breaks.found.enumerated().map { unmarkedBreak(behind: $1.end, before: $1.next, number: $0) }
    }
    return read
  }

  /// Finds out what the blocks are that the editor did not mark, and reads the lines of headers and of lists of persons.
  private mutating func readRoles(inWitness index: Int) {
    guard kind == .transcript else { return }
    var blocks = transcript.witnesses[index].blocks
    if rules.recognizesBlocks {
      var recognition = BlockRecognition(text: transcript.text, witness: index)
      blocks = recognition.read(blocks)
      transcript.recognized += recognition.recognized
    }
    transcript.witnesses[index].blocks = EntryReader.read(blocks, in: transcript.text)
  }

  /// nil for the first, whose ids have no prefix.
  private func siglum(ofWitness index: Int) -> String? {
    index == 0 ? nil : transcript.witnesses[index].siglum
  }

  private mutating func readWitnesses(
    _ root: CMarkTree.Node, boundaries: [BodyReader.Boundary], _ builder: inout TreeBuilder
  ) {
    var boundaries = boundaries[...]
    var stack = BlockStack(path: file.path, line: builder.bodyLines.first)
    var siglum = file.parts.first?.siglum
    startWitness(siglum, &builder)
    var child = cmark_node_first_child(root)
    while let node = child {
      child = cmark_node_next(node)
      let line = Int(cmark_node_get_start_line(node))
      while let boundary = boundaries.first, boundary.line < line {
        stack.report(stray: boundary.kind, line: builder.bodyLines.fileLine(boundary.line))
        boundaries.removeFirst()
      }
      if let boundary = boundaries.first, boundary.line == line {
        stack.apply(boundary.kind, line: builder.bodyLines.fileLine(line))
        boundaries.removeFirst()
      } else if kind == .transcript, let next = witness(node, line: builder.bodyLines.fileLine(line)) {
        builder.endBlocks(&stack.blocks, beforeLine: builder.bodyLines.fileLine(line))
        end(stack.endWitness(line: builder.bodyLines.fileLine(line)), siglum)
        siglum = next
        startWitness(siglum, &builder)
      } else {
        builder.append(node, to: &stack.blocks, depth: 0)
      }
    }
    for boundary in boundaries { stack.report(stray: boundary.kind, line: builder.bodyLines.fileLine(boundary.line)) }
    builder.endBlocks(&stack.blocks, beforeLine: .max)
    end(stack.endWitness(line: 0), siglum)
    transcript.notes = stack.notes
    diagnostics += stack.diagnostics + stack.unusedNotes(builder.usedNotes)
  }

  private mutating func end(_ witness: (blocks: [Block], line: Int), _ siglum: String?) {
    transcript.witnesses.append(Witness(siglum: siglum, blocks: witness.blocks))
    witnessLines.append(witness.line)
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
    builder.dropsRedactions = declares(.redactedIndents, for: siglum)
    builder.spacesParagraphs = declares(.unmarkedBreaks, for: siglum)
  }

  private func declares(_ rule: LayoutRule, for siglum: String?) -> Bool {
    rules.layout.contains {
      $0.rule == rule && ($0.witness == nil || $0.witness == siglum || (siglum == nil && $0.witness == "A"))
    }
  }

  /// Gives the first of several witnesses its siglum, and finds those that have one siglum between them.
  private mutating func nameWitnesses() {
    guard transcript.witnesses.count > 1 else { return }
    if transcript.witnesses[0].siglum == nil {
      if transcript.witnesses[0].blocks.isEmpty {
        // What stands before a first `<!-- witness: A -->` and holds nothing but a header is no witness of its own.
        transcript.witnesses.removeFirst()
        witnessLines.removeFirst()
        for index in transcript.notes.indices {
          transcript.notes[index].witness = max(0, transcript.notes[index].witness - 1)
        }
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
}
