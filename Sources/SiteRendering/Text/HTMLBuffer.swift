import TemplateEngine

/// HTML as UTF-8 bytes, written from front to back.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Markup of our own, as it is.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
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
    appendEscaped(text, apostrophes: false, to: &bytes)
  }
}
