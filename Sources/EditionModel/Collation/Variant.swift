import Transcription

/// A place where witnesses differ.
package struct Variant: Sendable, Hashable {
  /// What the difference is in, from the weightiest.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The wording.
    case substantive
    /// What is to be seen of the words: struck, added, stamped, illegible.
    case material
    /// Spelling, capitals, punctuation.
    case accidental
  }

  package var kind: Kind
  /// Of the table.
  package var columns: Range<Int>
  /// By witness: places among its tokens; none where it has none of the words.
  package var readings: [[Int]]
}

/// Finds the variants of a table: columns that follow each other in one block and differ are one.
struct Variants {
  private(set) var found: [Variant] = []
  private let tokens: [[Token]]
  private let units: [[Collation.Unit]]
  private let keys: [[Int32]]
  private let words: [String]
  private let transcript: Transcript

  init(
    _ table: AlignmentTable, _ tokens: [[Token]], _ units: [[Collation.Unit]], _ keys: [[Int32]], _ words: [String],
    _ transcript: Transcript
  ) {
    (self.tokens, self.units, self.keys, self.words, self.transcript) = (tokens, units, keys, words, transcript)
    for (place, column) in table.columns.enumerated() {
      guard let kind = kind(of: column) else { continue }
      if let last = found.last, last.columns.upperBound == place, isOneBlock(table.columns[place - 1], column) {
        add(column, kind, to: found.count - 1)
      } else {
        found.append(Variant(kind: kind, columns: place..<place, readings: column.map { _ in [] }))
        add(column, kind, to: found.count - 1)
      }
    }
  }

  /// Whether two columns stand in one outermost block of the first witness that has words in both.
  private func isOneBlock(_ column: [Int?], _ next: [Int?]) -> Bool {
    for witness in tokens.indices {
      guard let place = column[witness], let following = next[witness] else { continue }
      let (unit, next) = (tokens[witness][place].unit, tokens[witness][following].unit)
      return units[witness][unit].block == units[witness][next].block
    }
    return true
  }

  private mutating func add(_ column: [Int?], _ kind: Variant.Kind, to place: Int) {
    let kinds = Variant.Kind.allCases
    found[place].kind = kinds.first { $0 == kind || $0 == found[place].kind } ?? kind
    found[place].columns = found[place].columns.lowerBound..<(found[place].columns.upperBound + 1)
    for (witness, token) in column.enumerated() { if let token { found[place].readings[witness].append(token) } }
  }

  /// What the cells of a column differ in; nil where they are the same.
  private func kind(of column: [Int?]) -> Variant.Kind? {
    let cells = column.enumerated().compactMap { witness, place in place.map { (witness: witness, place: $0) } }
    let own = cells.map { tokens[$0.witness][$0.place] }
    guard let first = own.first, let firstCell = cells.first else { return nil }
    if cells.count < column.count {
      if own.allSatisfy({ !$0.marks.isDisjoint(with: [.stamped, .gap]) }) { return .material }
      let isPunctuation = cells.allSatisfy { cell in
        !words[Int(keys[cell.witness][cell.place])].unicodeScalars.contains(where: WordAssembler.isWord)
      }
      return isPunctuation ? .accidental : .substantive
    }
    let key = words[Int(keys[firstCell.witness][firstCell.place])]
    for cell in cells.dropFirst() where !Self.isSpelling(key, words[Int(keys[cell.witness][cell.place])]) { return .substantive }
    if own.contains(where: { $0.marks != first.marks }) { return .material }
    let word = transcript.text[first.word.range]
    return own.allSatisfy { transcript.text[$0.word.range] == word } ? nil : .accidental
  }

  /// Whether two words are one in two spellings: the same, or one of six letters or more with one letter's difference.
  static func isSpelling(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    return min(left.count, right.count) >= 6 && Likeness.distance(left, right) == 1
  }
}
