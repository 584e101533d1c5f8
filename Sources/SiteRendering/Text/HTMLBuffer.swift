import TemplateEngine

/// HTML as UTF-8 bytes, written from front to back.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []
  /// Whether it is HTML as XML, as books have it: without the characters that XML forbids, and with ids it allows.
  private let isXML: Bool

  init(capacity: Int = 0, isXML: Bool = false) {
    self.isXML = isXML
    bytes.reserveCapacity(capacity)
  }

  /// Markup of our own, as it is.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Markup that an editor wrote and the edition allows.
  mutating func markup(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// An address in a quoted attribute, with every byte that can't stand in one as `%XX` (RFC 3986, 2.1). What is so written
  /// already stays.
  mutating func address(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      case let byte where Self.standsInAddress[Int(byte)]: bytes.append(byte)
      case let byte:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  /// Letters, digits, and RFC 3986's reserved and unreserved signs but brackets, which an address has in a host only.
  private static let standsInAddress: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case let byte: "-._~:/?#@!$()*+,;=%".utf8.contains(byte)
    }
  }

  /// Text, with the characters escaped that mean something in HTML, in content and in quoted attributes.
  mutating func text(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { escape($0) }
    if done == nil { Array(text).withUnsafeBufferPointer { escape($0) } }
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// The id of an element, in its attribute or behind the `#` of a link to it.
  mutating func id(_ id: String) {
    text(isXML ? XMLText.name(id) : id)
  }

  /// Text with every run of white space as one space.
  mutating func foldedText(_ text: some Collection<UInt8>) {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for byte in text {
      if !isSpace(byte) { folded.append(byte) } else if folded.last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
    }
    self.text(folded)
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    guard isXML, XMLText.hasForbidden(text) else { return appendEscaped(text, apostrophes: false, to: &bytes) }
    XMLText.allowed(text).withUnsafeBufferPointer { appendEscaped($0, apostrophes: false, to: &bytes) }
  }
}
