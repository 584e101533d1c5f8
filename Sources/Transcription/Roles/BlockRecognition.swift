/// Finds out what the paragraphs above and below a text are, where the editor did not say and it is unmistakable, and puts
/// them into blocks as `::: name` would. Their ids stay what they were: an address must not hang on a guess.
struct BlockRecognition {
  /// Longer paragraphs are prose.
  private static let longest = 300
  /// So many blocks at each end are looked at.
  private static let furthest = 40

  private let text: [UInt8]
  private let witness: Int
  private(set) var recognized: [RecognizedBlock] = []

  init(text: [UInt8], witness: Int) {
    self.text = text
    self.witness = witness
  }

  mutating func read(_ blocks: [Block]) -> [Block] {
    let above = blocks.prefix(Self.furthest).prefix { !isProse($0) }.count
    let below = blocks.suffix(Self.furthest).reversed().prefix { !isProse($0) }.count
    guard above + below > 0 else { return blocks }
    var grouped: [Block] = []
    grouped.reserveCapacity(blocks.count)
    var group: (role: BlockRole, blocks: [Block])?
    for (index, block) in blocks.enumerated() {
      let position = RolePatterns.Position(isAbove: index < above, isBelow: index >= blocks.count - below)
      let role = role(of: block, at: position, behind: group?.role)
      if let open = group, open.role != role {
        append(open, to: &grouped)
        group = nil
      }
      if let role { group = (role, (group?.blocks ?? []) + [block]) } else { grouped.append(block) }
    }
    if let group { append(group, to: &grouped) }
    return grouped
  }

  private mutating func append(_ group: (role: BlockRole, blocks: [Block]), to blocks: inout [Block]) {
    blocks.append(.division(group.role, group.blocks))
    guard case .paragraph(let first)? = group.blocks.first else { return }
    recognized.append(
      RecognizedBlock(role: group.role, witness: witness, paragraph: first.id, range: first.range))
  }

  private func role(of block: Block, at position: RolePatterns.Position, behind role: BlockRole?) -> BlockRole? {
    guard position.isAbove || position.isBelow, case .paragraph(let paragraph) = block, paragraph.label == nil else {
      return nil
    }
    let lines = ContentLine.lines(of: paragraph.content, in: text).map { words(of: $0) }.filter { !$0.isEmpty }
    if let found = RolePatterns.role(of: lines, at: position) { return found }
    switch role {
    case .attendees where RolePatterns.isOfPersons(lines): return .attendees
    case .closer where position.isBelow && RolePatterns.isSignature(lines): return .closer
    default: return nil
    }
  }

  /// Without the glyphs that stand for indents.
  private func words(of line: ContentLine) -> String {
    line.words(in: text).filter { $0 != "□" }.trimmingSpaces()
  }

  private func isProse(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let paragraph): paragraph.label != nil || paragraph.range.range.count > Self.longest
    case .blockQuote, .list, .table, .codeBlock, .htmlBlock: true
    case .heading, .division, .thematicBreak, .pageBreak: false
    }
  }
}
