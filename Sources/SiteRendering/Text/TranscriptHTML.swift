import EditionModel
import Transcription

/// A transcript as HTML: the one walk that a document's text goes through on its way to a page.
///
/// One text holds two readings. The page as it is written is the reading text; what is the editor's in it has the class
/// `ed`. What only the source has (its layout's glyphs, its own page numbers) has the class `raw` and is hidden. A
/// style sheet can turn both round, and shows the source. Nothing is told by looks alone: what an editor says of the
/// text stands in it, in brackets.
struct TranscriptHTML {
  struct Options {
    /// Whether paragraphs have their ids and links to themselves.
    var hasIDs = true
    /// The level of the source's highest headings: below the page's own, without a gap, whatever the editor begins with.
    /// nil: as the source has them.
    var highestHeading: Int? = 2
    /// Whether raw HTML is markup of the page; otherwise it is shown as text.
    var keepsHTML = false
    /// Where the witness differs from others, in the order of its text.
    var variants: [VariantMark] = []
    /// Of a text in a book, where its links lead. A book's text is XML, and has no marks for scripts and style sheets to
    /// turn round: neither the layout's glyphs nor links from paragraphs to themselves.
    var book: BookAddresses?
    /// Before the ids of page breaks, so that two witnesses don't share one.
    var idPrefix = ""
  }

  let transcript: Transcript
  let links: Links
  let options: Options
  private let headingShift: Int
  var html: HTMLBuffer
  /// The mentions that are still to come.
  var mentions: ArraySlice<Mention>
  /// The variants that are still to come, and those whose signs are.
  var variants: ArraySlice<VariantMark>
  var dueVariants: [VariantMark] = []
  /// How many links are open: none may stand in another.
  var openLinks = 0
  let witness: Int
  let notes: NoteIndex
  /// How often each page began: an enclosure has a second page 2.
  var pages: [String: Int] = [:]
  /// How often each note was referred to until now, and how often it will have been.
  var noteReferences: [NoteReference: Int] = [:]
  let allReferences: [NoteReference: Int]
  /// Notes that were referred to and stand behind the block that is being written.
  var dueNotes: [Note] = []
  var writtenNotes: Set<NoteReference> = []

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
      html: HTMLBuffer(capacity: transcript.text.count * 3 / 2, isXML: options.book != nil),
      mentions: mentions[...], variants: options.variants[...], witness: witness, notes: NoteIndex(transcript.notes),
      allReferences: transcript.noteReferences(inWitness: witness))
    for block in blocks {
      writer.write(block)
      writer.writeNotes(mentions: mentions)
    }
    writer.writeNotes(mentions: mentions, isEnd: true)
    return writer.html.bytes
  }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .heading(let level, let content, let range):
      element("h\(min(6, max(options.highestHeading ?? 1, level + headingShift)))", content, range)
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
      writeSignsBehind(range)
    case .htmlBlock(let range) where options.keepsHTML && options.book != nil: writeWithoutTags(range)
    case .htmlBlock(let range) where options.keepsHTML:
      html.markup(transcript.text[range.range])
      writeSignsBehind(range)
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
    writeID(of: paragraph)
    html.markup(">")
    writeWords(of: paragraph)
    writeAnchor(of: paragraph)
    html.markup("</p>\n")
  }

  /// The attribute, in an element that is being opened.
  mutating func writeID(of paragraph: Paragraph) {
    guard options.hasIDs else { return }
    html.markup(" id=\"")
    html.id(paragraph.id)
    html.markup("\"")
  }

  /// What stands behind a paragraph's words: the signs that could not stand in them, and the link to itself.
  mutating func writeAnchor(of paragraph: Paragraph) {
    writeSigns(upTo: paragraph.range.end)
    if options.hasIDs, options.book == nil {
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
}

extension Block {
  fileprivate var headingLevel: Int? {
    if case .heading(let level, _, _) = self { level } else { nil }
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
