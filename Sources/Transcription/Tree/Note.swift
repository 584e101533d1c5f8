/// A note, with what stands in it.
package struct Note: Sendable {
  /// What refers to it.
  package var reference: NoteReference
  /// The place in ``Transcript/witnesses`` of the version it stands in.
  package var witness: Int
  /// Unique in the document; the fragment that readers cite. Empty until the whole document is read.
  package var id: String
  /// What it says.
  package var blocks: [Block]

  /// Where its text begins in the transcript's; 0 for a note without a paragraph of its own.
  package var textStart: Int32 {
    for case .paragraph(let paragraph) in blocks { return paragraph.range.start }
    return 0
  }
}

/// Which note is meant: `[^1]` of the source's own, `[^ed:1]` of the editor's.
package struct NoteReference: Sendable, Hashable {
  /// Whose note it is; each series has its own numbers.
  package enum Series: String, Sendable, Hashable, CaseIterable {
    case source
    case editor
  }

  /// Whose note it is.
  package var series: Series
  /// As printed or as the editor numbers it: "1", "a", "*". Never counted anew.
  package var label: String

  /// - Parameter label: as printed or as the editor numbers it.
  package init(_ series: Series, _ label: String) {
    self.series = series
    self.label = label
  }

  /// Reads `^1` or `^ed:1`.
  init?(inBrackets content: Slice<UnsafeBufferPointer<UInt8>>) {
    guard content.first == UInt8(ascii: "^"), (2...40).contains(content.count),
      content.allSatisfy({ $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "[") })
    else { return nil }
    let label = String(decoding: content.dropFirst(), as: UTF8.self)
    let isEditors = label.hasPrefix("ed:")
    self.init(isEditors ? .editor : .source, isEditors ? String(label.dropFirst(3)) : label)
    if self.label.isEmpty { return nil }
  }

  /// As it is written in a text.
  package var description: String { series == .editor ? "[^ed:\(label)]" : "[^\(label)]" }
}

/// A transcript's notes by what refers to them.
package struct NoteIndex: Sendable {
  private let notes: [Note]
  private var places: [NoteReference: [Int]] = [:]

  /// Several notes may have one reference, in witnesses of their own.
  package init(_ notes: [Note]) {
    self.notes = notes
    for (place, note) in notes.enumerated() { places[note.reference, default: []].append(place) }
  }

  /// The note a reference in a witness means: the witness's own, or another's where it has none.
  package func note(_ reference: NoteReference, in witness: Int) -> Note? {
    guard let candidates = places[reference], let first = candidates.first else { return nil }
    return notes[candidates.first { notes[$0].witness == witness } ?? first]
  }
}
