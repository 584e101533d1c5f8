import EditionModel

/// A file of an edition's data, written beside the pages: what it is, and the way to its bytes.
package struct DataFile: Sendable {
  /// A key or a column.
  package struct Field: Sendable, Hashable {
    /// As it stands in the file.
    package let name: String
    /// In words: "text", "number", "text or null", "list of texts".
    package let type: String
    /// What it says, as a clause.
    package let summary: String
  }

  /// Relative to the site's root.
  package let path: String
  /// Which of the edition's forms it is in.
  package let format: ExportFormat
  /// What it holds, as a sentence.
  package let summary: String
  /// How many entries it has.
  package let rows: Int
  /// What the list of data files says of its keys, columns or elements, in their order; nothing where others document
  /// them.
  package let fields: [Field]
  /// The file or folder that its rows come from.
  package let origin: String
  /// Of a schema, the path of the file it describes.
  package let described: String?
  private let write: @Sendable (Edition, MentionIndex) throws -> [UInt8]

  /// - Parameters:
  ///   - path: relative to the site's root.
  ///   - summary: what it holds, as a sentence.
  ///   - rows: how many entries it has.
  ///   - origin: the file or folder that its rows come from.
  ///   - described: of a schema, the path of the file it describes.
  ///   - write: its bytes, for the edition it is made for.
  package init(
    _ path: String, _ format: ExportFormat, _ summary: String, rows: Int, fields: [Field] = [], origin: String,
    describing described: String? = nil, write: @escaping @Sendable (Edition, MentionIndex) throws -> [UInt8]
  ) {
    self.path = path
    self.format = format
    self.summary = summary
    self.rows = rows
    self.fields = fields
    self.origin = origin
    self.described = described
    self.write = write
  }

  /// The file's bytes: the same for the same edition.
  ///
  /// - Parameters:
  ///   - edition: the one the file was made for.
  ///   - mentions: that edition's.
  /// - Throws: where it is made of other files, what reading those throws.
  package func bytes(_ edition: Edition, _ mentions: MentionIndex) throws -> [UInt8] { try write(edition, mentions) }

  /// All that an edition has, in the forms it is given in.
  package static func all(of edition: Edition) -> [DataFile] {
    // What is switched off is not even asked for its number of rows.
    let given = { (format: ExportFormat, file: (Edition) -> DataFile?) in
      edition.info.isGiven(in: format) ? [file(edition)].compactMap(\.self) : []
    }
    return tables(of: edition)
      + citations(edition).filter { edition.info.isGiven(in: $0.format) }
      + given(.calendar, eventsCalendar) + given(.beacon, beacon) + given(.atom, feed) + given(.cmif, cmif)
      + given(.openSearch, searchDescription)
      + (edition.info.isGiven(in: .tei) ? corpus(edition) : [])
      + (edition.info.isGiven(in: .oai) ? staticRepositories(edition) : [])
  }

  /// The tables as JSON, each with its schema, and as CSV.
  private static func tables(of edition: Edition) -> [DataFile] {
    let (json, csv) = (edition.info.isGiven(in: .json), edition.info.isGiven(in: .csv))
    if !json, !csv { return [] }
    let events = DataTable.events(edition).map { [$0] } ?? []
    let tables = [DataTable.documents(edition)] + events + [DataTable.timeline(edition)]
    var files: [DataFile] = []
    for kind in edition.indexedKinds {
      if json { files += withSchema(entitiesJSON(kind, edition)) }
      if csv { files.append(entitiesCSV(kind, edition)) }
    }
    if csv { files.append(mentionsCSV(edition)) }
    for table in tables {
      if json { files += withSchema(table.json) }
      if csv { files.append(table.csv) }
    }
    return files
  }
}
