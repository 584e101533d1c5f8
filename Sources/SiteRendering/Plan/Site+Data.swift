import EditionModel

/// A file of data that is made beside the pages, as the page that lists them has it.
package struct ListedData: Sendable {
  /// Relative to the site's root.
  package let path: String
  /// Which of the edition's forms it is in.
  package let format: ExportFormat
  /// What it holds, as a sentence.
  package let summary: String
  /// How many entries it has.
  package let rows: Int
  /// What is said of its keys, columns or elements, in their order.
  package let fields: [ListedField]
  /// What it is made from, for a problem with its path.
  package let origin: String
  /// Of a schema, the path of the file it describes; it is listed with that.
  package let described: String?

  /// - Parameters:
  ///   - path: relative to the site's root.
  ///   - origin: what it is made from.
  ///   - described: of a schema, the path of the file it describes.
  package init(
    path: String, format: ExportFormat, summary: String, rows: Int, fields: [ListedField], origin: String,
    described: String? = nil
  ) {
    self.path = path
    self.format = format
    self.summary = summary
    self.rows = rows
    self.fields = fields
    self.origin = origin
    self.described = described
  }
}

/// A key or a column of such a file.
package struct ListedField: Sendable {
  /// As it stands in the file.
  package let name: String
  /// In words: "text", "number", "text or null".
  package let type: String
  /// What it says, as a clause.
  package let summary: String

  /// - Parameter type: in words, such as "text or null".
  package init(name: String, type: String, summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }
}

extension Site {
  func dataPage(_ path: String) -> DataView {
    let links = Links(from: path)
    return DataView(
      site: view,
      page: frame(
        "Data", path, description: "What is known of the edition, as files for programs.",
        alternates: alternates(links)),
      files: listedData.map { file in
        let schema = data.first { $0.described == file.path }?.path
        return DataFileView(file: file, href: links.root + file.path, schema: schema.map { links.root + $0 } ?? "")
      },
      formats: formats.map(DocumentFormatView.init))
  }
}
