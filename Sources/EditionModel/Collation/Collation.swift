import Transcription

/// The witnesses of one document compared word by word: where they stand for each other, and where they differ.
package struct Collation: Sendable {
  /// A paragraph of a witness, or what stands like one.
  package struct Unit: Sendable, Hashable {
    /// Its id on the page; nothing where it has none.
    package var id: String
    /// The place among the witness's outermost blocks of the one it is in.
    package var block: Int
    /// Places among the witness's tokens.
    package var tokens: Range<Int>
  }

  /// A paragraph that stands elsewhere in another witness.
  package struct Move: Sendable, Hashable {
    /// The place of the other among the witnesses.
    package var witness: Int
    /// Its place among the base text's paragraphs.
    package var from: Int
    /// Its place among the other's.
    package var to: Int
  }

  /// The place of the base text among the witnesses.
  package let base: Int
  /// The places of those that are compared, the base text's first.
  package let compared: [Int]
  /// By witness; nothing for one that is not compared.
  package let tokens: [[Token]]
  /// By witness, in the order of its text; nothing for one that is not compared.
  package let units: [[Unit]]
  /// The tokens of all that are compared, side by side.
  package let table: AlignmentTable
  /// In the order of the base text.
  package let variants: [Variant]
  /// Witness after witness, each in the order of the base text.
  package let moves: [Move]

  /// All witnesses of a transcript, compared as usual.
  package init?(_ transcript: Transcript, base: Int = 0) {
    self.init(transcript, [base] + transcript.witnesses.indices.filter { $0 != base }, CollationRules())
  }

  /// A document's witnesses, as it and its edition declare.
  init?(_ document: Document, _ edition: CollationDeclaration?) {
    let rules = CollationRules([edition, document.collationRules].compactMap(\.self))
    self.init(document.transcript, document.comparedWitnesses, rules)
  }

  /// - Parameter compared: the places of the witnesses, the base text's first.
  /// - Returns: nil when there is nothing to compare: one witness, or a witness without a word.
  private init?(_ transcript: Transcript, _ compared: [Int], _ rules: CollationRules) {
    guard compared.count > 1, let base = compared.first, transcript.witnesses.indices.contains(base) else { return nil }
    let read = transcript.witnesses.enumerated().map { place, witness in
      compared.contains(place) ? WitnessTokens(witness, of: transcript, rules) : nil
    }
    guard compared.allSatisfy({ read[$0]?.tokens.isEmpty == false }) else { return nil }
    var numbers: [String: Int32] = [:]
    var words: [String] = []
    let keys = read.map { witness in
      (witness?.tokens ?? []).map { token -> Int32 in
        let word = Token.normalized(transcript.string(token.word))
        if let number = numbers[word] { return number }
        let number = Int32(truncatingIfNeeded: words.count)
        numbers[word] = number
        words.append(word)
        return number
      }
    }
    (self.base, self.compared) = (base, compared)
    tokens = read.map { $0?.tokens ?? [] }
    units = read.map { $0?.units ?? [] }
    table = AlignmentTable(keys, order: compared, words: words)
    variants = Variants(table, compared, tokens, units, keys, words, transcript, rules).found
    moves = Self.moves(compared, units, table, keys)
  }

  /// Paragraphs of the base text that a witness does not have in their place, and has elsewhere: more than half of the words
  /// of both are the same. Shorter ones than five words could be anything.
  private static func moves(_ order: [Int], _ units: [[Unit]], _ table: AlignmentTable, _ keys: [[Int32]]) -> [Move] {
    let base = order[0]
    return order.dropFirst().flatMap { witness -> [Move] in
      var shared = (base: Set<Int>(), other: Set<Int>())
      for column in table.columns {
        guard let own = column[base], let other = column[witness], keys[base][own] == keys[witness][other] else { continue }
        shared.base.insert(own)
        shared.other.insert(other)
      }
      let lost = { (units: [Unit], shared: Set<Int>) in
        units.indices.filter { place in
          let tokens = units[place].tokens
          return tokens.count >= 5 && tokens.count { shared.contains($0) } * 4 < tokens.count
        }
      }
      let candidates = lost(units[witness], shared.other)
      return lost(units[base], shared.base).compactMap { from in
        let words = Set(keys[base][units[base][from].tokens])
        let to = candidates.first { to in
          let others = Set(keys[witness][units[witness][to].tokens])
          return words.intersection(others).count * 2 > max(words.count, others.count)
        }
        return to.map { Move(witness: witness, from: from, to: $0) }
      }
    }
  }
}
