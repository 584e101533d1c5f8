/// The times one thing took, measured several times.
struct Samples {
  private var seconds: [Double] = []

  init(_ seconds: [Double] = []) {
    self.seconds = seconds
  }

  var minimum: Double { seconds.min() ?? 0 }

  /// The lower one of the two in the middle when their number is even.
  var median: Double { seconds.isEmpty ? 0 : seconds.sorted()[(seconds.count - 1) / 2] }

  var isEmpty: Bool { seconds.isEmpty }

  mutating func add(_ seconds: Double) { self.seconds.append(seconds) }

  /// Runs and times `body`, and gives back what it made.
  mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    add((ContinuousClock.now - start).seconds)
    return result
  }

  /// Runs and times `body`, and gives back what it made.
  mutating func time<Result: Sendable>(_ body: () async throws -> Result) async rethrows -> Result {
    let start = ContinuousClock.now
    let result = try await body()
    add((ContinuousClock.now - start).seconds)
    return result
  }

  /// Minima and medians put together, each with its like. Single rounds are not: one that was disturbed would make a
  /// ratio or a difference that means nothing.
  static func combine(_ samples: [Samples], _ combine: ([Double]) -> Double) -> (minimum: Double, median: Double) {
    (combine(samples.map(\.minimum)), combine(samples.map(\.median)))
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
