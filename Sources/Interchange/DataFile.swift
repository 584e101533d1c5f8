import EditionModel

/// A file of an edition's data, written beside the pages: what it is, and the way to its bytes.
package struct DataFile: Sendable {
  /// A key or a column.
  package struct Field: Sendable, Hashable {
    package let name: String
    package let type: String
    package let summary: String
  }

  /// Relative to the site's root.
  package let path: String
  package let format: ExportFormat
  /// What it holds, as a sentence.
  package let summary: String
  /// How many entries it has.
  package let rows: Int
  package let fields: [Field]
  /// The file or folder that its rows come from.
  package let origin: String
  private let write: @Sendable (Edition, MentionIndex) -> [UInt8]

  init(
    _ path: String, _ format: ExportFormat, _ summary: String, rows: Int, fields: [Field], origin: String,
    write: @escaping @Sendable (Edition, MentionIndex) -> [UInt8]
  ) {
    self.path = path
    self.format = format
    self.summary = summary
    self.rows = rows
    self.fields = fields
    self.origin = origin
    self.write = write
  }

  /// The file's bytes: the same for the same edition.
  ///
  /// - Parameters:
  ///   - edition: the one the file was made for.
  ///   - mentions: that edition's.
  package func bytes(_ edition: Edition, _ mentions: MentionIndex) -> [UInt8] { write(edition, mentions) }

  /// All that an edition has, in the forms it is given in.
  package static func all(of edition: Edition) -> [DataFile] {
    // What is switched off is not even asked for its number of rows.
    let given = { (format: ExportFormat, file: (Edition) -> DataFile?) in
      edition.info.isGiven(in: format) ? [file(edition)].compactMap(\.self) : []
    }
    return edition.indexedKinds.flatMap { kind in
      given(.json) { entitiesJSON(kind, $0) } + given(.csv) { entitiesCSV(kind, $0) }
    }
      + given(.csv, mentionsCSV) + given(.json, timelineJSON)
      + citations(edition).filter { edition.info.isGiven(in: $0.format) }
      + given(.calendar, eventsCalendar) + given(.beacon, beacon) + given(.atom, feed) + given(.cmif, cmif)
      + (edition.info.isGiven(in: .tei) ? corpus(edition) : [])
      + (edition.info.isGiven(in: .oai) ? staticRepositories(edition) : [])
  }
}
