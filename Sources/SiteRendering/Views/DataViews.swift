import EditionModel
import TemplateEngine

/// `data.html`: the files of data beside the pages.
struct DataView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let files: [DataFileView]
  let formats: [DocumentFormatView]

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .list("files", of: DataFileView.self, "the files of data") { $0.files },
    .list("formats", of: DocumentFormatView.self, "the kinds of file that documents have beside their pages") {
      $0.formats
    },
  ]
}

/// A file of data.
struct DataFileView: TemplateRecord {
  let file: ListedData
  let href: String
  let schema: String

  static let fields: [Field<Self>] = [
    .text("name", "the file's name") { String($0.file.path.split(separator: "/").last ?? "") },
    .text("href", "its address, relative to the page") { $0.href },
    .text("schema", "the address of its JSON Schema, or nothing") { $0.schema },
    .text("summary", "what it holds, as a sentence") { $0.file.summary },
    .text("format", "its format, such as JSON or CSV") { $0.file.format.name },
    .text("rows", "how many rows it has, or files, as words") {
      Words.count($0.file.rows, $0.file.format == .source ? "file" : "row")
    },
    .list("fields", of: DataFieldView.self, "what a row has, in its order") { $0.file.fields.map(DataFieldView.init) },
  ]
}

/// A kind of file that documents have beside their pages.
struct DocumentFormatView: TemplateRecord {
  let format: DocumentFormat

  static let fields: [Field<Self>] = [
    .text("path", "where it is from the site's root, with ID for the document's id") { $0.format.path("ID") },
    .text("name", "the name of the format") { $0.format.format.name },
    .text("type", "its media type") { $0.format.format.mediaType },
    .text("purpose", "what it is for, as a sentence") { $0.format.purpose },
  ]
}

/// A key or a column of a file of data.
struct DataFieldView: TemplateRecord {
  let field: ListedField

  static let fields: [Field<Self>] = [
    .text("name", "its name") { $0.field.name },
    .text("type", "what its values are") { $0.field.type },
    .text("summary", "what it holds, as a phrase") { $0.field.summary },
  ]
}
