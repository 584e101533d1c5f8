import Diagnostics
import YAML

/// A finding that the editor has seen and lets stand, with the reason: an entry of `accepted` in `edition.yaml`.
package struct Acceptance: Sendable, Hashable {
  /// Of which kind the findings are.
  package let id: DiagnosticID
  /// The file, as diagnostics name it; all of a folder's, where it ends in `/`.
  package let path: String
  /// Words that the message must have, where not all such findings of the file are meant.
  package let text: String?
  /// Why they may stand, in the editor's words.
  package let reason: String
  /// Where `edition.yaml` says so.
  package let location: SourceLocation

  fileprivate func matches(_ diagnostic: Diagnostic) -> Bool {
    let isThere = path.hasSuffix("/") ? diagnostic.location.path.hasPrefix(path) : diagnostic.location.path == path
    return diagnostic.id == id && isThere && (text.map { diagnostic.message.contains($0) } ?? true)
  }
}

/// What was found, with what was accepted of it.
package struct JudgedDiagnostics: Sendable {
  /// What is not accepted, errors among them, in the order it was found.
  package private(set) var open: [Diagnostic] = []
  /// What is, in the order it was found.
  package private(set) var accepted: [(diagnostic: Diagnostic, acceptance: Acceptance)] = []
  /// The acceptances that nothing was found for.
  package let unused: [Diagnostic]

  /// - Parameter acceptances: errors are never accepted: what can't be built can't be let stand.
  package init(_ diagnostics: [Diagnostic], by acceptances: [Acceptance]) {
    let byID = Dictionary(grouping: acceptances, by: \.id)
    for diagnostic in diagnostics {
      let acceptance = byID[diagnostic.id]?.first { $0.matches(diagnostic) }
      if let acceptance, diagnostic.severity != .error {
        accepted.append((diagnostic, acceptance))
      } else {
        open.append(diagnostic)
      }
    }
    let used = Set(accepted.map(\.acceptance))
    unused = acceptances.filter { !used.contains($0) }.map { acceptance in
      let isError = diagnostics.contains { acceptance.matches($0) }
      return Diagnostic(
        .warning, .acceptanceUnused,
        isError
          ? "'\(acceptance.id.rawValue)' is an error in '\(acceptance.path)', and errors can't be accepted"
          : "'\(acceptance.id.rawValue)' is accepted for '\(acceptance.path)', and is not found there",
        at: acceptance.location, fix: isError ? "mend the file, and remove the entry" : "remove the entry")
    }
  }
}

extension MappingReader {
  /// `accepted`: a list of entries with `id`, `path`, `reason`, and `text` if not all such findings are meant.
  mutating func acceptances() -> [Acceptance] {
    items("accepted").compactMap { item in
      var reader = MappingReader(item, subject: "the acceptance")
      let id = reader.requiredText(
        "id", fix: "add the name in brackets at the end of the message, such as 'id: broken-link'")
      let path = reader.requiredText("path", fix: "add the file, such as 'path: documents/letter.md'")
      let reason = reader.requiredText("reason", fix: "add a line 'reason: ' and why it may stand")
      let text = reader.text("text")
      let known = id.flatMap { reader.diagnosticID($0) }
      absorb(reader.finish())
      guard let known, let path, let reason else { return nil }
      let isWhole = ["Content/", "Templates/"].contains { path.value.hasPrefix($0) }
      return Acceptance(
        id: known, path: isWhole ? path.value : "Content/" + path.value, text: text?.value, reason: reason.value,
        location: id?.location ?? item.location)
    }
  }

  fileprivate mutating func diagnosticID(_ text: Located<String>) -> DiagnosticID? {
    if let id = DiagnosticID(rawValue: text.value) { return id }
    let nearest = Spelling.nearest(to: text.value, in: DiagnosticID.allCases.map(\.rawValue))
    report(
      .error, .invalidValue, "there is no message '\(text.value)'", at: text.location,
      fix: nearest.map { "did you mean '\($0)'?" } ?? "'recto explain' lists them",
      correction: nearest.map { Correction(text.value, to: $0, isSafe: false) })
    return nil
  }
}
