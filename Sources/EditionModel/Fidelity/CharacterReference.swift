/// Characters by name or number, as Markdown has them from HTML: `&eacute;`, `&#233;`, `&#xE9;`.
enum CharacterReference {
  /// The character of the entity that begins at `start`, and where it ends; nil when it is none that can be in a word or
  /// between words as far as transcripts go.
  static func read(_ scalars: [Unicode.Scalar], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let name = scalars[(start + 1)...].prefix(12).prefix { $0 != ";" && $0.isASCII && $0 != " " }
    guard name.endIndex < scalars.count, scalars[name.endIndex] == ";",
      let scalar = scalar(String(String.UnicodeScalarView(name)))
    else { return nil }
    return (scalar, name.endIndex + 1)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let isHex = name.dropFirst().first?.lowercased() == "x"
      return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
    if let sign = signs[name] { return sign }
    return latin.firstIndex(of: Substring(name)).flatMap { Unicode.Scalar(UInt32(0xC0 + $0)) }
  }

  private static let signs: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "sect": "§", "para": "¶", "shy": "\u{AD}",
    "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ",
  ]

  /// The letters of Latin-1, from U+00C0 on.
  private static let latin: [Substring] = """
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve \
    Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring \
    aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
    ugrave uacute ucirc uuml yacute thorn yuml
    """.split(separator: " ")
}
