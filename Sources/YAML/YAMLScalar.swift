/// Writing a text as YAML.
package enum YAMLScalar {
  /// A text as a value in one line: as it is where that can't be taken for anything else, else in double quotes.
  package static func line(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Words that begin with a letter or a digit, and have nowhere what parts a key or a comment from its value. Not in a
  /// list or mapping in brackets, where more signs mean something.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first), scalars.last != " " else {
      return false
    }
    let pairs = zip(scalars, scalars.dropFirst())
    return !scalars.contains(where: isEscaped) && scalars.last != ":"
      && !pairs.contains { ($0 == ":" && $1 == " ") || ($0 == " " && $1 == "#") }
  }

  /// YAML 1.1, 5.7.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case let scalar where isEscaped(scalar):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// What YAML takes for the end of a line, or does not take at all; all of it is in the basic plane.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }
}
