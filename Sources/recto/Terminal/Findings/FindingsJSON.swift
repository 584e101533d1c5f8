import Diagnostics
import EditionModel

/// Findings for programs, as `docs/checking.md` describes them.
enum FindingsJSON {
  /// Raised when a reader of an earlier version could not read it any more.
  private static let version = 1

  /// - Parameter findings: those the editor accepted are among them, with the reason.
  static func render(_ findings: [Finding], documents: Int) -> [UInt8] {
    let open = findings.filter { $0.acceptance == nil }
    let count = { (severity: Diagnostic.Severity) in JSON.number(open.count { $0.diagnostic.severity == severity }) }
    let counts = JSON.object([
      ("errors", count(.error)), ("warnings", count(.warning)), ("notes", count(.note)),
      ("accepted", .number(findings.count - open.count)),
    ])
    // A finding a line, so that a text of many can be searched and compared.
    var output = Array("{\"version\": \(version), \"recto\": ".utf8)
    JSON.text(Recto.version).write(into: &output)
    output += ", \"documents\": \(documents), \"counts\": ".utf8
    counts.write(into: &output)
    output += ", \"findings\": [".utf8
    for (place, finding) in findings.enumerated() {
      output += (place == 0 ? "\n" : ",\n").utf8
      json(finding).write(into: &output)
    }
    return output + Array("\n]}\n".utf8)
  }

  private static func json(_ finding: Finding) -> JSON {
    let diagnostic = finding.diagnostic
    let known: [(name: String, value: JSON?)] = [
      ("id", .text(diagnostic.id.rawValue)), ("severity", .text(diagnostic.severity.description)),
      ("message", .text(diagnostic.message)), ("path", .text(diagnostic.location.path)),
      ("line", diagnostic.location.line.map { .number($0) }),
      ("column", finding.span.map { .number($0.columns.lowerBound) }),
      ("endColumn", finding.span.map { .number($0.columns.upperBound) }),
      ("offset", finding.span.map { .number($0.bytes.lowerBound) }),
      ("length", finding.span.map { .number($0.bytes.count) }),
      ("excerpt", JSON.known(finding.excerpt?.text)), ("notes", JSON.known(diagnostic.notes.map(json))),
      ("fix", JSON.known(diagnostic.fix)), ("edit", finding.edit.map(json)),
      ("why", finding.why.isEmpty ? nil : .text(finding.why)), ("accepted", JSON.known(finding.acceptance?.reason)),
    ]
    return .known(known)
  }

  private static func json(_ note: Diagnostic.Note) -> JSON {
    .known([
      ("message", .text(note.message)), ("path", JSON.known(note.location?.path)),
      ("line", note.location?.line.map { .number($0) }), ("column", note.location?.column.map { .number($0) }),
    ])
  }

  private static func json(_ edit: Edit) -> JSON {
    .object([
      ("offset", .number(edit.range.lowerBound)), ("length", .number(edit.range.count)),
      ("replacement", .text(edit.replacement)), ("safe", .flag(edit.isSafe)),
    ])
  }
}
