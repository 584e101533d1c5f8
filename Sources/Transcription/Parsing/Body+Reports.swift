import Diagnostics

/// What an editor is told of a body.
extension Body {
  /// What could be found only when the text was complete and can be quoted.
  mutating func report(_ builder: TreeBuilder) {
    let place = { [transcript, file] (range: TextRange, number: Int) in
      let line = builder.lines.line(at: Int(range.start))
      // Of thousands in one line not each must go through all of it for its column.
      guard number < 10 else { return SourceLocation(path: file.path, line: line) }
      return transcript.location(of: range, in: file, line: line, from: builder.bodyLines.start(ofFileLine: line))
    }
    diagnostics += builder.unclosed.enumerated().map { number, unclosed in
      Diagnostic(
        .error, .unclosedMark, "the mark '\(unclosed.mark)' has no other half", at: place(unclosed.at, number),
        fix: "close it in the same paragraph and inside the same marks, or remove it")
    }
    diagnostics += builder.missingNotes.enumerated().map { number, missing in
      let (reference, range) = missing
      return Diagnostic(
        .warning, .missingNote, "there is no note '\(reference.description)'; the reference stays text", at: place(range, number),
        fix: "add a line '\(reference.description): ' with the note's text, or put a backslash before '['")
    }
  }

  /// One note for a document, for a telegram may have ten such blocks.
  mutating func reportRecognized() {
    guard let first = transcript.recognized.first else { return }
    let notes = transcript.recognized.map { block in
      Diagnostic.Note(
        block.role.description,
        at: SourceLocation(path: file.path, line: transcript.lines.line(at: Int(block.range.start))))
    }
    let name = first.role.rawValue
    diagnostics.append(
      Diagnostic(
        .note, .recognizedBlock, "what stands around the text is taken for what it looks like",
        at: transcript.location(of: first.range, in: file), notes: notes,
        fix: "put it between '::: \(name)' and ':::', or write 'blocks: as-marked' in the front matter"))
  }

  /// - Parameter number: its place among those of the witness.
  func unmarkedBreak(behind end: TextRange, before next: TextRange, number: Int) -> Diagnostic {
    let words = { [transcript] (range: TextRange) in transcript.string(range).split { $0.isWhitespace } }
    let (last, first) = (words(end).suffix(4).joined(separator: " "), words(next).prefix(4).joined(separator: " "))
    return Diagnostic(
      .warning, .unmarkedBreak, "a sentence seems to be cut: '… \(last)' and '\(first) …' are two paragraphs",
      // Of thousands not each must go through the file for its column.
      at: number < 10
        ? transcript.location(of: next, in: file)
        : SourceLocation(path: file.path, line: transcript.lines.line(at: Int(next.start))),
      fix: "put a line such as '[p. 2]' between them if a page begins here, or declare 'layout: unmarked-breaks'")
  }

  /// A comment or code that is still open where a file ends goes on in the next one, whose version is lost in it.
  mutating func reportLostWitness() {
    let found = Set(transcript.witnesses.compactMap(\.siglum))
    guard let place = file.parts.firstIndex(where: { $0.siglum.map { !found.contains($0) } ?? false }), place > 0,
      let siglum = file.parts[place].siglum
    else { return }
    diagnostics.append(
      Diagnostic(
        .error, .unclosedBlock,
        "a comment or a block of code in this file has no end, so the witness '\(siglum)' is not found",
        at: SourceLocation(path: file.parts[place - 1].file.path), fix: "add a line '-->' or '```' behind its last line"
      ))
  }

  /// The rule declared in the first line of a front matter that declares none, well or badly, and whose keys begin their lines.
  private func layoutCorrection(_ rule: LayoutRule) -> Correction? {
    guard rules.layout.isEmpty, file.bytes.starts(with: "---\n".utf8), let node = FrontMatter(of: file).node,
      case .mapping(let entries) = node.kind, !entries.contains(where: { $0.key == "layout" }),
      let first = entries.first?.keyLocation, first.column == 1, first == node.location
    else { return nil }
    return Correction(
      "---", to: "---\nlayout: \(rule.rawValue)", isSafe: true, at: SourceLocation(path: file.path, line: 1, column: 1))
  }

  mutating func noteLayout(nbspLines: Int, boxRuns: Int, redactions: Int) {
    for declaration in rules.layout {
      let count =
        switch declaration.rule {
        case .nbspLines: nbspLines
        case .boxIndents: boxRuns
        case .redactedIndents: redactions
        case .unmarkedBreaks: 0  // counted when paragraphs are joined
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
        at: SourceLocation(path: file.path), fix: "declare it in the front matter: 'layout: nbsp-lines'",
        correction: layoutCorrection(declaration.rule)))
  }
}
