import Diagnostics

/// Which addresses a link may have.
package enum LinkScheme {
  /// What is wrong with a link's address; nil when it may stand.
  package static func problem(with destination: String, at location: SourceLocation) -> Diagnostic? {
    guard let scheme = scheme(of: destination) else { return nil }
    if unsafe.contains(scheme) {
      return Diagnostic(
        .warning, .unsafeLink, "the link to '\(destination)' is left out: '\(scheme):' can run code or open local files",
        at: location, fix: "link to an address that begins with https://, or to a file of the edition")
    }
    if safe.contains(scheme) { return nil }
    if scheme == "lang" {
      return Diagnostic(
        .error, .invalidValue, "'\(destination)' names no language", at: location,
        fix: "write the language's tag, such as lang:ru or lang:zh-Hant")
    }
    guard let kind = Spelling.nearest(to: scheme, in: Reference.Kind.allCases.map(\.rawValue)) else { return nil }
    return Diagnostic(
      .error, .unknownReference, "'\(scheme):' is no kind of reference", at: location, fix: "did you mean '\(kind):'?")
  }

  /// Whether an address is no file of the edition: it has a scheme, or a host.
  static func leadsElsewhere(_ destination: String) -> Bool {
    scheme(of: destination) != nil || destination.hasPrefix("//")
  }

  private static let unsafe: Set<String> = ["javascript", "vbscript", "data", "file"]
  private static let safe: Set<String> = ["http", "https", "mailto", "ftp", "tel", "urn", "doi"]

  /// The scheme of an absolute address (RFC 3986, 3.1), in lower case.
  private static func scheme(of destination: String) -> String? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    // Browsers read over white space and control characters in an address.
    let scheme = String(String.UnicodeScalarView(destination[..<colon].unicodeScalars.filter { $0 > " " })).lowercased()
    let isScheme = !scheme.isEmpty && scheme.utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0)
    }
    return isScheme ? scheme : nil
  }
}
