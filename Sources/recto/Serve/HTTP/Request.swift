/// What a browser asks for: the request line and the fields of HTTP/1.1. For a body the preview has no use.
struct Request: Sendable {
  var method: String
  /// As it came: a path, and perhaps a query behind it.
  var target: String
  var fields: [(name: String, value: String)]

  /// The values of all fields of a name, which is given in small letters.
  func values(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name }.map(\.value)
  }
}
