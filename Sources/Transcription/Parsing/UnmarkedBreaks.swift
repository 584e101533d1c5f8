/// Finds paragraphs that stop in the middle of a sentence before one that goes on in lower case: a page ended there, and the
/// source has no mark of it. Where the editor declared it they are joined, elsewhere they are told.
struct UnmarkedBreaks {
  /// Shorter paragraphs are lines of a head or a list.
  private static let shortest = 40

  let text: [UInt8]
  let joins: Bool
  /// The ends of the paragraphs that were joined, or are to be told.
  private(set) var found: [(end: TextRange, next: TextRange)] = []

  init(text: [UInt8], joins: Bool) {
    self.text = text
    self.joins = joins
  }

  mutating func read(_ blocks: [Block]) -> [Block] {
    var read: [Block] = []
    read.reserveCapacity(blocks.count)
    for block in blocks {
      guard case .paragraph(let second) = block, case .paragraph(let first)? = read.last, isBroken(first, second) else {
        read.append(block)
        continue
      }
      found.append((first.range, second.range))
      if joins { PageJoin.append(unmarked: second, to: &read) } else { read.append(block) }
    }
    return read
  }

  private func isBroken(_ first: Paragraph, _ second: Paragraph) -> Bool {
    let (before, behind) = (text[first.range.range], text[second.range.range])
    guard second.label == nil, before.count >= Self.shortest, beginsInLowerCase(behind) else { return false }
    return PageJoin.isOpen(before)
  }

  private func beginsInLowerCase(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
    if first < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) }
    let start = String(decoding: words.prefix(8), as: UTF8.self)
    return start.first?.isLowercase == true
  }
}
