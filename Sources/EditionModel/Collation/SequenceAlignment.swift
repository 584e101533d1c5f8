/// Aligns two long sequences that have much in common: three elements in a row that each has but once hold them together
/// (in the largest set of such places whose order is the same in both, as in patience sorting), and only what stands
/// between these is searched for the shortest way.
enum SequenceAlignment {
  /// More than so many differences between two anchors are taken for one.
  private static let limit = 1_500

  /// The ranges of each that have nothing in common with the other, in order.
  static func differences(of left: [Int32], _ right: [Int32]) -> [Alignment.Difference] {
    var differences: [Alignment.Difference] = []
    var last = (left: 0, right: 0)
    for anchor in anchors(left, right) + [(left: left.count, right: right.count)] {
      if anchor.left > last.left || anchor.right > last.right {
        add(last.left..<anchor.left, of: left, last.right..<anchor.right, of: right, to: &differences)
      }
      last = (anchor.left + 1, anchor.right + 1)
    }
    return differences
  }

  private static func add(
    _ leftRange: Range<Int>, of left: [Int32], _ rightRange: Range<Int>, of right: [Int32],
    to differences: inout [Alignment.Difference]
  ) {
    let own = Alignment.differences(of: Array(left[leftRange]), Array(right[rightRange]), limit: limit)
      ?? [Alignment.Difference(left: 0..<leftRange.count, right: 0..<rightRange.count)]
    for difference in own {
      let (start, otherStart) = (leftRange.lowerBound, rightRange.lowerBound)
      differences.append(
        Alignment.Difference(
          left: (difference.left.lowerBound + start)..<(difference.left.upperBound + start),
          right: (difference.right.lowerBound + otherStart)..<(difference.right.upperBound + otherStart)))
    }
  }

  /// Places that stand for each other, rising in both.
  private static func anchors(_ left: [Int32], _ right: [Int32]) -> [(left: Int, right: Int)] {
    let (leftPlaces, rightPlaces) = (onlyPlaces(of: left), onlyPlaces(of: right))
    let pairs = leftPlaces.compactMap { triple, place in rightPlaces[triple].map { (left: place, right: $0) } }
    return longestRising(pairs.sorted { $0.left < $1.left })
  }

  private struct Triple: Hashable {
    let first: Int32
    let second: Int32
    let third: Int32
  }

  private static func onlyPlaces(of elements: [Int32]) -> [Triple: Int] {
    guard elements.count >= 3 else { return [:] }
    var places: [Triple: Int] = [:]
    places.reserveCapacity(elements.count)
    for place in 0..<(elements.count - 2) {
      let triple = Triple(first: elements[place], second: elements[place + 1], third: elements[place + 2])
      places[triple] = places[triple] == nil ? place : -1
    }
    return places.filter { $0.value >= 0 }
  }

  /// The longest choice of pairs whose right places rise (Fredman 1975).
  private static func longestRising(_ pairs: [(left: Int, right: Int)]) -> [(left: Int, right: Int)] {
    /// By length: the pair with the smallest right place that such a choice ends with.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (number, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].right < pair.right { low = middle + 1 } else { high = middle }
      }
      before[number] = low > 0 ? ends[low - 1] : -1
      if low == ends.count { ends.append(number) } else { ends[low] = number }
    }
    var chosen: [(left: Int, right: Int)] = []
    var next = ends.last ?? -1
    while next >= 0 {
      chosen.append(pairs[next])
      next = before[next]
    }
    return chosen.reversed()
  }
}
