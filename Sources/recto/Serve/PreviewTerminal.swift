import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `recto serve` tells: a line for each build, and the diagnostics as `recto build` tells them.
final class PreviewTerminal {
  private let edition: String
  /// What is wrong since the last build; only errors are told again.
  private var told: Set<Diagnostic> = []
  private var isFirst = true
  /// Whether there was a build without errors.
  private var hasSite = false

  init(edition: String) {
    self.edition = edition
  }

  var hasNoContent: Bool { told.contains { $0.id == .noContent } }

  /// - Parameters:
  ///   - duration: how long building everything took.
  ///   - shown: after what time an edited page was shown already, where it was.
  func tell(_ outcome: Preview.Outcome, after duration: Duration, shownAfter shown: Duration?) {
    let diagnostics = outcome.plan.diagnostics
    let new = diagnostics.filter { $0.severity == .error || !told.contains($0) }
    Reporter(edition: edition).tell(new, in: outcome.plan.folder.files)
    told = Set(diagnostics)
    let errors = diagnostics.count { $0.severity == .error }
    let state: String
    if errors == 0 {
      let documents = Reporter.count(outcome.plan.edition.documents.count, "document", "documents")
      let first = shown.map { "shown in \(Self.milliseconds($0)) ms, " } ?? ""
      state = "\(first)\(documents) \(isFirst ? "built" : "up to date") in \(Self.milliseconds(duration)) ms"
    } else {
      let consequence = hasSite ? "the site stays as it was" : "there is nothing to show until that is mended"
      state = "\(Reporter.count(errors, "error", "errors")); \(consequence)"
    }
    hasSite = hasSite || errors == 0
    write((isFirst ? "" : Self.summary(outcome.changes) + ": ") + state, to: STDOUT_FILENO)
    isFirst = false
  }

  func tell(address: String) {
    write("\(address) shows the edition as you save it; Ctrl-C ends it", to: STDOUT_FILENO)
  }

  func complain(_ message: String) { write("recto serve: \(message)", to: STDERR_FILENO) }

  private func write(_ line: String, to descriptor: Int32) { Reporter.write(line + "\n", to: descriptor) }

  /// The first change, and how many others there are.
  private static func summary(_ changes: [String]) -> String {
    guard let first = changes.first else { return "the folders" }
    return changes.count == 1 ? first : "\(first) and \(changes.count - 1) more"
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1_000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }
}
