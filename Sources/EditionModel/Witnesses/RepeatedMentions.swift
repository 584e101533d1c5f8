import Transcription

/// Finds the mentions of a document that a witness has where one before it has them too: a name that stands in both
/// typescripts of a memorandum is mentioned once.
///
/// The base text's mentions all count. Of another witness only those count that stand for other words by the collation, in a
/// paragraph that was not moved here from elsewhere; in a note, those that no witness before has in a note of that label. Of
/// a witness that is not compared only those count whose bearers no other mentions at all.
struct RepeatedMentions {
  /// A place that witnesses can have in common.
  private enum Place: Hashable {
    /// Of the table.
    case column(Int)
    /// The n-th mention of its bearer in a paragraph of the base text.
    case inUnit(Int, ordinal: Int)
    case inNote(NoteReference, ordinal: Int)
  }

  private struct Key: Hashable {
    var target: Reference
    var place: Place
  }

  private let document: Document
  private var seen: Set<Key> = []
  private var targets: Set<Reference> = []
  /// By witness: the column of each token.
  private var columns: [[Int]] = []
  /// By a note's first byte of text and the next note's: in the order of the text.
  private let notes: [(start: Int32, end: Int32, reference: NoteReference)]

  /// Says of each mention whether it is one of these.
  static func mark(_ mentions: inout [Mention], in document: Document) {
    guard document.transcript.witnesses.count > 1 else { return }
    var repeated = RepeatedMentions(document)
    let compared = document.collation?.compared ?? [document.baseWitness]
    let others = document.transcript.witnesses.indices.filter { !compared.contains($0) }
    for witness in compared + others {
      let own = mentions.indices.filter { mentions[$0].witness == witness }
      let known = repeated.targets
      var ordinals: [Key: Int] = [:]
      for place in own {
        mentions[place].isRepeated = others.contains(witness)
          ? known.contains(mentions[place].target) : repeated.addIsRepeated(mentions[place], &ordinals)
      }
      repeated.targets.formUnion(own.map { mentions[$0].target })
    }
  }

  private init(_ document: Document) {
    self.document = document
    notes = document.transcript.notes.compactMap { note in
      let ranges = note.blocks.flatMap(\.paragraphRanges)
      guard let start = ranges.map(\.start).min(), let end = ranges.map(\.end).max() else { return nil }
      return (start, end, note.reference)
    }
    guard let collation = document.collation else { return }
    columns = collation.tokens.map { [Int](repeating: 0, count: $0.count) }
    for (number, column) in collation.table.columns.enumerated() {
      for witness in column.indices { if let token = column[witness] { columns[witness][token] = number } }
    }
  }

  /// - Parameter ordinals: how often each was mentioned in a paragraph or a note of the witness until now.
  private mutating func addIsRepeated(_ mention: Mention, _ ordinals: inout [Key: Int]) -> Bool {
    let keys = places(of: mention, &ordinals).map { Key(target: mention.target, place: $0) }
    let isRepeated = keys.contains { seen.contains($0) }
    seen.formUnion(keys)
    return isRepeated
  }

  private func places(of mention: Mention, _ ordinals: inout [Key: Int]) -> [Place] {
    let next = { (place: Place, ordinals: inout [Key: Int]) -> Int in
      let key = Key(target: mention.target, place: place)
      ordinals[key, default: 0] += 1
      return ordinals[key, default: 0]
    }
    if let note = notes.first(where: { $0.start <= mention.range.start && mention.range.end <= $0.end }) {
      return [.inNote(note.reference, ordinal: next(.inNote(note.reference, ordinal: 0), &ordinals))]
    }
    guard let collation = document.collation else { return [] }
    let tokens = collation.tokens[mention.witness]
    var first = tokens.partitionIndex { $0.word.end > mention.range.start }
    guard first < tokens.count else { return [] }
    let unit = tokens[first].unit
    var places: [Place] = []
    while first < tokens.count, tokens[first].word.start < mention.range.end {
      places.append(.column(columns[mention.witness][first]))
      first += 1
    }
    let moved = collation.moves.first { $0.witness == mention.witness && $0.to == unit }
    if let baseUnit = mention.witness == collation.base ? unit : moved?.from {
      places.append(.inUnit(baseUnit, ordinal: next(.inUnit(baseUnit, ordinal: 0), &ordinals)))
    }
    return places
  }
}

extension Array {
  /// The first place of those, all at the end, that fulfil a condition; by halving.
  fileprivate func partitionIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Block {
  fileprivate var paragraphRanges: [TextRange] {
    switch self {
    case .paragraph(let paragraph): [paragraph.range]
    case .heading(_, _, let range), .codeBlock(_, let range), .htmlBlock(let range): [range]
    case .division(_, let inner), .blockQuote(let inner): inner.flatMap(\.paragraphRanges)
    case .list(let list): list.items.joined().flatMap(\.paragraphRanges)
    case .table(let table): table.rows.joined().map(\.range)
    case .thematicBreak, .pageBreak: []
    }
  }
}
