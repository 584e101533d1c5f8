import EditionModel
import Transcription

/// A transcript as HTML: the one walk that a document's text goes through on its way to a page.
///
/// One text holds two readings. The page as it is written is the reading text; what is the editor's in it has the class
/// `ed`. What only the source has (its layout's glyphs, its own page numbers) has the class `raw` and is hidden. A style sheet
/// can turn both round, and shows the source. Nothing is told by looks alone: what an editor says of the text stands in it, in
/// brackets.
struct TranscriptHTML {
  struct Options {
    /// Whether paragraphs have their ids and links to themselves.
    var hasIDs = true
    /// The level of the source's highest headings: below the page's own, without a gap, whatever the editor begins with.
    /// nil: as the source has them.
    var highestHeading: Int? = 2
    /// Whether raw HTML is markup of the page; otherwise it is shown as text.
    var keepsHTML = false
    /// Before the ids of page breaks, so that two witnesses don't share one.
    var idPrefix = ""
  }

  let transcript: Transcript
  private let links: Links
  let options: Options
  private let headingShift: Int
  var html: HTMLBuffer
  /// The mentions that are still to come.
  var mentions: ArraySlice<Mention>
  let witness: Int
  let notes: NoteIndex
  /// How often each page began: an enclosure has a second page 2.
  private var pages: [String: Int] = [:]
  /// How often each note was referred to.
  var noteReferences: [NoteReference: Int] = [:]

