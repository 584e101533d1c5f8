import Diagnostics
import YAML

/// An address that a page had once, and the page that is meant by it now:
/// `redirects: {documents/old.html: documents/new.html}`.
package struct Redirect: Sendable, Hashable {
  /// Relative to the site's root.
  package let source: Located<String>
  /// Relative to the site's root; may lead to a part of the page: `documents/new.html#p3`.
  package let target: Located<String>

  /// The page, without the part of it.
  package var page: String { String(target.value.prefix { $0 != "#" }) }

  /// Why a path can't be a page's, as a clause; nil when it can.
  fileprivate static func objection(to path: String) -> String? {
    guard path.hasSuffix(".html") else { return "it does not end in '.html'" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else {
      return "it should go from the site's root to a page, without '/' before it and without '.' or '..'"
    }
    let isPlain = path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/".contains($0)) }
    return isPlain ? nil : "a page's address has ASCII letters, digits, '.', '_' and '-' alone"
  }
}

extension MappingReader {
  /// `redirects`: old paths with the pages they lead to.
  mutating func redirects() -> [Redirect] {
    entries(of: "redirects").compactMap { entry in
      guard case .scalar(let target) = entry.value.kind else {
        report(
          .error, .wrongType, "the redirect of '\(entry.key)' should be a page's path, and is \(entry.value.kindName)",
          at: entry.value.location)
        return nil
      }
      let redirect = Redirect(
        source: Located(entry.key, at: entry.keyLocation), target: Located(target, at: entry.value.location))
      // Whether there is such a page is known only when the site is planned.
      guard let objection = Redirect.objection(to: entry.key) else { return redirect }
      report(
        .error, .invalidValue, "'\(entry.key)' can't be redirected: \(objection)", at: entry.keyLocation,
        fix: "write the old page's path, such as documents/old.html")
      return nil
    }
  }
}
