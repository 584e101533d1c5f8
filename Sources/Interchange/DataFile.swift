import EditionModel

/// A file of an edition's data, written beside the pages: what it is, and the way to its bytes.
package struct DataFile: Sendable {
  package enum Format: String, Sendable, Hashable {
    case json = "JSON"
    case csv = "CSV"
    case beacon = "BEACON"
    case calendar = "iCalendar"
    case ris = "RIS"
    case biblatex = "BibLaTeX"
    case csl = "CSL-JSON"
    case atom = "Atom"
  }

  /// A key or a column.
  package struct Field: Sendable, Hashable {
    package let name: String
    package let type: String
    package let summary: String
  }

  /// Relative to the site's root.
  package let path: String
  package let format: Format
  /// What it holds, as a sentence.
  package let summary: String
  /// How many entries it has.
  package let rows: Int
  package let fields: [Field]
  /// The file or folder that its rows come from.
  package let origin: String
  /// The id of the document whose file it is; nil where it is the whole edition's.
  package let document: String?
  private let write: @Sendable (Edition, MentionIndex) -> [UInt8]

  init(
    _ path: String, _ format: Format, _ summary: String, rows: Int, fields: [Field], origin: String,
    document: String? = nil, write: @escaping @Sendable (Edition, MentionIndex) -> [UInt8]
  ) {
    self.path = path
    self.format = format
    self.summary = summary
    self.rows = rows
    self.fields = fields
    self.origin = origin
    self.document = document
    self.write = write
  }

  /// The file's bytes: the same for the same edition.
  ///
  /// - Parameters:
  ///   - edition: the one the file was made for.
  ///   - mentions: that edition's.
  package func bytes(_ edition: Edition, _ mentions: MentionIndex) -> [UInt8] { write(edition, mentions) }

  /// All that an edition has.
  package static func all(of edition: Edition) -> [DataFile] {
    edition.indexedKinds.flatMap { [entitiesJSON($0, edition), entitiesCSV($0, edition)] }
      + [mentionsCSV(edition), timelineJSON(edition)] + citations(edition)
      + (eventsCalendar(edition).map { [$0] } ?? [])
      + (beacon(edition).map { [$0] } ?? [])
      + (feed(edition).map { [$0] } ?? []) + collations(edition)
  }
}