  /// Renders a witness with the notes that stand in it.
  ///
  /// - Parameters:
  ///   - witness: its place in the transcript.
  ///   - mentions: those found by their forms, in the order of the text.
  static func render(
    witness: Int, of transcript: Transcript, mentions: [Mention] = [], links: Links, options: Options
  ) -> [UInt8] {
    let blocks = transcript.witnesses[witness].blocks
    let mentions = mentions.filter { !$0.isMarked }
    var writer = TranscriptHTML(
      transcript: transcript, links: links, options: options,
      headingShift: options.highestHeading.map { $0 - (blocks.lazy.compactMap(\.headingLevel).min() ?? 1) } ?? 0,
      html: HTMLBuffer(capacity: transcript.text.count * 3 / 2),
      mentions: mentions[...], witness: witness, notes: NoteIndex(transcript.notes))
    for block in blocks { writer.write(block) }
    for series in NoteReference.Series.allCases { writer.writeNotes(of: series, mentions: mentions) }
    return writer.html.bytes
  }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .heading(let level, let content, _):
      element("h\(min(6, max(options.highestHeading ?? 1, level + headingShift)))", content)
      html.markup("\n")
    case .division(let role, let inner):
      html.markup("<div class=\"division ")
      html.text(role.rawValue)
      html.markup("\" role=\"group\" aria-label=\"")
      html.text(role.label)
      html.markup("\">\n")
      for block in inner { write(block) }
      html.markup("</div>\n")
    case .blockQuote(let inner):
      html.markup("<blockquote>\n")
      for block in inner { write(block) }
      html.markup("</blockquote>\n")
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .codeBlock(let info, let range):
      html.markup("<pre><code")
      if let language = info.split(separator: " ").first {
        html.markup(" class=\"language-")
        html.text(String(language))
        html.markup("\"")
      }
      html.markup(">")
      html.text(transcript.text[range.range])
      html.markup("</code></pre>\n")
    case .htmlBlock(let range) where options.keepsHTML: html.markup(transcript.text[range.range])
    case .htmlBlock(let range): write(.codeBlock(info: "", range))
    case .thematicBreak: html.markup("<hr />\n")
    case .pageBreak(let pageBreak):
      html.markup("<div class=\"page-break-line\">")
      write(pageBreak)
      html.markup("</div>\n")
    }
  }

  private mutating func write(_ paragraph: Paragraph) {
    guard paragraph.entries.isEmpty else { return writeEntries(of: paragraph) }
    html.markup("<p")
    if options.hasIDs {
      html.markup(" id=\"")
      html.text(paragraph.id)
      html.markup("\"")
    }
    html.markup(">")
    writeWords(of: paragraph)
    writeAnchor(of: paragraph)
    html.markup("</p>\n")
  }

  mutating func writeAnchor(of paragraph: Paragraph) {
    if options.hasIDs {
      html.markup(" <a class=\"anchor\" href=\"#")
      html.text(paragraph.id)
      html.markup("\" aria-label=\"Link to paragraph ")
      html.text(paragraph.id)
      html.markup("\">¶</a>")
    }
  }

  private mutating func writeWords(of paragraph: Paragraph) {
    writeLabel(of: paragraph)
    write(paragraph.content)
  }

  mutating func writeLabel(of paragraph: Paragraph) {
    write(paragraph.beforeLabel)
    if let label = paragraph.label {
      html.markup("<span class=\"label\">")
      html.text(transcript.text[label.range])
      html.markup("</span> ")
    }
  }

  private mutating func write(_ list: List) {
    switch list.kind {
    case .bullet: html.markup("<ul>\n")
    case .ordered(start: 1): html.markup("<ol>\n")
    case .ordered(let start):
      html.markup("<ol start=\"")
      html.text(String(start))
      html.markup("\">\n")
    }
    for item in list.items {
      html.markup("<li>")
      let isTight = list.isTight && !options.hasIDs
      if !isTight, !item.isEmpty { html.markup("\n") }
      for (index, block) in item.enumerated() {
        if isTight, case .paragraph(let paragraph) = block {
          writeWords(of: paragraph)
          if index + 1 < item.count { html.markup("\n") }
        } else {
          if isTight, index == 0 { html.markup("\n") }
          write(block)
        }
      }
      html.markup("</li>\n")
    }
    if case .bullet = list.kind { html.markup("</ul>\n") } else { html.markup("</ol>\n") }
  }

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
    case .html(let range) where options.keepsHTML: html.markup(transcript.text[range.range])
    case .html(let range): html.text(transcript.text[range.range])
    case .emphasis(let content): element("em", content)
    case .strong(let content): element("strong", content)
    case .deletion(let content): element("del", content)
    case .addition(let content): element("ins", content)
    case .link(let destination, let title, let content):
      html.markup("<a href=\"")
      html.address(destination)
      if !title.isEmpty {
        html.markup("\" title=\"")
        html.text(title)
      }
      html.markup("\">")
      write(content)
      html.markup("</a>")
    case .image(let source, let title, let content):
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
    case .mention(let reference, let content):
      open(reference)
      write(content)
      html.markup("</a>")
    }
  }

  private mutating func element(_ name: String, _ content: [Inline]) {
    html.markup("<")
    html.text(name)
    html.markup(">")
    write(content)
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
    html.markup("<span class=\"raw\" hidden>")
    html.text(glyphs)
    html.markup("</span>")
  }

  private mutating func write(_ pageBreak: PageBreak) {
    let number = pageBreak.number
    pages[number, default: 0] += 1
    let occurrence = pages[number, default: 1]
    html.markup("<span class=\"page-break")
    if pageBreak.isInSentence { html.markup(" in-sentence") }
    html.markup("\" role=\"doc-pagebreak\" id=\"")
    html.text("\(options.idPrefix)page-\(number.isEmpty ? "break" : number)\(occurrence == 1 ? "" : "-\(occurrence)")")
    html.markup("\" aria-label=\"")
    html.text(number.isEmpty ? "Page break" : "Page \(number)")
    let label = number.isEmpty ? "[page break]" : "[p. \(number)]"
    if pageBreak.printed == label {
      html.markup("\">")
      html.text(label)
    } else {
      html.markup("\"><span class=\"ed\">")
      html.text(label)
      html.markup("</span>")
      writeRaw(pageBreak.printed)
    }
    html.markup("</span> ")
  }

  /// Text, with links on the mentions in it. A mention that goes on behind a mark is linked piece by piece.
  private mutating func write(_ range: TextRange) {
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
        open(mention.target)
        html.text(transcript.text[piece])
        html.markup("</a>")
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

  private mutating func open(_ reference: Reference) {
    html.markup("<a class=\"mention ")
    html.text(reference.kind.rawValue)
    html.markup("\" href=\"")
    html.text(links.href(reference))
    html.markup("\">")
  }
}

extension Block {
  fileprivate var headingLevel: Int? {
    if case .heading(let level, _, _) = self { level } else { nil }
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

extension BlockRole {
  /// What a reader is told the block is.
  var label: String {
    switch self {
    case .classification: "Classification"
    case .stamp: "Stamp"
    case .header: "Header"
    case .attendees: "Those present"
    case .dateline: "Dateline"
    case .subject: "Subject"
    case .salutation: "Salutation"
    case .closer: "Closing"
    case .initials: "Typist’s initials"
    case .distribution: "Distribution"
    case .handling: "Handling"
    }
  }
}
