/// A transcript as plain text: the reading text, with every mark as words in brackets, a blank line between paragraphs.
package struct TranscriptText {
  private let transcript: Transcript
  private var output: [UInt8] = []

  /// A witness with the notes that stand in it, ended by a line end; UTF-8.
  package static func render(witness: Int, of transcript: Transcript) -> [UInt8] {
    var text = TranscriptText(transcript: transcript)
    text.write(transcript.witnesses[witness].blocks, indent: "")
    for note in transcript.notes where note.witness == witness {
      text.begin()
      text.output += "[\(note.reference.textLabel)]\n".utf8
      text.write(note.blocks, indent: "  ")
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

  private mutating func write(_ blocks: [Block], indent: String) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(lines(of: paragraph), indent)
      case .heading(_, let content, _): write([words(content)], indent)
      case .division(_, let inner): write(inner, indent: indent)
      case .blockQuote(let inner): write(inner, indent: indent + "> ")
      case .list(let list): write(list, indent)
      case .table(let table): write(table.rows.map { $0.map { words($0.content) }.joined(separator: " | ").trimmingSpaces() }, indent)
      case .codeBlock(_, let range), .htmlBlock(let range):
        write(transcript.string(range).split(separator: "\n", omittingEmptySubsequences: false).map(String.init), indent)
      case .thematicBreak: write(["* * *"], indent)
      case .pageBreak(let pageBreak): write([pageBreak.textLabel], indent)
      }
    }
  }

  private mutating func write(_ lines: [String], _ indent: String) {
    begin()
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    for line in lines { output += "\(indent)\(line)\n".utf8 }
  }

  /// An item's first line begins with its sign, the others below its words.
  private mutating func write(_ list: List, _ indent: String) {
    for (index, item) in list.items.enumerated() {
      let sign =
        switch list.kind {
        case .bullet: "- "
        case .ordered(let start): "\(start + index). "
        }
      let start = output.count + (output.isEmpty ? 0 : 1)
      write(item, indent: indent + String(repeating: " ", count: sign.count))
      guard output.count > start else { continue }
      let place = start + indent.utf8.count
      output.replaceSubrange(place..<(place + sign.utf8.count), with: sign.utf8)
    }
  }

  private func lines(of paragraph: Paragraph) -> [String] {
    let label = paragraph.label.map { transcript.string($0) + " " } ?? ""
    if paragraph.entries.isEmpty {
      return (label + words(paragraph.content)).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return paragraph.entries.compactMap { entry in
      guard let first = entry.parts.first, let last = entry.parts.last else { return nil }
      let content = paragraph.content[first.content.lowerBound..<last.content.upperBound]
      return words(Array(content)).replacing("\n", with: " ")
    }
  }

  /// The words with one space for white space; a line break of the source's is a line end.
  private func words(_ content: [Inline]) -> String {
    string(content).split(separator: "\u{2028}", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\n")
  }

  private func string(_ content: [Inline]) -> String {
    content.map { inline -> String in
      switch inline {
      case .text(let range), .code(let range), .html(let range), .gap(_, let range): transcript.string(range)
      case .lineBreak: "\u{2028}"
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner), .mention(_, let inner), .foreign(_, let inner):
        string(inner)
      case .deletion(let inner): "[struck: \(string(inner))]"
      case .addition(let inner): "[added: \(string(inner))]"
      case .sic(let inner, let correction?): "\(correction) [source: \(string(inner))]"
      case .sic(let inner, correction: nil): "\(string(inner)) [sic]"
      case .unclear(let range): "[\(transcript.string(range))?]"
      case .supplied(let range): "[\(transcript.string(range))]"
      case .artefact: ""
      case .pageBreak(let pageBreak): "\(pageBreak.textLabel) "
      case .note(let reference): "[\(reference.textLabel)]"
      }
    }.joined()
  }
}

extension PageBreak {
  fileprivate var textLabel: String { number.isEmpty ? "[page break]" : "[p. \(number)]" }
}

extension NoteReference {
  fileprivate var textLabel: String { series == .source ? label : "ed. \(label)" }
}
