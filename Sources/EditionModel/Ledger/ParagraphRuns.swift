import Diagnostics

/// Ids of a page's paragraphs as runs of numbers: `dateline1 p1..p14`.
package struct ParagraphRuns: Sendable, Hashable {
  /// The numbers by what stands before them: `p`, `b-p`.
  private var numbers: [String: RangeSet<Int>] = [:]

  /// No paragraph.
  package init() {}

  /// Those of the ids that end in a number, as Recto gives them; others are left out.
  package init(_ ids: some Sequence<String>) {
    for id in ids {
      guard let (series, number) = Self.parts(of: id[...]) else { continue }
      numbers[series, default: RangeSet()].insert(contentsOf: number..<number + 1)
    }
  }

  /// Reads what ``words`` writes; nil for anything else.
  package init?(parsing words: some Sequence<Substring>) {
    for word in words {
      let ends = word.split(separator: "..", omittingEmptySubsequences: false).map(Self.parts)
      guard ends.count <= 2, let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self),
        first.series == last.series, first.number <= last.number
      else { return nil }
      numbers[first.series, default: RangeSet()].insert(contentsOf: first.number..<last.number + 1)
    }
  }

  /// `b-p` and 14 of `b-p14`; nil for what is no paragraph's id.
  private static func parts(of id: Substring) -> (series: String, number: Int)? {
    guard let last = id.utf8.lastIndex(where: { !$0.isASCIIDigit }) else { return nil }
    let digits = id[id.utf8.index(after: last)...]
    // What is longer is none that Recto ever gave; so one can be added to any.
    guard digits.utf8.count < 18, let number = Int(digits), !digits.hasPrefix("0") else { return nil }
    return (String(id[...last]), number)
  }

  /// Whether it has no paragraph.
  package var isEmpty: Bool { numbers.isEmpty }

  /// How many paragraphs they are.
  package var count: Int { numbers.values.reduce(0) { $0 + $1.ranges.reduce(0) { $0 + $1.count } } }

  /// The runs, sorted.
  package var words: [String] {
    numbers.sorted { $0.key < $1.key }.flatMap { series, numbers in
      numbers.ranges.map { run in
        run.count == 1 ? "\(series)\(run.lowerBound)" : "\(series)\(run.lowerBound)..\(series)\(run.upperBound - 1)"
      }
    }
  }

  /// Adds all of the other's paragraphs.
  package mutating func formUnion(_ other: Self) {
    for (series, more) in other.numbers { numbers[series, default: RangeSet()].formUnion(more) }
  }

  /// The paragraphs the other does not have.
  package func subtracting(_ other: Self) -> Self {
    var rest = self
    for (series, known) in other.numbers {
      guard var numbers = rest.numbers[series] else { continue }
      numbers.subtract(known)
      rest.numbers[series] = numbers.isEmpty ? nil : numbers
    }
    return rest
  }
}
