/// One walk through a ``NameTrie`` from one place of a text, for the longest form that stands there.
///
/// A run of white space in the text, line ends and no-break spaces included, is one space of a form. Straight and curved
/// apostrophes are alike, and so are the hyphens of Unicode. A soft hyphen is nothing; a hyphen at a line's end inside a
/// word may be the printer's or the word's own, so both are tried.
struct NameWalk {
  let nodes: UnsafeBufferPointer<NameTrie.Node>
  let edgeBytes: UnsafeBufferPointer<UInt8>
  let edgeTargets: UnsafeBufferPointer<Int32>
  let text: UnsafeBufferPointer<UInt8>
  /// From the first byte of the match to the end of what may be read.
  let range: Range<Int>
  var foldsCase = false
  var longest: (form: Int, end: Int)?

  /// Goes on from a node at a place of the text as far as any form does.
  mutating func follow(_ start: Int32, from place: Int, _ isWanted: (Int, Range<Int>) -> Bool) {
    var node = start
    var position = place
    while position < range.upperBound {
      var byte = text[position]
      var width = 1
      if Self.isPlain(byte) {
        if foldsCase, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { byte |= 0x20 }
      } else {
        let soft = WordBounds.softHyphen(at: position, text, range.upperBound)
        if soft > 0 {
          position += soft
          continue
        }
        let hyphen = WordBounds.hyphen(at: position, text, range.upperBound)
        if hyphen.isLineEnd { follow(node, from: position + hyphen.width, isWanted) }
        (byte, width) = hyphen.width > 0 ? (UInt8(ascii: "-"), hyphen.width) : folded(at: position)
      }
      guard let edge = nodes[Int(node)].edges.first(where: { edgeBytes[Int($0)] == byte }) else { return }
      node = edgeTargets[Int(edge)]
      position += width
      let form = nodes[Int(node)].form
      if form >= 0, position > longest?.end ?? 0, WordBounds.ends(at: position, text, range.upperBound),
        isWanted(Int(form), range.lowerBound..<position)
      {
        longest = (Int(form), position)
      }
    }
  }

  /// Whether a byte stands for itself, whatever follows.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: "-") && byte != 0xC2 && byte != 0xE2
  }

  /// White space as one space, an apostrophe as the straight one, with its width.
  private func folded(at position: Int) -> (UInt8, Int) {
    let space = WordBounds.space(at: position, text, range.upperBound)
    if space > 0 { return (UInt8(ascii: " "), space) }
    if text[position] == 0xE2, position + 2 < range.upperBound, text[position + 1] == 0x80,
      text[position + 2] == 0x98 || text[position + 2] == 0x99
    {
      return (UInt8(ascii: "'"), 3)
    }
    return (text[position], 1)
  }
}
