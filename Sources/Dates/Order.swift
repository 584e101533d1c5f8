/// The order of a chronology, the same on every machine: by the earliest day, then the latest, then from the finest
/// precision to the coarsest, then by the bytes of the text.
///
/// No earliest day is before every other, no latest day after every other: `../1944` precedes `1944`, `1944/..` follows
/// it. Dates that have neither are last. An undefined precision follows every other.
extension EDTF: Comparable {
  /// Whether one stands before the other in a chronology.
  package static func < (left: EDTF, right: EDTF) -> Bool {
    if left.isUnbounded != right.isUnbounded { return right.isUnbounded }
    if left.earliest != right.earliest {
      guard let first = left.earliest else { return true }
      guard let second = right.earliest else { return false }
      return first < second
    }
    if left.latest != right.latest {
      guard let first = left.latest else { return false }
      guard let second = right.latest else { return true }
      return first < second
    }
    let (first, second) = (left.precision?.rawValue ?? Int.max, right.precision?.rawValue ?? Int.max)
    if first != second { return first < second }
    return left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  private var isUnbounded: Bool { earliest == nil && latest == nil }
}
