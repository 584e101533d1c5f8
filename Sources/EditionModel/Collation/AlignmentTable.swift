/// The words of all witnesses side by side: a column for what stands for the same word, a cell for each witness.
///
/// Witness after witness is aligned with the table of those before, the base text first. Read down one witness's cells, the
/// table has that witness's words, all of them and in their order.
package struct AlignmentTable: Sendable, Hashable {
  /// By column, by witness: the place among the witness's tokens; nil where it has no such word.
  package private(set) var columns: [[Int?]] = []

  /// - Parameters:
  ///   - witnesses: each witness's words by numbers, equal where they are compared as the same.
  ///   - order: the places of the witnesses, the base text's first.
  ///   - words: the words by those numbers.
  init(_ witnesses: [[Int32]], order: [Int], words: [String]) {
    guard let base = order.first else { return }
    let empty = [Int?](repeating: nil, count: witnesses.count)
    var keys = witnesses[base]
    columns = witnesses[base].indices.map { place in
      var column = empty
      column[base] = place
      return column
    }
    for witness in order.dropFirst() {
      let differences = SequenceAlignment.differences(of: keys, witnesses[witness])
      add(witness, witnesses[witness], differences, &keys, empty, words)
    }
  }

  /// Adds a witness: its words go to the columns of the same words, or of words like them, or to new columns.
  private mutating func add(
    _ witness: Int, _ own: [Int32], _ differences: [Alignment.Difference], _ keys: inout [Int32], _ empty: [Int?],
    _ words: [String]
  ) {
    var table: [[Int?]] = []
    var tableKeys: [Int32] = []
    var (column, place) = (0, 0)
    let take = { (old: [Int?]?, key: Int32, place: Int?) in
      var cells = old ?? empty
      if let place { cells[witness] = place }
      table.append(cells)
      tableKeys.append(key)
    }
    let end = Alignment.Difference(left: columns.count..<columns.count, right: own.count..<own.count)
    for difference in differences + [end] {
      while column < difference.left.lowerBound {
        take(columns[column], keys[column], place)
        (column, place) = (column + 1, place + 1)
      }
      let left = difference.left.map { words[Int(keys[$0])] }
      let right = difference.right.map { words[Int(own[$0])] }
      for pair in Likeness.pairs(left, right) {
        let old = pair.left.map { difference.left.lowerBound + $0 }
        let new = pair.right.map { difference.right.lowerBound + $0 }
        take(old.map { columns[$0] }, old.map { keys[$0] } ?? new.map { own[$0] } ?? 0, new)
      }
      (column, place) = (difference.left.upperBound, difference.right.upperBound)
    }
    columns = table
    keys = tableKeys
  }
}

/// How alike two words are.
enum Likeness {
  /// More words than these on both sides are not compared with each other.
  private static let mostPairs = 10_000

  /// Pairs words that are alike, in the order of both; the others stand alone.
  static func pairs(_ left: [String], _ right: [String]) -> [(left: Int?, right: Int?)] {
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= mostPairs else {
      return left.indices.map { ($0, nil) } + right.indices.map { (nil, $0) }
    }
    // The largest sum of likenesses (Needleman and Wunsch, 1970): best[i][j] is that of the words from i and j on.
    var best = [[Double]](repeating: [Double](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        let likeness = of(left[i], right[j])
        best[i][j] = max(best[i + 1][j], best[i][j + 1], likeness > 0 ? best[i + 1][j + 1] + likeness : 0)
      }
    }
    var pairs: [(left: Int?, right: Int?)] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, best[i][j] > best[i + 1][j], best[i][j] > best[i][j + 1] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if i < left.count, j == right.count || best[i + 1][j] >= best[i][j + 1] {
        pairs.append((i, nil))
        i += 1
      } else {
        pairs.append((nil, j))
        j += 1
      }
    }
    return pairs
  }

  /// 1 for equal words, less for each letter that is another; 0 where more than half are.
  static func of(_ left: String, _ right: String) -> Double {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    let longest = max(left.count, right.count)
    guard longest > 0 else { return 1 }
    let likeness = 1 - Double(distance(left, right)) / Double(longest)
    return likeness >= 0.5 ? likeness : 0
  }

  /// How many letters are put in, taken out or changed (Levenshtein, 1966).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
