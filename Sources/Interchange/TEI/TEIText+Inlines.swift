import EditionModel
import Transcription

/// The inlines: text with the names in it, and the marks.
extension TEIText {
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let range): write(range)
    case .lineBreak:
      xml.empty(.lb)
      xml.line()
    case .code(let range), .html(let range):
      element(.code) { $0.xml.text($0.transcript.text[range.range]) }
    case .emphasis(let content): element(.hi, [(.rend, "italic")]) { $0.write(content) }
    case .strong(let content): element(.hi, [(.rend, "bold")]) { $0.write(content) }
    case .link(let destination, _, let content): element(.ref, [(.target, destination.asAddress)]) { $0.write(content) }
    case .image(let source, _, let content):
      element(.figure) { text in
        text.xml.empty(.graphic, [(.url, source.asAddress ?? "#")])
        text.element(.figDesc) { text in
          for range in content.compactMap(\.range) { text.xml.text(text.transcript.text[range.range]) }
        }
      }
    case .deletion(let content): element(.del, [(.rend, "strikethrough")]) { $0.write(content) }
    case .addition(let content): element(.add) { $0.write(content) }
    case .sic(let content, let correction?):
      element(.choice) { text in
        text.element(.sic) { $0.write(content) }
        text.xml.element(.corr, correction)
      }
    case .sic(let content, correction: nil): element(.sic) { $0.write(content) }
    case .unclear(let range): element(.unclear) { $0.write(range) }
    case .gap(let gap, let range): write(gap, range)
    case .supplied(let range): element(.supplied) { $0.xml.text($0.transcript.text[range.range]) }
    // What the encoding declaration says of the layout.
    case .artefact: break
    case .pageBreak(let pageBreak): write(pageBreak)
    case .note(let reference): write(reference)
    case .mention(let reference, let content): writeMention(reference) { $0.write(content) }
    case .foreign(let language, let content):
      element(.foreign, [(.xmlLang, LanguageTag.isWellFormed(language) ? language : nil)]) { $0.write(content) }
    }
  }

  private mutating func write(_ gap: Gap, _ range: TextRange) {
    let words = gap.extent?.split(separator: " ") ?? []
    let isMeasured = words.count == 2 && words.first?.allSatisfy { ("0"..."9").contains($0) } == true
    let measure: [XMLWriter.Attribute] =
      isMeasured ? [(.quantity, words.first.map(String.init)), (.unit, words.last.map(String.init)?.asToken)]
      : [(.extent, gap.extent?.asToken)]
    element(.gap, [(.reason, gap.reason.rawValue)] + measure) { text in
      text.element(.desc) { $0.xml.text($0.transcript.text[range.range]) }
    }
  }

  mutating func write(_ pageBreak: PageBreak) {
    let number = pageBreak.number
    pages[number, default: 0] += 1
    let occurrence = pages[number, default: 1]
    let prefix = witness == 0 ? "" : (transcript.witnesses[witness].siglum ?? "").lowercased() + "-"
    let id = "\(prefix)page-\(number.isEmpty ? "break" : number)\(occurrence == 1 ? "" : "-\(occurrence)")"
    xml.empty(.pb, [(.n, number.isEmpty ? nil : number)], id: addresses.id(id))
    if !number.isEmpty, !pageBreak.printed.isEmpty, pageBreak.printed != "[p. \(number)]" {
      xml.element(.fw, [(.type, "pageNum")], pageBreak.printed)
    }
  }

  /// The note at the place that first refers to it, and a reference at the others.
  private mutating func write(_ reference: NoteReference) {
    guard let note = notes.note(reference, in: witness) else { return }
    if note.witness == witness, !writtenNotes.contains(reference) { return write(note) }
    element(.ref, [(.type, "note"), (.target, addresses.id(note.id).reference)]) { $0.xml.text(reference.label) }
  }

  /// The source's notes and the editor's are two series.
  mutating func write(_ note: Note) {
    writtenNotes.insert(note.reference)
    let isEditors = note.reference.series == .editor
    // Its text stands elsewhere than that around it.
    let (mentionsToCome, anchorsToCome) = (mentions, anchors)
    mentions = document.mentions.filter { !$0.isMarked && $0.range.start >= note.textStart }[...]
    anchors = []
    let series: [XMLWriter.Attribute] =
      isEditors ? [(.type, "editorial")] : [(.type, "authorial"), (.place, "bottom")]
    element(.note, series + [(.n, note.reference.label)], id: note.id) { text in
      for block in note.blocks { text.write(block, .text) }
    }
    (mentions, anchors) = (mentionsToCome, anchorsToCome)
  }

  /// Text, with the ends of variants and the names in it.
  mutating func write(_ range: TextRange) {
    var position = range.start
    while let anchor = anchors.first, anchor.place < range.end || anchor.place == range.start {
      let place = max(position, anchor.place)
      writeMentions(TextRange(Int(position), Int(place)))
      position = place
      xml.empty(.anchor, id: addresses.id(anchor.id))
      anchors.removeFirst()
    }
    writeMentions(TextRange(Int(position), Int(range.end)))
  }

  mutating func writeAnchors(upTo end: Int32) {
    while let anchor = anchors.first, anchor.place <= end {
      xml.empty(.anchor, id: addresses.id(anchor.id))
      anchors.removeFirst()
    }
  }

  /// A name that goes on behind a mark is marked piece by piece.
  private mutating func writeMentions(_ range: TextRange) {
    var position = range.start
    while let mention = mentions.first, mention.range.start < range.end {
      if mention.range.end > position {
        let piece = trimmed(TextRange(Int(max(position, mention.range.start)), Int(min(range.end, mention.range.end))))
        xml.text(transcript.text[Int(position)..<Int(piece.start)])
        if !piece.isEmpty {
          writeMention(mention.target) { $0.xml.text($0.transcript.text[piece.range]) }
        }
        position = piece.end
        if mention.range.end > range.end { break }
      }
      mentions.removeFirst()
    }
    xml.text(transcript.text[Int(position)..<Int(range.end)])
  }

  private func trimmed(_ range: TextRange) -> TextRange {
    let words = transcript.text[range.range]
    guard let first = words.firstIndex(where: { $0 > UInt8(ascii: " ") }),
      let last = words.lastIndex(where: { $0 > UInt8(ascii: " ") })
    else { return TextRange(Int(range.start), Int(range.start)) }
    return TextRange(first, last + 1)
  }

  private mutating func writeMention(_ reference: Reference, content: (inout Self) -> Void) {
    let address = addresses.href(reference)
    switch reference.kind {
    case .person: element(.persName, [(.ref, address)], content: content)
    case .place: element(.placeName, [(.ref, address)], content: content)
    case .organization: element(.orgName, [(.ref, address)], content: content)
    case .event: element(.rs, [(.type, "event"), (.ref, address)], content: content)
    case .document, .page: element(.ref, [(.target, address)], content: content)
    }
  }
}

extension String {
  /// As an attribute that holds an address has it: without white space; nil where nothing is left.
  var asAddress: String? {
    var address = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{20}", "\u{7F}"..."\u{A0}", "<", ">", "\"", "{", "}", "|", "\\", "^", "`":
        address += scalar.utf8Escaped
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address.isEmpty ? nil : address
  }

  /// As an attribute that holds one word has it; nil where nothing is left.
  var asToken: String? {
    let words = split { $0.isWhitespace || !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Escaped: String {
    String(self).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}
