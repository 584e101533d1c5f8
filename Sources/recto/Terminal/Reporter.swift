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
  ///
  /// - Parameter files: those they may be in, by their paths in the edition; of others no line is shown.
  func tell(_ diagnostics: [Diagnostic], in files: [String: SourceFile] = [:]) {
    let findings = Finding.all(of: diagnostics.map { ($0, nil) }, in: files) { EditionFolder.located($0, in: edition) }
    Self.write(FindingText(colours: .on(STDERR_FILENO)).render(findings), to: STDERR_FILENO)
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

  /// Whether anything that was told is an error.
  var hasErrors: Bool { errors > 0 }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Two decimals.
  private static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
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
