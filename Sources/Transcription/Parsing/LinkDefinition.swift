/// Lines that look like Markdown's definitions of links (CommonMark 4.7) and are words of the document: "[Stamp]: RECEIVED".
/// Markdown would take them out of the text.
enum LinkDefinition {
  /// Whether a line that begins with `[` is a definition in form, and leads to no address.
  static func isText(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let close = line.firstIndex(of: UInt8(ascii: "]")), line[close...].dropFirst().first == UInt8(ascii: ":") else {
      return false
    }
    // A note inside a quote or an item is none; at a line's start it was taken out before.
    if line.dropFirst().first == UInt8(ascii: "^") { return true }
    let address = line[close...].dropFirst(2).drop { $0 == UInt8(ascii: " ") }.prefix { $0 > UInt8(ascii: " ") }
    return !isAddress(address)
  }

  /// An address has a scheme, or is a path, a fragment or a file's name.
  private static func isAddress(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    if first == UInt8(ascii: "<") || first == UInt8(ascii: "#") || word.contains(UInt8(ascii: "/")) { return true }
    let marks = word.dropFirst().dropLast()
    return marks.contains(UInt8(ascii: ":")) || (marks.contains(UInt8(ascii: ".")) && last != UInt8(ascii: "."))
  }
}
