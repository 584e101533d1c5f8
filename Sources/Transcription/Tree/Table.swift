/// A table as GitHub writes them.
package struct Table: Sendable {
  /// How the delimiter row asks for a column to be set (GFM 4.10).
  package enum Alignment: String, Sendable, Hashable {
    case left
    case centre
    case right
  }

  /// One for each column; nil where none is asked for.
  package var alignments: [Alignment?]
  /// The first is the header; every row has a cell for each column.
  package var rows: [[Paragraph]]
}
