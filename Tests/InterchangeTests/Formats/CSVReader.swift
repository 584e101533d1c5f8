/// Reads RFC 4180 by its grammar, independently of the code that writes it. nil where the text breaks it.
enum CSVReader {
  static func read(_ text: String) -> [[String]]? {
    var rest = text.unicodeScalars[...]
    var rows: [[String]] = []
    while !rest.isEmpty {
      var row: [String] = []
      while true {
        guard let field = rest.first == "\"" ? quoted(&rest) : plain(&rest) else { return nil }
        row.append(field)
        guard rest.first == "," else { break }
        rest.removeFirst()
      }
      guard rest.starts(with: "\r\n".unicodeScalars) else { return nil }
      rest.removeFirst(2)
      rows.append(row)
    }
    return rows
  }

  private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var field = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\"" {
        guard rest.first == "\"" else { return String(field) }
        rest.removeFirst()
      }
      field.append(scalar)
    }
    return nil
  }

  private static func plain(_ rest: inout Substring.UnicodeScalarView) -> String? {
    let field = rest.prefix { !",\r\n\"".unicodeScalars.contains($0) }
    rest = rest[field.endIndex...]
    return String(field)
  }
}
