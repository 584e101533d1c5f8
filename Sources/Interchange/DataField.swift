/// A key or a column of a data file: what it is called, what it holds, and the way to its value.
///
/// The files, the site's page of data and docs/data.md all follow from tables of these.
struct DataField<Row, Value>: Sendable {
  let name: String
  /// "text", "EDTF", "number"; what may be absent says so.
  let type: String
  /// What it holds, as a phrase.
  let summary: String
  let value: @Sendable (Row) -> Value

  init(_ name: String, _ type: String, _ summary: String, _ value: @escaping @Sendable (Row) -> Value) {
    self.name = name
    self.type = type
    self.summary = summary
    self.value = value
  }

  var description: DataFile.Field { DataFile.Field(name: name, type: type, summary: summary) }
}
