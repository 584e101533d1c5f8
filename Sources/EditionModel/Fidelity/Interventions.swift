import Transcription

extension Document {
  /// All that was done to the text: the layout rules in their order, then the marks in the order of the text.
  package var interventions: [Intervention] {
    var walk = InterventionWalk(transcript: transcript)
    var marks = walk.read()
    if let receivedMarks {
      for index in marks.indices {
        marks[index].responsible = receivedMarks.responsible(for: marks[index]) ?? marks[index].responsible
      }
    }
    return transcript.layout.compactMap(Intervention.init) + transcript.recognized.map { Intervention($0, in: transcript) }
      + marks
  }
}

extension Intervention {
  /// nil for a rule that found nothing to do.
  fileprivate init?(_ layout: LayoutApplication) {
    // Each break is listed where it is.
    guard layout.count > 0, layout.declaration.rule != .unmarkedBreaks else { return nil }
    let (source, given): (String, String) =
      switch layout.declaration.rule {
      case .nbspLines: ("\u{A0}", "")
      case .boxIndents: ("□", "")
      case .redactedIndents: ("[REDACTED]", "")
      case .unmarkedBreaks: ("", " ")
      }
    self.init(
      kind: .layout(layout.declaration.rule), witness: layout.declaration.witness, source: source, given: given,
      count: layout.count, responsible: layout.isDeclared ? .editor : .program,
      certainty: layout.isDeclared ? .certain : .doubtful)
  }
}

extension Intervention {
  fileprivate init(_ block: RecognizedBlock, in transcript: Transcript) {
    let words = transcript.string(block.range)
    self.init(
      kind: .recognizedBlock(block.role), witness: transcript.witnesses[block.witness].siglum, paragraph: block.paragraph,
      range: block.range, line: transcript.lines.line(at: Int(block.range.start)), source: words, given: words,
      responsible: .program, certainty: .doubtful)
  }
}

/// Walks a transcript once and gathers what its marks do.
private struct InterventionWalk {
  let transcript: Transcript
  private var witness: String?
  private var paragraph: String?
  private var found: [Intervention] = []

  init(transcript: Transcript) {
    self.transcript = transcript
  }

  mutating func read() -> [Intervention] {
    for witness in transcript.witnesses {
      self.witness = witness.siglum
      add(witness.blocks)
    }
    for note in transcript.notes {
      witness = transcript.witnesses[note.witness].siglum
      add(note.blocks)
    }
    return found
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .heading(_, let content, _): add(content)
      case .division(_, let inner), .blockQuote(let inner): add(inner)
      case .list(let list): list.items.forEach { add($0) }
      case .table(let table): table.rows.joined().forEach { add($0) }
      case .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: break
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    self.paragraph = paragraph.id
    add(paragraph.content)
    self.paragraph = nil
  }

  private mutating func add(_ content: [Inline]) {
    for (index, inline) in content.enumerated() {
      switch inline {
      case .sic(let inner, let correction): addError(inner, correction)
      case .unclear(let range):
        add(.doubtfulReading, range, given: transcript.string(range), certainty: .doubtful)
      case .supplied(let range):
        add(.suppliedLetters, range, source: "", given: transcript.string(range))
      case .pageBreak(let pageBreak):
        if pageBreak.isInSentence, index > 0, let space = content[index - 1].range { addJoin(at: space, pageBreak) }
      case .emphasis(let inner), .strong(let inner), .deletion(let inner), .addition(let inner), .mention(_, let inner),
        .foreign(_, let inner), .link(_, _, let inner), .image(_, _, let inner):
        add(inner)
      case .text, .lineBreak, .code, .html, .gap, .artefact, .note: break
      }
    }
  }

  private mutating func addError(_ content: [Inline], _ correction: String?) {
    if let first = content.lazy.compactMap(\.range).first, let last = content.last(where: { $0.range != nil })?.range {
      let range = TextRange(Int(first.start), Int(last.end))
      let source = transcript.string(range)
      add(correction == nil ? .errorKept : .correction, range, source: source, given: correction ?? source)
    }
    add(content)
  }

  private mutating func addJoin(at space: TextRange, _ pageBreak: PageBreak) {
    let isMarked = !pageBreak.number.isEmpty
    add(
      isMarked ? .pageJoin : .unmarkedBreak, space, source: pageBreak.number, given: transcript.string(space),
      responsible: isMarked ? .program : .editor)
  }

  private mutating func add(
    _ kind: Intervention.Kind, _ range: TextRange, source: String? = nil, given: String? = nil,
    responsible: Intervention.Responsible? = nil, certainty: Intervention.Certainty = .certain
  ) {
    found.append(
      Intervention(
        kind: kind, witness: witness, paragraph: paragraph, range: range,
        line: transcript.lines.line(at: Int(range.start)), source: source, given: given, responsible: responsible,
        certainty: certainty))
  }
}
