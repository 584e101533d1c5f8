/// The places where two sequences differ: Myers's greedy search for the shortest way from one to the other ("An O(ND)
/// Difference Algorithm", 1986). What stands at both ends alike is passed over first, and the search is given up when there
/// are too many differences, so that its memory is bounded and a long text with few of them takes hardly more than one pass.
enum Alignment {
  /// A range of each that has nothing in common with the other.
  struct Difference: Hashable {
    var left: Range<Int>
    var right: Range<Int>
  }

  /// - Returns: nil when more than `limit` elements are to be taken out or put in.
  static func differences(of left: [Int32], _ right: [Int32], limit: Int) -> [Difference]? {
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var (leftEnd, rightEnd) = (left.count, right.count)
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    guard let steps = steps(left[start..<leftEnd], right[start..<rightEnd], limit: limit) else { return nil }
    return differences(steps)
  }

  /// One element taken out of the left, or put in from the right.
  private struct Step {
    var left: Int
    var right: Int
    var isTaken: Bool
  }

  private static func steps(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>, limit: Int) -> [Step]? {
    // `furthest[k]` of a round is how far the left is read on the diagonal k - round; a round needs only the one before.
    var rounds: [[Int32]] = []
    for round in 0...min(limit, left.count + right.count) {
      var furthest = [Int32](repeating: 0, count: 2 * round + 1)
      for place in 0...round {
        let diagonal = 2 * place - round
        let begin = beginning(of: diagonal, round, rounds.last)
        var x = begin.x
        while x < left.count, x - diagonal < right.count, x - diagonal >= 0,
          left[left.startIndex + x] == right[right.startIndex + x - diagonal] { x += 1 }
        furthest[diagonal + round] = Int32(truncatingIfNeeded: x)
        if x >= left.count, x - diagonal >= right.count {
          return way(back: rounds, diagonal, left.startIndex, right.startIndex)
        }
      }
      rounds.append(furthest)
    }
    return nil
  }

  /// Where the way on a diagonal goes on from the round before, and whether by taking an element out.
  private static func beginning(of diagonal: Int, _ round: Int, _ last: [Int32]?) -> (x: Int, isTaken: Bool) {
    guard let last else { return (0, false) }
    let middle = round - 1
    let below = diagonal + 1 <= middle ? Int(last[diagonal + 1 + middle]) : -1
    let before = diagonal - 1 >= -middle ? Int(last[diagonal - 1 + middle]) : -1
    return before >= below ? (before + 1, true) : (below, false)
  }

  private static func way(back rounds: [[Int32]], _ last: Int, _ leftStart: Int, _ rightStart: Int) -> [Step] {
    var steps: [Step] = []
    var diagonal = last
    for round in rounds.indices.reversed() {
      let begin = beginning(of: diagonal, round + 1, rounds[round])
      let y = begin.x - diagonal
      steps.append(
        begin.isTaken
          ? Step(left: leftStart + begin.x - 1, right: rightStart + y, isTaken: true)
          : Step(left: leftStart + begin.x, right: rightStart + y - 1, isTaken: false))
      diagonal += begin.isTaken ? -1 : 1
    }
    return steps.reversed()
  }

  private static func differences(_ steps: [Step]) -> [Difference] {
    var differences: [Difference] = []
    for step in steps {
      let left = step.left..<(step.left + (step.isTaken ? 1 : 0))
      let right = step.right..<(step.right + (step.isTaken ? 0 : 1))
      if let last = differences.last, last.left.upperBound == left.lowerBound, last.right.upperBound == right.lowerBound {
        differences[differences.count - 1].left = last.left.lowerBound..<left.upperBound
        differences[differences.count - 1].right = last.right.lowerBound..<right.upperBound
      } else {
        differences.append(Difference(left: left, right: right))
      }
    }
    return differences
  }
}
