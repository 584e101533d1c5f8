import EditionModel

/// Words as the name of a page: small letters, digits and hyphens of ASCII.
package enum Slug {
  private static let longest = 80

  /// "Aide-mémoire" is "aide-memoire". Letters of other scripts stand by their numbers.
  package static func of(_ text: String) -> String {
    var slug = ""
    for scalar in BaseLetters.folded(text).unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord {
        slug += scalar.isASCII ? String(scalar) : number(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
      if slug.utf8.count >= longest { break }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "other" : slug
  }

  /// At least four digits of base 16, as Unicode's charts have it.
  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Slugs of several texts; where two would be the same, the second has a number.
  ///
  /// - Parameter reserved: what none of them may be.
  static func distinct(_ texts: [String], besides reserved: [String]) -> [String] {
    let slugs = texts.map(of)
    var used = Set(reserved)
    let natural = Set(slugs)
    return slugs.map { slug in
      var candidate = slug
      var number = 1
      while used.contains(candidate) || number > 1 && natural.contains(candidate) {
        number += 1
        candidate = "\(slug)-\(number)"
      }
      used.insert(candidate)
      return candidate
    }
  }
}
