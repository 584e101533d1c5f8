/// Writes XML 1.0 in UTF-8, element by element.
///
/// What comes out is well-formed whatever goes in: names are of closed sets, an element ends where the closure ends
/// that wrote its content, and text is escaped. What XML can't have (clause 2.2) is U+FFFD; the checks of an edition's
/// files have told where it stands.
struct XMLWriter {
  private(set) var bytes: [UInt8]
  private var ids: Set<XMLID> = []

  typealias Attribute = (name: XMLAttribute, value: String?)

  init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8
  }

  /// An element with others or text in it, and its end.
  mutating func element(
    _ name: XMLElement, _ attributes: [Attribute] = [], id: XMLID? = nil, content: (inout Self) -> Void
  ) {
    open(name, attributes, id)
    content(&self)
    close(name)
  }

  /// An element with text in it. An attribute without a value is left out.
  mutating func element(_ name: XMLElement, _ attributes: [Attribute], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func element(_ name: XMLElement, _ text: String) { element(name, [], text) }

  /// An element with nothing in it.
  mutating func empty(_ name: XMLElement, _ attributes: [Attribute] = [], id: XMLID? = nil) {
    begin(name, attributes, id)
    bytes += "/>".utf8
  }

  /// A line end between elements, where it is no part of a text.
  mutating func line() { bytes.append(UInt8(ascii: "\n")) }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { append($0, isAttribute: false) }
  }

  /// UTF-8.
  mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { append($0, isAttribute: false) }
  }

  fileprivate mutating func open(_ name: XMLElement, _ attributes: [Attribute], _ id: XMLID?) {
    begin(name, attributes, id)
    bytes.append(UInt8(ascii: ">"))
  }

  fileprivate mutating func close(_ name: XMLElement) {
    bytes += "</".utf8
    bytes += name.rawValue.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func begin(_ name: XMLElement, _ attributes: [Attribute], _ id: XMLID?) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.rawValue.utf8
    // An id twice would make the whole file invalid: the second has none.
    if let id, ids.insert(id).inserted { append(.xmlID, id.description) }
    for (name, value) in attributes {
      if let value { append(name, value) }
    }
  }

  private mutating func append(_ name: XMLAttribute, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    bytes += name.rawValue.utf8
    bytes += "=\"".utf8
    var value = value
    value.withUTF8 { append($0, isAttribute: true) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, isAttribute: Bool) {
    var start = 0
    for place in text.indices where Self.isSpecial(text[place]) {
      bytes += text[start..<place]
      start = place + 1
      append(special: text[place], isAttribute: isAttribute)
    }
    bytes += text[start...]
  }

  /// Whether a byte may need another in its place.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<UInt8(ascii: " "), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    case 0xBE, 0xBF: true
    default: false
    }
  }

  private mutating func append(special byte: UInt8, isAttribute: Bool) {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    // For `]]>`, which may stand in no text.
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\"") where isAttribute: bytes += "&quot;".utf8
    // A reader makes a space of them in an attribute (3.3.3), and a line end of a carriage return (2.11).
    case UInt8(ascii: "\n") where isAttribute: bytes += "&#10;".utf8
    case UInt8(ascii: "\t") where isAttribute: bytes += "&#9;".utf8
    case UInt8(ascii: "\r"): bytes += "&#13;".utf8
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): bytes.append(byte)
    case 0..<UInt8(ascii: " "): bytes += "\u{FFFD}".utf8
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF; U+FFFD is EF BF BD.
    case 0xBE, 0xBF:
      let isForbidden = bytes[bytes.count - 1] == 0xBF && bytes[bytes.count - 2] == 0xEF
      bytes.append(isForbidden ? 0xBD : byte)
    case let byte: bytes.append(byte)
    }
  }
}

/// What walks through something and writes it as XML.
protocol XMLWriting {
  var xml: XMLWriter { get set }
}

extension XMLWriting {
  mutating func element(
    _ name: XMLElement, _ attributes: [XMLWriter.Attribute] = [], id: XMLID? = nil, content: (inout Self) -> Void
  ) {
    xml.open(name, attributes, id)
    content(&self)
    xml.close(name)
  }
}

/// A name that is unique in its file (`xml:id`), of the form NCName: letters, digits, `.`, `_` and `-`, and first a
/// letter or `_`.
struct XMLID: Hashable, CustomStringConvertible {
  let description: String

  /// What no such name can have is `_`.
  init(_ text: String) {
    var name = text.utf8.map { Self.isAllowed($0) ? $0 : UInt8(ascii: "_") }
    if name.first.map(Self.isLetter) != true { name.insert(UInt8(ascii: "_"), at: 0) }
    description = String(decoding: name, as: UTF8.self)
  }

  /// The address of the element in its own file.
  var reference: String { "#" + description }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    return isLetter(byte) || isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
