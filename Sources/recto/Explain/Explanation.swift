import Diagnostics

/// What `docs/diagnostics.md` says of a diagnostic: the page travels inside the program.
struct Explanation {
  let id: DiagnosticID
  /// What it means, and what to do.
  let meaning: String
  /// Why it matters.
  let why: String

  static let all: [DiagnosticID: Explanation] = {
    let page =
      DiagnosticsPage.files.first.map { String(decoding: $0.text.withUTF8Buffer { Array($0) }, as: UTF8.self) } ?? ""
    let explanations = page.split(separator: "\n").compactMap(Explanation.init)
    return Dictionary(explanations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Reads a row of the page's table: "| `id` | what it means | why it matters |".
  init?(row: Substring) {
    guard row.hasPrefix("| `"), row.hasSuffix(" |") else { return nil }
    let cells = row.dropFirst(2).dropLast(2).split(separator: "|").map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard cells.count == 3, let id = DiagnosticID(rawValue: cells[0].filter { $0 != "`" }) else { return nil }
    self.id = id
    (meaning, why) = (Self.plain(cells[1]), Self.plain(cells[2]))
  }

  /// Without Markdown's signs for code, for which single quotes stand.
  private static func plain(_ text: String) -> String { String(text.map { $0 == "`" ? "'" : $0 }) }

  /// The explanation, in lines for a terminal.
  var text: String {
    id.rawValue + "\n\n" + TextLines.folded(meaning, indent: "  ") + "\n"
      + TextLines.folded("Why: " + why, indent: "  ")
  }
}

/// Text in lines.
enum TextLines {
  private static let width = 80

  /// The words of a text, in lines no longer than a terminal is wide, ended by a line end.
  static func folded(_ text: String, indent: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(indent + word)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
