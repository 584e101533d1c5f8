/// Finds the pieces of a text that come again in it, as in a file that holds two versions of its text, one behind the other.
struct RepeatedPieces {
  /// So many words in a row are compared.
  private static let shingle = 6
  /// A shorter piece comes again by chance.
  private static let fewestWords = 12

  /// The words of the pieces.
  private let pieces: [HashedWords]
  /// Pieces with the earlier ones they repeat, in the order of the text.
  private(set) var again: [(first: Int, second: Int)] = []

  init(_ pieces: [HashedWords]) {
    self.pieces = pieces
    // The piece in which each run of words stands for the first time.
    var seen: [UInt64: Int32] = [:]
    seen.reserveCapacity(pieces.reduce(0) { $0 + $1.hashes.count })
    for (place, piece) in pieces.enumerated() where piece.hashes.count >= Self.fewestWords {
      let shingles = piece.shingles(Self.shingle)
      var earlier: [Int32: Int] = [:]
      for shingle in shingles {
        let first = seen[shingle]
        if let first, first != place { earlier[first, default: 0] += 1 }
        if first == nil { seen[shingle] = Int32(truncatingIfNeeded: place) }
      }
      let most = earlier.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let most, most.value * 2 >= shingles.count { again.append((Int(most.key), place)) }
    }
  }

  /// Where a second version surely begins: long pieces come again in their order, be they parted otherwise, and between
  /// the last of the first and the first of the second stands one, and one alone, that is the same as the text's first.
  var secondVersion: Int? {
    guard let begin = again.first, let last = again.last, again.count > 1 else { return nil }
    let isInOrder = zip(again, again.dropFirst()).allSatisfy { $0.first <= $1.first }
    let isParted = again.allSatisfy { $0.first < begin.second }
    let heads = pieces.indices.dropFirst().filter { pieces[$0].hashes == pieces[0].hashes }
    guard isInOrder, isParted, heads.count == 1, heads[0] > last.first, heads[0] <= begin.second else { return nil }
    return heads[0]
  }

  /// How much of the text stands in pieces that come again: of one that stands there twice, half.
  var share: Double {
    let words = pieces.reduce(0) { $0 + $1.hashes.count }
    let repeated = again.reduce(0) { $0 + pieces[$1.second].hashes.count }
    return words == 0 ? 0 : Double(repeated) / Double(words)
  }
}
