import EditionModel

/// A file of data that is made beside the pages, as the page that lists them has it.
package struct ListedData: Sendable {
  /// Relative to the site's root.
  package let path: String
  package let format: ExportFormat
  /// What it holds, as a sentence.
  package let summary: String
  package let rows: Int
  package let fields: [ListedField]
  /// What it is made from, for a problem with its path.
  package let origin: String
  /// Of a schema, the path of the file it describes; it is listed with that.
  package let described: String?

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
  package let name: String
  package let type: String
  package let summary: String

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
