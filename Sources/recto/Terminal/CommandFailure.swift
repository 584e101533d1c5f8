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

  /// What the system answered, at the path that the user knows it by.
  init(_ id: DiagnosticID, _ error: SystemError, at path: String) {
    self.init(id, error.description, at: SourceLocation(path: path))
  }
}
