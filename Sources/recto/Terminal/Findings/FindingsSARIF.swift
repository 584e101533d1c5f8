import Diagnostics
import EditionModel

/// Findings as a log of OASIS's Static Analysis Results Interchange Format, version 2.1.0.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
enum FindingsSARIF {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  static func render(_ findings: [Finding]) -> [UInt8] {
    let ids = Set(findings.map(\.diagnostic.id)).sorted { $0.rawValue < $1.rawValue }
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let driver = JSON.object([
      ("name", .text("Recto")), ("version", .text(Recto.version)), ("rules", .list(ids.map(rule))),
    ])
    let run = JSON.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")),
      ("results", .list(findings.map { result($0, rule: places[$0.diagnostic.id] ?? 0) })),
    ])
    var output: [UInt8] = []
    JSON.object([("$schema", .text(schema)), ("version", .text("2.1.0")), ("runs", .list([run]))]).write(into: &output)
    return output + [UInt8(ascii: "\n")]
  }

  /// A reportingDescriptor (3.49).
  private static func rule(_ id: DiagnosticID) -> JSON {
    let explanation = Explanation.all[id]
    return .known([
      ("id", .text(id.rawValue)), ("fullDescription", explanation.map { message($0.meaning) }),
      ("help", explanation.map { message($0.why) }),
    ])
  }

  /// 3.27.
  private static func result(_ finding: Finding, rule: Int) -> JSON {
    let diagnostic = finding.diagnostic
    let fix = diagnostic.fix.map { "; fix: \($0)" } ?? ""
    let related = diagnostic.notes.enumerated().compactMap { number, note in
      note.location.map { location($0, nil, nil, (number, note.message)) }
    }
    return .known([
      ("ruleId", .text(diagnostic.id.rawValue)), ("ruleIndex", .number(rule)),
      ("level", .text(diagnostic.severity.description)), ("message", message(diagnostic.message + fix)),
      ("locations", .list([location(diagnostic.location, finding.span, finding.excerpt, nil)])),
      ("relatedLocations", JSON.known(related)),
      ("fixes", JSON.known(finding.edit.map { [self.fix($0, of: diagnostic)] } ?? [])),
      ("suppressions", JSON.known(finding.acceptance.map { [suppression($0)] } ?? [])),
    ])
  }

  /// 3.28 to 3.30.
  private static func location(
    _ location: SourceLocation, _ span: SourceSpan?, _ excerpt: Excerpt?, _ note: (number: Int, message: String)?
  ) -> JSON {
    let region = JSON.known([
      ("startLine", location.line.map { .number($0) }),
      ("startColumn", (span?.columns.lowerBound ?? location.column).map { .number($0) }),
      ("endColumn", span.map { .number(max($0.columns.lowerBound, $0.columns.upperBound)) }),
      ("snippet", excerpt.map { .object([("text", .text($0.text))]) }),
    ])
    let physical = JSON.known([
      ("artifactLocation", artifact(location.path)), ("region", location.line.map { _ in region }),
    ])
    return .known([
      ("id", note.map { .number($0.number) }), ("physicalLocation", physical),
      ("message", note.map { message($0.message) }),
    ])
  }

  private static func artifact(_ path: String) -> JSON { .object([("uri", .text(uri(path)))]) }

  /// 3.55.
  private static func fix(_ edit: Edit, of diagnostic: Diagnostic) -> JSON {
    let replacement = JSON.object([
      (
        "deletedRegion",
        .object([("byteOffset", .number(edit.range.lowerBound)), ("byteLength", .number(edit.range.count))])
      ),
      ("insertedContent", .object([("text", .text(edit.replacement))])),
    ])
    let change = JSON.object([
      ("artifactLocation", artifact(diagnostic.location.path)), ("replacements", .list([replacement])),
    ])
    return .known([("description", diagnostic.fix.map(message)), ("artifactChanges", .list([change]))])
  }

  /// 3.35: the editor's own decision, kept outside the files that are checked.
  private static func suppression(_ acceptance: Acceptance) -> JSON {
    .object([("kind", .text("external")), ("justification", .text(acceptance.reason))])
  }

  /// In a message "[…](…)" would be a link (3.11.6).
  private static func message(_ text: String) -> JSON {
    let escaped = text.reduce(into: "") { escaped, character in
      if "\\[]".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return .object([("text", .text(escaped))])
  }

  /// A path as a relative reference (RFC 3986, 4.2).
  private static func uri(_ path: String) -> String {
    path.utf8.reduce(into: "") { uri, byte in
      if unreserved.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static let unreserved = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
