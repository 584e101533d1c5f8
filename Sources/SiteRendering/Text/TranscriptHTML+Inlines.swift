import EditionModel
import Transcription

/// The inlines of a transcript: text with links on the mentions in it, and the marks.
extension TranscriptHTML {
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let range): write(range)
    case .lineBreak: html.markup("<br />\n")
    case .code(let range):
      html.markup("<code>")
      html.text(transcript.text[range.range])
      html.markup("</code>")
    case .html where options.keepsHTML && options.book != nil: break
    case .html(let range) where options.keepsHTML: html.markup(transcript.text[range.range])
    case .html(let range): html.text(transcript.text[range.range])
    case .emphasis(let content): element("em", content)
    case .strong(let content): element("strong", content)
    case .deletion(let content): element("del", content)
    case .addition(let content): element("ins", content)
    case .link(let destination, let title, let content):
      guard let destination = options.book.map({ $0.link(destination) }) ?? destination else { return write(content) }
      html.markup("<a href=\"")
      html.address(destination)
      if !title.isEmpty {
        html.markup("\" title=\"")
        html.text(title)
      }
      html.markup("\">")
      writeLinked(content, "</a>")
    case .image(let source, let title, let content):
      guard let source = options.book.map({ $0.image(source) }) ?? source else {
        html.markup("<span class=\"image\">[")
        write(content)
        return html.markup("]</span>")
      }
      html.markup("<img src=\"")
      html.address(source)
      html.markup("\" alt=\"")
      if let range = content.reachedText { html.text(transcript.text[range.range]) }
      if !title.isEmpty {
        html.markup("\" title=\"")
        html.text(title)
      }
      html.markup("\" />")
    case .sic(let content, let correction?): write(content, correctedTo: correction)
    case .sic(let content, correction: nil):
      html.markup("<span class=\"sic\">")
      write(content)
      html.markup("</span> <span class=\"editorial\">[sic]</span>")
    case .unclear(let range):
      html.markup("<span class=\"unclear\">[")
      write(range)
      html.markup("?]</span>")
    case .gap(_, let range):
      html.markup("<span class=\"gap\">")
      html.text(transcript.text[range.range])
      html.markup("</span>")
    case .supplied(let range):
      html.markup("<span class=\"supplied\">[")
      html.text(transcript.text[range.range])
      html.markup("]</span>")
    case .artefact(_, let glyphs): writeRaw(glyphs)
    case .pageBreak(let pageBreak): write(pageBreak)
    case .note(let reference): write(reference)
    case .foreign(let language, let content):
      html.markup("<span lang=\"")
      html.text(language)
      html.markup(LanguageTag.isRightToLeft(language) ? "\" dir=\"rtl\">" : "\" dir=\"ltr\">")
      write(content)
      html.markup("</span>")
    case .mention(let reference, let content):
      writeLinked(content, open(reference))
    }
  }

  /// - Parameter range: of a block, in which the signs of all its variants stand.
  mutating func element(_ name: String, _ content: [Inline], _ range: TextRange? = nil) {
    html.markup("<")
    html.text(name)
    html.markup(">")
    write(content)
    if let range { writeSigns(upTo: range.end) }
    html.markup("</")
    html.text(name)
    html.markup(">")
  }

  /// The correction, then the source's word as one of the source's.
  private mutating func write(_ error: [Inline], correctedTo correction: String) {
    html.markup("<span class=\"choice\"><span class=\"ed corr\">")
    html.text(correction)
    html.markup("</span><span class=\"ed\"> [source: </span><span class=\"sic\">")
    write(error)
    html.markup("</span><span class=\"ed\">]</span></span>")
  }

  private mutating func writeRaw(_ glyphs: String) {
    if options.book != nil { return }
    html.markup("<span class=\"raw\" hidden>")
    html.text(glyphs)
    html.markup("</span>")
  }

  mutating func write(_ pageBreak: PageBreak) {
    let number = pageBreak.number
    pages[number, default: 0] += 1
    let occurrence = pages[number, default: 1]
    html.markup("<span class=\"page-break")
    if pageBreak.isInSentence { html.markup(" in-sentence") }
    html.markup("\" role=\"doc-pagebreak\" id=\"")
    html.id("\(options.idPrefix)page-\(number.isEmpty ? "break" : number)\(occurrence == 1 ? "" : "-\(occurrence)")")
    html.markup("\" aria-label=\"")
    html.text(number.isEmpty ? "Page break" : "Page \(number)")
    let label = number.isEmpty ? "[page break]" : "[p. \(number)]"
    let isPrinted = pageBreak.printed == label
    html.markup(isPrinted ? "\"><span class=\"number\">" : "\"><span class=\"ed number\">")
    html.text(label)
    html.markup("</span>")
    if !isPrinted { writeRaw(pageBreak.printed) }
    html.markup("</span> ")
  }

  /// Text, with links on the mentions in it. A mention that goes on behind a mark is linked piece by piece.
  mutating func writeMentions(_ range: TextRange) {
    var position = Int(range.start)
    let end = Int(range.end)
    while let mention = mentions.first, mention.range.start < end {
      guard mention.range.end > position else {
        mentions.removeFirst()
        continue
      }
      let piece = trimmed(max(position, Int(mention.range.start))..<min(end, Int(mention.range.end)))
      html.text(transcript.text[position..<piece.lowerBound])
      if !piece.isEmpty {
        let end = open(mention.target)
        html.text(transcript.text[piece])
        html.markup(end)
      }
      position = piece.upperBound
      if mention.range.end > end { break }
      mentions.removeFirst()
    }
    html.text(transcript.text[position..<end])
  }

  /// Without the white space at the ends, which a piece of a mention may have.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let words = transcript.text[range]
    guard let first = words.firstIndex(where: { $0 > UInt8(ascii: " ") }),
      let last = words.lastIndex(where: { $0 > UInt8(ascii: " ") })
    else { return range.lowerBound..<range.lowerBound }
    return first..<(last + 1)
  }

  /// - Returns: the end of the element.
  private mutating func open(_ reference: Reference) -> StaticString {
    guard let address = options.book.map({ $0.address(of: reference) }) ?? links.href(reference) else {
      html.markup("<span>")
      return "</span>"
    }
    html.markup("<a class=\"mention ")
    html.text(reference.kind.rawValue)
    html.markup("\" href=\"")
    html.text(address)
    html.markup("\">")
    return "</a>"
  }

  /// The text of raw HTML, which nobody can take for XML.
  mutating func writeWithoutTags(_ range: TextRange) {
    var isTag = false
    var words: [UInt8] = []
    for byte in transcript.text[range.range] {
      if byte == UInt8(ascii: "<") {
        isTag = true
        words.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: ">"), isTag {
        isTag = false
      } else if !isTag {
        words.append(byte)
      }
    }
    html.markup("<p>")
    html.foldedText(words)
    html.markup("</p>\n")
  }
}

extension [Inline] {
  /// The text of an image's description.
  fileprivate var reachedText: TextRange? {
    let ranges = compactMap(\.range)
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return TextRange(Int(first.start), Int(last.end))
  }
}
