/// Elements of XML 1.0, in UTF-8, a line for each that holds others or text.
struct XMLText {
  private(set) var bytes = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8) + [UInt8(ascii: "\n")]

  typealias Attribute = (name: StaticString, value: String)

  /// An element with others in it.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], content: (inout Self) -> Void) {
    open(name, attributes)
    bytes += ">\n".utf8
    content(&self)
    bytes += "</\(name)>\n".utf8
  }

  /// An element with text in it.
  mutating func element(_ name: StaticString, _ text: String) {
    open(name, [])
    bytes.append(UInt8(ascii: ">"))
    append(text)
    bytes += "</\(name)>\n".utf8
  }

  /// An element with nothing in it.
  mutating func element(_ name: StaticString, _ attributes: [Attribute]) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      append(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Control characters and what else XML can't have (clause 2.2) is left out: there is no way to write it.
  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: bytes += String(scalar).utf8
      }
    }
  }
}
