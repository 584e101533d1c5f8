import Diagnostics

/// Findings as people read them: the place and what is wrong, the line with what is meant underlined, and what to do.
struct FindingText {
  /// So many of one kind are shown; who mends these mends the others too, or runs the check again.
  static let most = 30

  let colours: Colours
  /// Whether it is told why a finding matters, with the first of its kind.
  var explains = false
  /// Whether all are shown, however many they are.
  var showsAll = false

  /// The findings, and a line for each kind of which some were left out.
  func render(_ findings: [Finding]) -> String {
    var text = ""
    var counts: [DiagnosticID: Int] = [:]
    for finding in findings {
      let count = counts[finding.diagnostic.id, default: 0]
      counts[finding.diagnostic.id] = count + 1
      if showsAll || count < Self.most { text += render(finding, isFirst: count == 0) }
    }
    let rest = showsAll ? [:] : counts.filter { $0.value > Self.most }
    for (id, count) in rest.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      text += "… and \(count - Self.most) more [\(id.rawValue)]; 'recto check --all' shows them\n"
    }
    return text
  }

  private func render(_ finding: Finding, isFirst: Bool) -> String {
    let diagnostic = finding.diagnostic
    let safe = TerminalText.safe
    let severity = colours(diagnostic.severity.look, diagnostic.severity.description)
    let id = colours(.dim, "[\(diagnostic.id.rawValue)]")
    var text =
      colours(.bold, safe(diagnostic.location.description)) + ": \(severity): \(safe(diagnostic.message)) \(id)\n"
    text += finding.excerpt.map { render($0, diagnostic.severity.look) } ?? ""
    for note in diagnostic.notes {
      text += "  " + safe((note.location.map { "\($0): " } ?? "") + note.message) + "\n"
    }
    if let fix = diagnostic.fix { text += labelled("fix", safe(fix)) }
    if explains, isFirst, !finding.why.isEmpty { text += labelled("why", finding.why) }
    if let acceptance = finding.acceptance { text += labelled("accepted", safe(acceptance.reason)) }
    return text
  }

  private func render(_ excerpt: Excerpt, _ look: Colours.Look) -> String {
    let shown = TerminalText.shown(excerpt.text, marking: excerpt.columns)
    let number = String(excerpt.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let sign = String(repeating: "^", count: shown.columns.count)
    let below = String(repeating: " ", count: margin.count + number.count)
    return colours(.dim, "\(margin)\(number) | ") + shown.text + "\n" + colours(.dim, "\(below) | ")
      + String(repeating: " ", count: shown.columns.lowerBound) + colours(look, sign) + "\n"
  }

  /// "fix: …", with what follows in further lines below its first.
  private func labelled(_ label: String, _ text: String) -> String {
    let indent = String(repeating: " ", count: label.count + 4)
    return "  \(colours(.bold, label)): " + text.split(separator: "\n").joined(separator: "\n\(indent)") + "\n"
  }
}

extension Diagnostic.Severity {
  fileprivate var look: Colours.Look {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }
}
