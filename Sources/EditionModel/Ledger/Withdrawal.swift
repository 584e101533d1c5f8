import Diagnostics
import YAML

/// A published address that is gone for good, and why: `withdrawn: {documents/letter.html: It is a forgery.}`
package struct Withdrawal: Sendable, Hashable {
  /// As written: a page, or `documents/letter.html#p13..p14`.
  package let name: Located<String>
  /// The same, read.
  package let address: Ledger.Address
  /// Why it is gone, in the editor's words.
  package let reason: String
}

extension MappingReader {
  /// `withdrawn`: pages and paragraphs with the reasons why they are gone.
  mutating func withdrawals() -> [Withdrawal] {
    entries(of: "withdrawn").compactMap { entry in
      guard case .scalar(let reason) = entry.value.kind, reason.contains(where: { !$0.isWhitespace }) else {
        report(
          .error, .wrongType, "'withdrawn' should say in words why '\(entry.key)' is gone", at: entry.value.location,
          fix: "write a sentence behind it")
        return nil
      }
      let parts = entry.key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts[0].hasSuffix(".html"), let paragraphs = ParagraphRuns(parsing: parts.dropFirst()) else {
        report(
          .error, .invalidValue, "'\(entry.key)' is no address that can be withdrawn", at: entry.keyLocation,
          fix: "write a page's path or a paragraph's, such as documents/old.html#p3")
        return nil
      }
      return Withdrawal(
        name: Located(entry.key, at: entry.keyLocation),
        address: Ledger.Address(page: String(parts[0]), paragraphs: paragraphs), reason: reason)
    }
  }
}
