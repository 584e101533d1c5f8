import EditionModel
import Transcription

/// Notes in two series, the source's and the editor's, each behind the block that first refers to it: beside that in a
/// margin, below it where there is none. Each leads back to every place that refers to it.
extension TranscriptHTML {
  mutating func write(_ reference: NoteReference) {
    guard let note = notes.note(reference, in: witness) else { return }
    noteReferences[reference, default: 0] += 1
    if note.witness == witness, writtenNotes.insert(reference).inserted { dueNotes.append(note) }
    html.markup("<sup class=\"note-reference\"><a id=\"")
    html.id(backID(of: note, noteReferences[reference, default: 1]))
    html.markup("\" href=\"#")
    html.id(note.id)
    if options.book != nil { html.markup("\" epub:type=\"noteref") }
    html.markup("\" role=\"doc-noteref\" aria-label=\"")
    html.text(reference.spokenLabel)
    html.markup("\">")
    html.text(reference.shownLabel)
    html.markup("</a></sup>")
  }

  /// The notes that were referred to since the last were written; and where nothing refers to a note, it stands at the end.
  mutating func writeNotes(mentions all: [Mention], isEnd: Bool = false) {
    guard !transcript.notes.isEmpty else { return }
    // Notes are not compared, and their text stands elsewhere than that of the paragraphs around them.
    let (rest, variantsToCome) = (mentions, variants)
    variants = []
    while let note = dueNotes.first {
      dueNotes.removeFirst()
      write(note, all)
    }
    if isEnd {
      for note in transcript.notes where note.witness == witness && !writtenNotes.contains(note.reference) {
        write(note, all)
      }
    }
    (mentions, variants) = (rest, variantsToCome)
  }

  /// The place of the first mention that begins at `start` or behind it, by halving.
  private static func first(in mentions: [Mention], from start: Int32) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func write(_ note: Note, _ all: [Mention]) {
    mentions = all[Self.first(in: all, from: note.textStart)...]
    html.markup("<aside class=\"note\"")
    if options.book != nil { html.markup(" epub:type=\"footnote\"") }
    html.markup(" role=\"doc-footnote\" id=\"")
    html.id(note.id)
    html.markup("\">\n<p class=\"note-label\">")
    html.text(note.reference.shownLabel)
    for number in 0..<(allReferences[note.reference] ?? 0) {
      html.markup(" <a href=\"#")
      html.id(backID(of: note, number + 1))
      html.markup("\" role=\"doc-backlink\" aria-label=\"Back to the text from ")
      html.text(note.reference.spokenLabel)
      html.markup("\">↩</a>")
    }
    html.markup("</p>\n")
    for block in note.blocks { write(block) }
    html.markup("</aside>\n")
  }

  /// The first reference to a note in its witness is `n1-ref`, the second `n1-ref2`; in another witness, the second of
  /// them, `w2-n1-ref`.
  private func backID(of note: Note, _ number: Int) -> String {
    let prefix = note.witness == witness ? "" : "w\(witness + 1)-"
    return "\(prefix)\(note.id)-ref\(number == 1 ? "" : String(number))"
  }
}

extension NoteReference {
  /// The source's numbers as printed; the editor's told apart by a word.
  fileprivate var shownLabel: String { series == .source ? label : "ed. \(label)" }
  fileprivate var spokenLabel: String { series == .source ? "note \(label)" : "editor’s note \(label)" }
}
