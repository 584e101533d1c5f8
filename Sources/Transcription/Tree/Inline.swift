/// A piece of a block's text: CommonMark's inlines, and the marks of an edition under TEI's names.
package enum Inline: Sendable {
  /// Soft line breaks are `\n` inside it.
  case text(TextRange)
  case lineBreak
  case code(TextRange)
  case emphasis([Inline])
  case strong([Inline])
  case link(destination: String, title: String, [Inline])
  /// Shown by its description; an edition's pictures are files beside it.
  case image(source: String, title: String, [Inline])
  /// Raw HTML, shown as text.
  case html(TextRange)

  /// Struck in the source.
  case deletion([Inline])
  /// Added in the source.
  case addition([Inline])
  /// An error of the source, kept, with the editor's correction if there is one.
  case sic([Inline], correction: String?)
  /// Read with doubt.
  case unclear(TextRange)
  /// What can't be read or is withheld; the range holds it as printed.
  case gap(Gap, TextRange)
  /// Letters the editor supplied inside a word.
  case supplied(TextRange)
  /// Glyphs of the source that a layout rule takes for no words, as they stand there. They are outside the transcript's
  /// text.
  case artefact(LayoutRule, glyphs: String)
  case pageBreak(PageBreak)
  /// Where a note belongs; its text is among ``Transcript/notes``.
  case note(NoteReference)
  /// Who or what is meant, said by the editor.
  case mention(Reference, [Inline])
  /// A passage in another language than the text around it, with that language's BCP 47 tag.
  case foreign(language: String, [Inline])
}

extension Inline {
  var isArtefact: Bool {
    if case .artefact = self { true } else { false }
  }

  /// An artefact's.
  var glyphs: String {
    if case .artefact(_, let glyphs) = self { glyphs } else { "" }
  }
}

/// What can't be read in the source, or is withheld there.
package struct Gap: Sendable, Hashable {
  /// TEI's values of `gap/@reason`.
  package enum Reason: String, Sendable, Hashable {
    case illegible
    case redacted
  }

  /// Why nothing is to be read there.
  package var reason: Reason
  /// As the source has it: "2 words".
  package var extent: String?
}

/// Where a page of the source begins.
package struct PageBreak: Sendable, Hashable {
  /// The page that begins here: "2", "81", "iv"; empty where the source does not mark the break.
  package var number: String
  /// As it is written in the source: "-2-", "[Page 81]".
  package var printed: String
  /// Whether it cuts a sentence in two paragraphs of the source, which are one here.
  package var isInSentence = false
}

/// A mention's target, as it is written: `person:stalin`.
package struct Reference: Sendable, Hashable {
  /// What a reference can lead to. The raw value is its scheme in the source.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case person
    case place
    case organization = "org"
    case event
    case document = "doc"
    case page
  }

  /// What it leads to.
  package var kind: Kind
  /// As the authority file, the document's or the page's name has it; it may lead to nothing.
  package var id: String

  /// Makes one without asking whether there is such an entry.
  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `kind:id`; nil when the scheme is none of an edition's.
  package init?(destination: String) {
    guard let colon = destination.firstIndex(of: ":"), let kind = Kind(rawValue: String(destination[..<colon])) else {
      return nil
    }
    self.init(kind, String(destination[destination.index(after: colon)...]))
  }

  /// As it is written in a source: `doc:letter`.
  package var description: String { "\(kind.rawValue):\(id)" }
}
