/// Finds the forms of all names in one pass over a text, whatever their number.
///
/// A trie over UTF-8 bytes that is entered only where a word begins, and left at the first byte that no form has: most
/// words cost one look-up. The longest form that ends at a word's end wins. A run of white space in the text, line ends
/// included, matches one space of a form. Case counts.
struct NameTrie: Sendable {
  private struct Node: Sendable {
    var edges: Range<Int32>
    /// The form that ends here, or -1.
    var form: Int32
  }

  /// Node 0 is the root, whose edges are in ``first``.
  private var nodes: [Node] = []
  private var edgeBytes: [UInt8] = []
  private var edgeTargets: [Int32] = []
  /// The root's child for each first byte, or -1.
  private var first = [Int32](repeating: -1, count: 256)

  /// - Parameter forms: distinct; a match names one by its place here. Empty ones match nothing.
  init(_ forms: [String]) {
    let keys = forms.enumerated().map { (bytes: Array(Self.folded($1).utf8), form: Int32($0)) }
      .filter { !$0.bytes.isEmpty }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    nodes.append(Node(edges: 0..<0, form: -1))
    build(node: 0, keys: keys[...], depth: 0)
    for index in nodes[0].edges { first[Int(edgeBytes[Int(index)])] = edgeTargets[Int(index)] }
  }

  /// Lays a node's edges side by side, then its children's, one level of recursion a byte of the longest form.
  private mutating func build(node: Int, keys: ArraySlice<(bytes: [UInt8], form: Int32)>, depth: Int) {
    var rest = keys
    while let key = rest.first, key.bytes.count == depth {
      nodes[node].form = key.form
      rest.removeFirst()
    }
    var groups: [(byte: UInt8, keys: ArraySlice<(bytes: [UInt8], form: Int32)>)] = []
    while let byte = rest.first?.bytes[depth] {
      let group = rest.prefix { $0.bytes[depth] == byte }
      groups.append((byte, group))
      rest = rest.dropFirst(group.count)
    }
    let start = Int32(edgeBytes.count)
    nodes[node].edges = start..<(start + Int32(groups.count))
    for (byte, _) in groups {
      edgeBytes.append(byte)
      edgeTargets.append(Int32(nodes.count))
      nodes.append(Node(edges: 0..<0, form: -1))
    }
    for (index, group) in groups.enumerated() {
      build(node: Int(edgeTargets[Int(start) + index]), keys: group.keys, depth: depth + 1)
    }
  }

  /// Calls `body` for each form found in `range`, in order and without overlaps.
  func forEachMatch(in text: [UInt8], _ range: Range<Int>, _ body: (_ form: Int, _ range: Range<Int>) -> Void) {
    text.withUnsafeBufferPointer { text in
      first.withUnsafeBufferPointer { first in
        nodes.withUnsafeBufferPointer { nodes in
          edgeBytes.withUnsafeBufferPointer { bytes in
            var position = range.lowerBound
            while position < range.upperBound {
              let child = first[Int(text[position])]
              if child >= 0, let match = match(from: position, child, text, nodes, bytes, range.upperBound) {
                body(match.form, position..<match.end)
                position = match.end
              } else {
                position += 1
              }
              // On to the next word's beginning.
              while position < range.upperBound, !Self.begins(position, text) { position += 1 }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func match(
    from start: Int, _ child: Int32, _ text: UnsafeBufferPointer<UInt8>, _ nodes: UnsafeBufferPointer<Node>,
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) -> (form: Int, end: Int)? {
    var node = child
    var position = start + 1
    var longest: (form: Int, end: Int)?
    while true {
      let current = nodes[Int(node)]
      if current.form >= 0, Self.ends(position, text, limit) { longest = (Int(current.form), position) }
      guard position < limit else { return longest }
      let (byte, width) = Self.foldedByte(at: position, text, limit)
      guard let edge = current.edges.first(where: { bytes[Int($0)] == byte }) else { return longest }
      node = edgeTargets[Int(edge)]
      position += width
    }
  }

  /// White space as one space, with its width.
  @inline(__always)
  private static func foldedByte(at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> (UInt8, Int) {
    var end = position
    while end < limit {
      let width = spaceWidth(at: end, text, limit)
      if width == 0 { break }
      end += width
    }
    return end == position ? (text[position], 1) : (UInt8(ascii: " "), end - position)
  }

  /// A form as the trie has it: runs of white space as one space, none at its ends.
  static func folded(_ form: String) -> String {
    form.unicodeScalars.split { [" ", "\n", "\t", "\u{A0}"].contains($0) }.map(String.init).joined(separator: " ")
  }

  /// Whether a word, or a mark before one, begins here: nothing that could be a word's inside stands before it.
  @inline(__always)
  private static func begins(_ position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !isWord(before: position, text) && spaceWidth(at: position, text, text.count) == 0
  }

  @inline(__always)
  private static func ends(_ position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Bool {
    guard position < limit else { return true }
    // A form that ends in a mark, such as "C.I.G.S.", ends wherever that stands.
    if !isWord(before: position, text) { return true }
    let next = text[position]
    if next < 0x80 { return !isASCIIWord(next) }
    return isPunctuation(next, position + 1 < limit ? text[position + 1] : 0)
  }

  @inline(__always)
  private static func isWord(before position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position > 0 else { return false }
    let byte = text[position - 1]
    if byte < 0x80 { return isASCIIWord(byte) }
    if position >= 3, isPunctuation(text[position - 3], text[position - 2]) { return false }
    return position < 2 || text[position - 2] != 0xC2
  }

  /// Whether a character beyond ASCII parts words, by its first two bytes: the marks of Latin-1 (U+0080 to U+00BF), and
  /// punctuation and symbols (U+2000 to U+2BFF). All others are letters.
  @inline(__always)
  private static func isPunctuation(_ lead: UInt8, _ second: UInt8) -> Bool {
    (lead == 0xE2 && second < 0xB0) || lead == 0xC2
  }

  @inline(__always)
  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// How many bytes of white space are here, a no-break space included; 0 for none.
  @inline(__always)
  private static func spaceWidth(at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
    let byte = text[position]
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") { return 1 }
    return byte == 0xC2 && position + 1 < limit && text[position + 1] == 0xA0 ? 2 : 0
  }
}
