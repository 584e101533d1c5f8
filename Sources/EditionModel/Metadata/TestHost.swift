import Diagnostics

/// Links to hosts that are no lasting address.
enum TestHost {
  /// A warning when an address leads to what looks like a host for tests.
  static func problem(with url: String, at location: SourceLocation) -> Diagnostic? {
    guard let host = host(of: url), isForTests(host) else { return nil }
    return Diagnostic(
      .warning, .testHostLink, "the link to '\(host)' leads to what looks like a host for tests", at: location,
      fix: "look the document up on the archive's own site and give that address")
  }

  static func isTestHost(_ url: String) -> Bool { host(of: url).map(isForTests) == true }

  private static func host(of url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let rest = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return rest.split(separator: ":").first?.lowercased()
  }

  /// Hosts reserved for tests (RFC 2606 and 6761), and names that developers give theirs.
  private static func isForTests(_ host: String) -> Bool {
    let labels = host.split(separator: ".").map(String.init)
    if isPrivate(labels) { return true }
    if ["test", "localhost", "local", "invalid", "example"].contains(labels.last ?? "") { return true }
    if labels.dropLast().last == "example", ["com", "net", "org"].contains(labels.last ?? "") { return true }
    return labels.contains { label in
      let parts = label.split(separator: "-").map(String.init)
      return parts.contains { ["test", "testing", "dev", "staging", "stage", "uat", "qa"].contains($0) }
        || (label.hasSuffix("test") && !words.contains { label.hasSuffix($0) }) || label.hasSuffix("staging")
    }
  }

  /// Whether a host is a number of one's own machine or network (RFC 1918 and 6890).
  private static func isPrivate(_ labels: [String]) -> Bool {
    let numbers = labels.compactMap { Int($0) }
    guard labels.count == 4, numbers.count == 4 else { return false }
    return [10, 127].contains(numbers[0]) || numbers.starts(with: [192, 168])
      || (numbers[0] == 172 && (16...31).contains(numbers[1]))
  }

  /// English words that end like names of test hosts.
  private static let words = ["contest", "protest", "latest", "greatest"]
}

extension String {
  /// The first place a text stands in another, without Foundation.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
