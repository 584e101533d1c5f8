import Transcription

extension Collation {
  /// Where a block stands when the witnesses stand side by side: on a level with a block of the base text, or so many behind
  /// it.
  private struct Level: Hashable, Comparable {
    var block: Int
    var behind = 0

    static func < (left: Level, right: Level) -> Bool { (left.block, left.behind) < (right.block, right.behind) }
  }

  /// By witness, the row of each of its outermost blocks, from 1: blocks in one row have words in common. Blocks keep their
  /// order, so that one that stands elsewhere in another witness has a row of its own.
  package func rows(of transcript: Transcript) -> [[Int]] {
    let levels = transcript.witnesses.indices.map { self.levels(of: $0, transcript.witnesses[$0].blocks.count) }
    let order = Set(levels.joined()).sorted()
    let rows = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
    return levels.map { $0.compactMap { rows[$0] } }
  }

  private func levels(of witness: Int, _ count: Int) -> [Level] {
    // Of one that is not compared it is not known; its paragraphs are likely to be in the base text's order.
    if witness == base || !compared.contains(witness) { return (0..<count).map { Level(block: $0) } }
    // By block: how many words it has in common with each block of the base text.
    var shared = [[Int: Int]](repeating: [:], count: count)
    for column in table.columns {
      guard let own = column[witness], let other = column[base] else { continue }
      shared[units[witness][tokens[witness][own].unit].block][units[base][tokens[base][other].unit].block, default: 0] += 1
    }
    var last = Level(block: -1)
    return shared.map { common in
      let best = common.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      if let best, best > last.block { last = Level(block: best) } else { last.behind += 1 }
      return last
    }
  }
}
