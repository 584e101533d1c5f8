import Diagnostics

/// A document of which nobody says that its transcript was held against the original.
enum UncheckedTranscript {
  static func check(_ document: Document) -> [Diagnostic] {
    guard document.checked == nil else { return [] }
    return [
      Diagnostic(
        .note, .uncheckedTranscript, "nothing says that the transcript was checked against its original",
        at: SourceLocation(path: document.file.path),
        fix: "when it was, write it into the front matter: 'checked: against the scans, by A. Lind, May 2026'")
    ]
  }
}
