/// A document with its text, as the files of texts hold it: its beginning beside others, and what is too long for that in files
/// of its own.
struct PackedText: Sendable {
  /// A list of JavaScript's that is not closed yet: what the document is called, and its text's beginning.
  private(set) var beginning: [UInt8]
  /// The text's other parts.
  private(set) var parts: [[UInt8]] = []
  private static let limit = 40_000
  private static let quote = UInt8(ascii: "\"")

  /// - Parameter head: what stands before the text, a list that is not closed.
  init(head: [UInt8]) {
    beginning = head + [UInt8(ascii: ","), Self.quote]
  }

  /// Adds the code of a piece, which is never cut.
  mutating func append(_ code: [UInt8]) {
    if let last = parts.indices.last {
      if parts[last].count > Self.limit { parts.append(code) } else { parts[last] += code }
    } else if beginning.count > Self.limit {
      parts.append(code)
    } else {
      beginning += code
    }
  }

  /// - Parameter place: of the file that holds the first of the other parts.
  func entry(partsAt place: Int) -> [UInt8] {
    beginning + Array(parts.isEmpty ? "\"]".utf8 : "\",\(place),\(parts.count)]".utf8)
  }

  /// The files of the other parts.
  var files: [[UInt8]] { parts.map { [Self.quote] + $0 + [Self.quote] } }
}
