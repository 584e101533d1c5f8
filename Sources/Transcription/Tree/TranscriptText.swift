/// A transcript as plain text: the reading text, with every mark as words in brackets, a blank line between paragraphs.
package struct TranscriptText {
  private let transcript: Transcript
  private var output: [UInt8] = []

  /// A witness with the notes that stand in it, ended by a line end; UTF-8.
  package static func render(witness: Int, of transcript: Transcript) -> [UInt8] {
    var text = TranscriptText(transcript: transcript)
    text.write(transcript.witnesses[witness].blocks, indent: [])
    for note in transcript.notes where note.witness == witness {
      text.begin()
      text.output += "[\(note.reference.textLabel)]\n".utf8
      text.write(note.blocks, indent: Array("  ".utf8))
    }
    return text.output
  }

  private init(transcript: Transcript) {
    self.transcript = transcript
  }

  /// A blank line, but for what stands first.
  private mutating func begin() {
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func write(_ blocks: [Block], indent: [UInt8]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(lines(of: paragraph), indent)
      case .heading(_, let content, _): write(lines(of: content), indent)
      case .division(_, let inner): write(inner, indent: indent)
      case .blockQuote(let inner): write(inner, indent: indent + Array("> ".utf8))
      case .list(let list): write(list, indent)
      case .table(let table): write(table.rows.map(line(of:)), indent)
      case .codeBlock(_, let range), .htmlBlock(let range):
        let lines = transcript.text[range.range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        write(lines.map(Array.init), indent)
      case .thematicBreak: write([Array("* * *".utf8)], indent)
      case .pageBreak(let pageBreak): write([Array(pageBreak.textLabel.utf8)], indent)
      }
    }
  }

  private mutating func write(_ lines: [[UInt8]], _ indent: [UInt8]) {
    begin()
    let count = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    for line in lines.prefix(count) {
      output += indent
      output += line
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// An item's first line begins with its sign, the others below its words.
  private mutating func write(_ list: List, _ indent: [UInt8]) {
    for (index, item) in list.items.enumerated() {
      let sign =
        switch list.kind {
        case .bullet: Array("- ".utf8)
        case .ordered(let start): Array("\(start + index). ".utf8)
        }
      let start = output.count + (output.isEmpty ? 0 : 1)
      write(item, indent: indent + [UInt8](repeating: UInt8(ascii: " "), count: sign.count))
      guard output.count > start else { continue }
      let place = start + indent.count
      output.replaceSubrange(place..<(place + sign.count), with: sign)
    }
  }

  private func lines(of paragraph: Paragraph) -> [[UInt8]] {
    if paragraph.entries.isEmpty { return lines(of: paragraph.content, label: paragraph.label) }
    return paragraph.entries.compactMap { entry in
      guard let first = entry.parts.first, let last = entry.parts.last else { return nil }
      let content = paragraph.content[first.content.lowerBound..<last.content.upperBound]
      return Array(lines(of: Array(content)).joined(separator: [UInt8(ascii: " ")]))
    }
  }

  private func line(of row: [Paragraph]) -> [UInt8] {
    var line = FoldedLines()
    for (index, cell) in row.enumerated() {
      if index > 0 { line.add(" | ") }
      line.add(Array(lines(of: cell.content).joined(separator: [UInt8(ascii: " ")]))[...])
    }
    return line.lines[0]
  }

  private func lines(of content: [Inline], label: TextRange? = nil) -> [[UInt8]] {
    var lines = FoldedLines()
    if let label {
      lines.add(transcript.text[label.range])
      lines.add(" ")
    }
    add(content, to: &lines)
    return lines.lines
  }

  private func add(_ content: [Inline], to lines: inout FoldedLines) {
    for inline in content {
      switch inline {
      case .text(let range), .code(let range), .html(let range), .gap(_, let range): lines.add(transcript.text[range.range])
      case .lineBreak: lines.end()
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner), .mention(_, let inner),
        .foreign(_, let inner):
        add(inner, to: &lines)
      case .deletion(let inner): add("[struck: ", inner, "]", to: &lines)
      case .addition(let inner): add("[added: ", inner, "]", to: &lines)
      case .sic(let inner, let correction?): add("\(correction) [source: ", inner, "]", to: &lines)
      case .sic(let inner, correction: nil): add("", inner, " [sic]", to: &lines)
      case .unclear(let range): add("[", [.text(range)], "?]", to: &lines)
      case .supplied(let range): add("[", [.text(range)], "]", to: &lines)
      case .artefact: break
      case .pageBreak(let pageBreak): lines.add("\(pageBreak.textLabel) ")
      case .note(let reference): lines.add("[\(reference.textLabel)]")
      }
    }
  }

  private func add(_ before: String, _ content: [Inline], _ after: String, to lines: inout FoldedLines) {
    lines.add(before)
    add(content, to: &lines)
    lines.add(after)
  }
}

extension PageBreak {
  fileprivate var textLabel: String { number.isEmpty ? "[page break]" : "[p. \(number)]" }
}

extension NoteReference {
  fileprivate var textLabel: String { series == .source ? label : "ed. \(label)" }
}
