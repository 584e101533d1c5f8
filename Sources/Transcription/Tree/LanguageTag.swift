import Diagnostics

/// Tags of languages (BCP 47, RFC 5646).
package enum LanguageTag {
  /// Whether a tag has the form of one: a language of two to eight letters, then subtags of up to eight letters and digits
  /// (RFC 5646, 2.1).
  package static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...8).contains(language.count), language.allSatisfy(\.isASCIILetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
  }

  /// Whether a language is written from right to left, by its script where the tag has one, or else by the script it is
  /// usually written in.
  package static func isRightToLeft(_ tag: String) -> Bool {
    let parts = tag.lowercased().split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isASCIILetter) }) {
      return scripts.contains(String(script))
    }
    return parts.first.map { languages.contains(String($0)) } ?? false
  }

  private static let scripts: Set<String> = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "samr", "mand"]
  private static let languages: Set<String> = [
    "ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv", "ckb", "syr", "arc", "nqo", "ota",
  ]
}
