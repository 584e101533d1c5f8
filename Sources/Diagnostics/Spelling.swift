/// Near spellings, for "did you mean".
package enum Spelling {
  /// The candidate nearest to `word`, if one is near enough to be meant: at most a third of its letters wrong, of few
  /// letters one, and never all of them. Among equally near ones the first wins.
  package static func nearest<Candidates: Sequence<String>>(to word: String, in candidates: Candidates) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    let most = max(1, letters.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let others = Array(candidate.lowercased().unicodeScalars)
      // So many letters would have to be inserted or deleted at least.
      guard abs(others.count - letters.count) <= most else { continue }
      let distance = distance(letters, others)
      if distance <= most, distance < letters.count, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// The number of single letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
