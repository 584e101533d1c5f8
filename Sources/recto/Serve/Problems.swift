import Diagnostics
import EditionModel

/// The errors of an edition, each with the line it is about, for a page to show.
struct Problems: Sendable {
  /// So many are shown; the first few are mended first.
  private static let most = 50

  let json: JSON

  /// - Parameters:
  ///   - errors: sorted.
  ///   - files: those the errors may be in, by path.
  init(_ errors: [Diagnostic], in files: [String: SourceFile] = [:]) {
    let findings = Finding.all(of: errors.prefix(Self.most).map { ($0, nil) }, in: files) { $0 }
    json = .object([("count", .number(errors.count)), ("list", .list(findings.map(Self.json)))])
  }

  private static func json(_ finding: Finding) -> JSON {
    let error = finding.diagnostic
    return .object([
      ("place", .text(error.location.description)), ("message", .text(error.message)), ("id", .text(error.id.rawValue)),
      ("excerpt", .text(finding.excerpt?.text)), ("start", finding.excerpt.map { .number($0.columns.lowerBound) } ?? .null),
      ("end", finding.excerpt.map { .number($0.columns.upperBound) } ?? .null),
      ("notes", .list(error.notes.map { .text(($0.location.map { "\($0): " } ?? "") + $0.message) })),
      ("fix", .text(error.fix)),
    ])
  }
}
