import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells people what happened: diagnostics on standard error, the closing line on standard output.
final class Reporter {
  /// The edition's folder as the user named it; paths are told from where the user is.
  private let edition: String
  private var errors = 0
  private var warnings = 0

  init(edition: String) {
    self.edition = edition
  }

  /// Tells some diagnostics, sorted by place.
  func tell(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.sorted() {
      Self.write(diagnostic.relocated { located($0) }.description + "\n", to: STDERR_FILENO)
    }
    errors += diagnostics.count { $0.severity == .error }
    warnings += diagnostics.count { $0.severity == .warning }
  }

  /// The closing line of a build that went well.
  func close(_ result: Build.Result, after duration: Duration) {
    let counts = [
      Self.count(result.documents, "document", "documents"), Self.count(result.people, "person", "people"),
      Self.count(result.pages, "page", "pages"),
    ]
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    let written = result.report.written == 0 ? "nothing changed" : "\(result.report.written) files written"
    let removed = result.report.removed == 0 ? "" : ", \(result.report.removed) removed"
    Self.write(
      "\(counts.joined(separator: ", ")) in \(Self.rounded(seconds)) s (\(written)\(removed))\n", to: STDOUT_FILENO)
  }

  /// The closing line of a build that failed.
  func close(_ failure: Build.Failure) {
    let errors = Self.count(errors, "error", "errors")
    let warnings = warnings == 0 ? "" : " and \(Self.count(warnings, "warning", "warnings"))"
    let state = failure.isUntouched ? "nothing was written" : "the site is not complete; build again when it is mended"
    Self.write("\(errors)\(warnings); \(state)\n", to: STDERR_FILENO)
  }

  /// The closing line of a check, good or bad.
  func close(_ result: Check.Result) {
    let checked = "\(Self.count(result.documents, "document", "documents")) checked"
    let proven = result.compared == 0
      ? "none against its file as received"
      : "\(result.compared) against \(result.compared == 1 ? "its file" : "their files") as received "
        + "(\(Self.count(result.words, "word", "words")))"
    let counts = "\(Self.count(errors, "error", "errors")), \(Self.count(warnings, "warning", "warnings"))"
    Self.write("\(checked), \(proven); \(counts)\n", to: STDOUT_FILENO)
  }

  /// Whether anything that was told is an error.
  var hasErrors: Bool { errors > 0 }

  private func located(_ path: String) -> String {
    let isOfEdition = EditionFolder.parts.contains { path == $0 || path.hasPrefix($0 + "/") }
    return isOfEdition ? EditionFolder.path(path, in: edition) : path
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Two decimals.
  private static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let base = rest.baseAddress, !rest.isEmpty {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, base, rest.count)
        #elseif canImport(Musl)
          let written = Musl.write(descriptor, base, rest.count)
        #else
          let written = Darwin.write(descriptor, base, rest.count)
        #endif
        if written < 0 {
          if errno == EINTR { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
  }
}

extension Diagnostic {
  /// The same, with all its paths changed.
  fileprivate func relocated(_ path: (String) -> String) -> Diagnostic {
    func move(_ place: SourceLocation) -> SourceLocation {
      SourceLocation(path: path(place.path), line: place.line, column: place.column)
    }
    return Diagnostic(
      severity, id, message, at: move(location), notes: notes.map { Note($0.message, at: $0.location.map(move)) }, fix: fix)
  }
}
