import EditionModel

/// A table that is given both as JSON and as CSV, each by the same list of fields.
struct DataTable {
  let json: DataFile
  let csv: DataFile

  /// - Parameters:
  ///   - name: of the files without their endings, and of the list in the JSON.
  ///   - origin: the file or folder its rows come from.
  init<Row>(
    _ name: String, _ summary: String, rows: Int, fields: [DataField<Row, JSON>], origin: String,
    all: @escaping @Sendable (Edition, MentionIndex) -> [Row]
  ) {
    json = DataFile(
      "data/\(name).json", .json, summary, rows: rows, fields: fields.map(\.description), origin: origin
    ) { edition, mentions in
      JSON.file(
        edition.info, name, all(edition, mentions).lazy.map { row in .object(fields.map { ($0.name, $0.value(row)) }) })
    }
    csv = DataFile(
      "data/\(name).csv", .csv, summary, rows: rows, fields: fields.map(\.description.inCSV), origin: origin
    ) { edition, mentions in
      var table = CSV()
      table.append(fields.map(\.name))
      for row in all(edition, mentions) { table.append(fields.lazy.map { $0.value(row).inCSV }) }
      return table.bytes
    }
  }
}

extension JSON {
  /// A whole file: an object with the edition and a list, each of its entries in a line of its own.
  static func file(_ info: EditionInfo, _ name: String, _ entries: some Sequence<JSON>) -> [UInt8] {
    var output = Array("{\"edition\": ".utf8)
    edition(info).write(into: &output)
    output += ",\n\"\(name)\": [".utf8
    for (place, entry) in entries.enumerated() {
      output += (place == 0 ? "\n" : ",\n").utf8
      entry.write(into: &output)
    }
    return output + "\n]}\n".utf8
  }

  /// What each file says of the edition it is from.
  static func edition(_ info: EditionInfo) -> JSON {
    .object([
      ("title", .text(info.title)), ("version", .text(info.version)), ("released", .text(info.released)),
      ("licence", info.licence.map { .object([("name", .text($0.name)), ("url", .text($0.url))]) } ?? .null),
      ("url", .text(info.baseURL)),
    ])
  }

  /// The same in one field of a table; several values have ` | ` between them.
  fileprivate var inCSV: String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let number): String(number)
    case .decimal(let number): number.map { String($0) } ?? ""
    case .flag(let flag): flag ? "true" : "false"
    case .list(let elements): elements.map(\.inCSV).joined(separator: " | ")
    case .object(let members): members.map(\.value.inCSV).joined(separator: " ")
    case .null: ""
    }
  }
}

extension DataFile.Field {
  /// The column that a key is in a table.
  fileprivate var inCSV: DataFile.Field {
    let type =
      type.hasSuffix(" or null") ? type.dropLast("null".count) + "nothing" : type == "list of texts" ? "texts" : type
    return DataFile.Field(name: name, type: type, summary: summary)
  }
}
