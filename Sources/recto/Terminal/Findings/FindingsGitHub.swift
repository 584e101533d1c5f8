import Diagnostics

/// Findings as commands of a GitHub workflow: `::warning file=…,line=…,col=…::message`.
///
/// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
enum FindingsGitHub {
  static func render(_ findings: [Finding]) -> [UInt8] {
    Array(findings.map { line($0) + "\n" }.joined().utf8)
  }

  private static func line(_ finding: Finding) -> String {
    let location = finding.diagnostic.location
    var properties = [("file", location.path)]
    if let line = location.line { properties += [("line", "\(line)"), ("endLine", "\(line)")] }
    if let columns = finding.span?.columns {
      // The last column is one of those meant.
      properties += [
        ("col", "\(columns.lowerBound)"), ("endColumn", "\(max(columns.lowerBound, columns.upperBound - 1))"),
      ]
    }
    properties.append(("title", finding.diagnostic.id.rawValue))
    let message = ([finding.diagnostic.message] + (finding.diagnostic.fix.map { ["fix: \($0)"] } ?? [])).joined(
      separator: "\n")
    return "::\(command(finding.diagnostic.severity)) "
      + properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
      + "::" + data(message)
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// What ends a command or begins an escape is escaped.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// In a property also what parts it from the next.
  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
