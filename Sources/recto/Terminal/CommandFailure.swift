import Diagnostics

/// Why a command did not do what it was asked for, to be told.
struct CommandFailure: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(
    _ id: DiagnosticID, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = [], fix: String? = nil
  ) {
    self.init([Diagnostic(.error, id, message, at: location, notes: notes, fix: fix)])
  }
}
