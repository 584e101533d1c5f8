/// The lines libcmark reads: the body's, and those that are put in where a note begins or ends.
struct BodyLines {
  /// The file's line at which the body begins.
  let first: Int
  /// The file's byte at which libcmark's line n begins, at n - 1.
  private(set) var starts: [Int] = []
  /// Which of libcmark's lines were put in, in order.
  private var added: [Int] = []

  init(first: Int) {
    self.first = first
  }

  /// - Returns: the number libcmark gives the line, from 1 on.
  @discardableResult
  mutating func append(start: Int, isAdded: Bool = false) -> Int {
    starts.append(start)
    if isAdded { added.append(starts.count) }
    return starts.count
  }

  /// The file's line that libcmark counts as `line`.
  func fileLine(_ line: Int) -> Int {
    guard let last = added.last else { return line + first - 1 }
    if line > last { return line + first - 1 - added.count }
    var (low, high) = (0, added.count)
    while low < high {
      let middle = (low + high) / 2
      if added[middle] < line { low = middle + 1 } else { high = middle }
    }
    return line + first - 1 - low
  }

  /// The file's byte at which a line of the file begins.
  func start(ofFileLine line: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if fileLine(middle + 1) < line { low = middle + 1 } else { high = middle }
    }
    return starts.isEmpty ? 0 : starts[low]
  }
}
