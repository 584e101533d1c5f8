import Diagnostics

/// Why nothing may be written into an output folder: everything there is to say, for the caller to print together.
struct OutputRefusal: Error, Hashable {
  /// Sorted, and at least one an error.
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted()
  }
}
