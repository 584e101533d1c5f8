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

  /// The weightiest of what its words differ in.
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
  private let rules: CollationRules
  private let significant: Token.Marks
  /// The places of the witnesses that are compared.
  private let compared: [Int]

  init(
    _ table: AlignmentTable, _ compared: [Int], _ tokens: [[Token]], _ units: [[Collation.Unit]], _ keys: [[Int32]],
    _ words: [String], _ transcript: Transcript, _ rules: CollationRules
  ) {
    (self.tokens, self.units, self.keys, self.words, self.transcript) = (tokens, units, keys, words, transcript)
    (self.compared, self.rules, significant) = (compared, rules, rules.marks)
    for (place, column) in table.columns.enumerated() {
      guard let kind = kind(of: column) else { continue }
      if let last = found.last, last.columns.upperBound == place, isOneBlock(table.columns[place - 1], column) {
        add(column, kind, to: found.count - 1)
      } else {
        found.append(Variant(kind: kind, columns: place..<place, readings: column.map { _ in [] }))
        add(column, kind, to: found.count - 1)
      }
    }
    found = found.compactMap(withoutSpacing)
  }

  /// A variant in which the same letters are only divided into words otherwise: nil where that is not significant.
  private func withoutSpacing(_ variant: Variant) -> Variant? {
    let readings = compared.map { witness in variant.readings[witness].map { (witness: witness, place: $0) } }
    guard variant.kind == .substantive, Set(readings.map(\.count)).count > 1 else { return variant }
    let letters = readings.map { $0.map { words[Int(keys[$0.witness][$0.place])] }.joined() }
    guard let first = letters.first, !first.isEmpty, letters.allSatisfy({ $0 == first }) else { return variant }
    var variant = variant
    let marks = readings.map { reading in
      reading.reduce(into: Token.Marks()) { $0.formUnion(tokens[$1.witness][$1.place].marks) }.intersection(significant)
    }
    let texts = readings.map { rules.compared($0.map { transcript.string(tokens[$0.witness][$0.place].word) }.joined()) }
    variant.kind = Set(marks).count > 1 ? .material : .accidental
    let isInSpacing = variant.kind == .accidental && Set(texts).count == 1
    return isInSpacing && !rules.features.contains(.spacing) ? nil : variant
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
    if cells.count < compared.count {
      if own.allSatisfy({ !$0.marks.isDisjoint(with: Self.artefacts) }) {
        return own.allSatisfy { $0.marks.isDisjoint(with: Self.artefacts.intersection(significant)) } ? nil : .material
      }
      let isPunctuation = cells.allSatisfy { cell in
        !words[Int(keys[cell.witness][cell.place])].unicodeScalars.contains(where: WordAssembler.isWord)
      }
      guard isPunctuation else { return .substantive }
      return rules.features.contains(.punctuation) ? .accidental : nil
    }
    let key = words[Int(keys[firstCell.witness][firstCell.place])]
    for cell in cells.dropFirst() where !Self.isSpelling(key, words[Int(keys[cell.witness][cell.place])]) {
      return .substantive
    }
    if own.contains(where: { !$0.marks.symmetricDifference(first.marks).isDisjoint(with: significant) }) { return .material }
    let word = transcript.text[first.word.range]
    if own.allSatisfy({ transcript.text[$0.word.range] == word }) { return nil }
    let compared = own.map { Array(rules.compared(transcript.string($0.word)).utf8) }
    return compared.allSatisfy { $0 == compared[0] } ? nil : .accidental
  }

  /// What one witness has and another lacks without another wording.
  private static let artefacts: Token.Marks = [.stamped, .gap]

  /// Whether two words are one in two spellings: the same, or one of six letters or more with one letter's difference.
  static func isSpelling(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    return min(left.count, right.count) >= 6 && Likeness.distance(left, right) == 1
  }
}
