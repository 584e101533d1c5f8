/// One entry of a paragraph that is a list: a field of a header with its label, or a person present with an office.
package struct Entry: Sendable, Hashable {
  /// What a part of an entry is.
  package enum Kind: Sendable, Hashable {
    /// "From:", "Present:".
    case label
    /// A field's value.
    case value
    case name
    case office
    /// What stands between them: ", ".
    case separator
  }

  /// What some of the paragraph's content is.
  package struct Part: Sendable, Hashable {
    /// What it is.
    package var kind: Kind
    /// Places in ``Paragraph/content``.
    package var content: Range<Int>

    /// - Parameter content: places in ``Paragraph/content``.
    package init(_ kind: Kind, _ content: Range<Int>) {
      self.kind = kind
      self.content = content
    }
  }

  /// In the order of the source.
  package var parts: [Part]

  /// - Parameter parts: in the order of the source.
  package init(_ parts: [Part]) {
    self.parts = parts
  }
}
