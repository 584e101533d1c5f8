import EditionModel

extension DataFile {
  /// A file of JSON, and behind it what describes it: `data/schema/people.schema.json`, a JSON Schema (2020-12) made of the
  /// same fields. A program may meet keys that a schema does not know, for new ones may come.
  static func withSchema(_ file: DataFile) -> [DataFile] {
    let name = String(file.path.dropFirst("data/".count).dropLast(".json".count))
    let path = "data/schema/\(name).schema.json"
    let schema = DataFile(
      path, .json, "The JSON Schema of \(name).json.", rows: file.fields.count, origin: file.origin, describing: file.path
    ) { edition, _ in
      var output: [UInt8] = []
      JSONSchema.whole(name, file, at: edition.info.baseURL.map { $0 + path }).write(into: &output)
      return output + "\n".utf8
    }
    return [file, schema]
  }
}

/// What a file of JSON is made of, in the words of JSON Schema (2020-12).
enum JSONSchema {
  private typealias Field = DataFile.Field

  fileprivate static func whole(_ name: String, _ file: DataFile, at address: String?) -> JSON {
    let list = JSON.object([
      ("type", .text("array")), ("description", .text(file.summary)), ("items", object(file.fields)),
    ])
    let address = address.map { [("$id", JSON.text($0))] } ?? []
    return .object(
      [("$schema", .text("https://json-schema.org/draft/2020-12/schema"))] + address + [
        ("title", .text("\(name).json")), ("type", .text("object")), ("required", .texts(["edition", name])),
        ("properties", .object([("edition", edition), (name, list)])),
      ])
  }

  /// What ``JSON/edition(_:)`` writes.
  private static let edition = object([
    Field(name: "title", type: "text", summary: "the edition’s title"),
    Field(name: "version", type: "text or null", summary: "its version"),
    Field(name: "released", type: "EDTF or null", summary: "when that was released"),
    Field(name: "licence", type: "object or null", summary: "the licence: name, url"),
    Field(name: "url", type: "text or null", summary: "the edition’s address"),
  ])

  /// An object that has all of the fields.
  private static func object(_ fields: [DataFile.Field]) -> JSON {
    .object([
      ("type", .text("object")), ("required", .texts(fields.map(\.name))),
      ("properties", .object(fields.map { ($0.name, property($0)) })),
    ])
  }

  private static func property(_ field: DataFile.Field) -> JSON {
    .object((type(field.type) ?? []) + [("description", .text(field.summary))])
  }

  /// A field's type; nil for one that no file with a schema has.
  static func type(_ name: String) -> [(name: String, value: JSON)]? {
    if name.hasSuffix(" or null"), case .text(let type?)? = type(String(name.dropLast(" or null".count)))?.first?.value {
      return [("type", .texts([type, "null"]))]
    }
    return switch name {
    case "text", "EDTF": [("type", .text("string"))]
    case "number": [("type", .text("number"))]
    case "object": [("type", .text("object"))]
    case "list of texts": [("type", .text("array")), ("items", .object([("type", .text("string"))]))]
    case "list of objects": [("type", .text("array")), ("items", .object([("type", .text("object"))]))]
    default: nil
    }
  }
}
