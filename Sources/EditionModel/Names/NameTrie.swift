/// Finds the forms of all names in one pass over a text, whatever their number.
///
/// A trie over UTF-8 bytes that is entered only where a word begins, and left at the first byte that no form has: most
/// bytes cost one look-up. The longest form that ends at a word's end wins. What a printer or a typist does to a word does
/// not hide it: see ``NameWalk``. Case counts, but for the forms that say otherwise.
struct NameTrie: Sendable {
  struct Node: Sendable {
    var edges: Range<Int32>
    /// The form that ends here, or -1.
    var form: Int32
  }

  private typealias Key = (bytes: [UInt8], form: Int32)

  private(set) var nodes: [Node] = []
  private(set) var edgeBytes: [UInt8] = []
  private(set) var edgeTargets: [Int32] = []
  /// The roots of the forms that are found as they are written, and of those found in any case.
  private let asWritten: Int32 = 0
  private var inAnyCase: Int32 = 0
  /// Whether any form begins with a byte.
  private var begins = [Bool](repeating: false, count: 256)

  /// - Parameters:
  ///   - forms: distinct; a match names one by its place here. Empty ones match nothing.
  ///   - anyCase: the places of forms that are found in any case.
  init(_ forms: [String], anyCase: Set<Int> = []) {
    var keys: [Key] = []
    var anyCaseKeys: [Key] = []
    for (place, form) in forms.enumerated() {
      for spelling in NameSpelling.alike(form) { keys.append((Array(spelling.utf8), Int32(place))) }
      guard anyCase.contains(place) else { continue }
      for spelling in NameSpelling.inAnyCase(form) { anyCaseKeys.append((Array(spelling.utf8), Int32(place))) }
    }
    _ = addRoot(keys)
    if !anyCaseKeys.isEmpty {
      inAnyCase = addRoot(anyCaseKeys)
      for edge in nodes[Int(inAnyCase)].edges { begins[Int(edgeBytes[Int(edge)] & ~0x20)] = true }
    }
    // Curved apostrophes and Unicode's hyphens are looked for as those of ASCII.
    begins[0xE2] = begins[0xE2] || begins[Int(UInt8(ascii: "'"))] || begins[Int(UInt8(ascii: "-"))]
  }

  private mutating func addRoot(_ keys: [Key]) -> Int32 {
    let root = nodes.count
    nodes.append(Node(edges: 0..<0, form: -1))
    build(
      node: root, keys: keys.filter { !$0.bytes.isEmpty }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }[...],
      depth: 0)
    for edge in nodes[root].edges { begins[Int(edgeBytes[Int(edge)])] = true }
    return Int32(root)
  }

  /// Lays a node's edges side by side, then its children's, one level of recursion a byte of the longest form.
  private mutating func build(node: Int, keys: ArraySlice<Key>, depth: Int) {
    var rest = keys
    while let key = rest.first, key.bytes.count == depth {
      nodes[node].form = key.form
      rest.removeFirst()
    }
    var groups: [(byte: UInt8, keys: ArraySlice<Key>)] = []
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
  ///
  /// - Parameter isWanted: whether a form counts here; where it does not, a shorter one may.
  func forEachMatch(
    in text: [UInt8], _ range: Range<Int>, where isWanted: (_ form: Int, _ range: Range<Int>) -> Bool = { _, _ in true },
    then body: (_ form: Int, _ range: Range<Int>) -> Void
  ) {
    text.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        edgeBytes.withUnsafeBufferPointer { edgeBytes in
          edgeTargets.withUnsafeBufferPointer { edgeTargets in
            begins.withUnsafeBufferPointer { begins in
              var position = range.lowerBound
              while position < range.upperBound {
                guard begins[Int(text[position])], WordBounds.begins(at: position, text, range) else {
                  position += 1
                  continue
                }
                var walk = NameWalk(
                  nodes: nodes, edgeBytes: edgeBytes, edgeTargets: edgeTargets, text: text,
                  range: position..<range.upperBound)
                walk.follow(asWritten, from: position, isWanted)
                if inAnyCase != asWritten {
                  walk.foldsCase = true
                  walk.follow(inAnyCase, from: position, isWanted)
                }
                if let match = walk.longest { body(match.form, position..<match.end) }
                position = walk.longest?.end ?? position + 1
              }
            }
          }
        }
      }
    }
  }
}
