/// A block of a transcript, with CommonMark's nouns, and the roles that archival documents add.
package enum Block: Sendable {
  case paragraph(Paragraph)
  case heading(level: Int, content: [Inline], range: TextRange)
  /// A fenced block `::: name`: what a part of the document is.
  case division(BlockRole, [Block])
  case blockQuote([Block])
  case list(List)
  case table(Table)
  case codeBlock(info: String, TextRange)
  /// Raw HTML, shown as text.
  case htmlBlock(TextRange)
  case thematicBreak
  /// Between blocks; one inside a sentence is an ``Inline``.
  case pageBreak(PageBreak)
}

/// A paragraph, with the number and the fields that the source prints in it.
package struct Paragraph: Sendable {
  /// Stable and unique in its document; the fragment readers cite. Empty until the whole document is read.
  package var id: String
  /// The number the source prints before it, as printed: "2.".
  package var label: TextRange?
  /// The artefacts that stand before the number.
  package var beforeLabel: [Inline] = []
  /// Behind the label, in the order of the source.
  package var content: [Inline]
  /// All of its text, from the first word to the last.
  package var range: TextRange
  /// What its lines are, in a header or a list of those present; empty in prose.
  package var entries: [Entry] = []

  /// - Parameters:
  ///   - id: empty until the whole document is read.
  ///   - label: the number the source prints before it.
  ///   - range: all of its text.
  package init(id: String, label: TextRange?, content: [Inline], range: TextRange) {
    self.id = id
    self.label = label
    self.content = content
    self.range = range
  }
}

/// A list as CommonMark has them (5.2 and 5.3).
package struct List: Sendable {
  /// What stands before its items.
  package enum Kind: Sendable, Hashable {
    case bullet
    case ordered(start: Int)
  }

  /// What stands before its items.
  package var kind: Kind
  /// Tight lists show their paragraphs without space between them (CommonMark 5.3).
  package var isTight: Bool
  /// The blocks of each, in the order of the source.
  package var items: [[Block]]
}

/// What a fenced block is. The raw value is its name in the source.
package enum BlockRole: String, Sendable, Hashable, CaseIterable {
  case classification
  case stamp
  /// A telegram's or letter's head.
  case header
  /// Those present.
  case attendees
  case dateline
  case subject
  case salutation
  case closer
  /// The typist's.
  case initials
  case distribution
  /// How the document is to be handled.
  case handling

  /// What it is, in words.
  package var description: String {
    switch self {
    case .classification: "a classification"
    case .stamp: "a stamp"
    case .header: "a header"
    case .attendees: "those present"
    case .dateline: "a dateline"
    case .subject: "a subject"
    case .salutation: "a salutation"
    case .closer: "a closing"
    case .initials: "the initials of a typist"
    case .distribution: "a note of distribution"
    case .handling: "a note of handling"
    }
  }
}
