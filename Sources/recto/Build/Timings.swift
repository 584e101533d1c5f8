/// How long the stages of a build took, one after the other.
struct Timings: Sendable {
  private(set) var stages: [(name: String, time: Duration)] = []
  private var last = ContinuousClock.now

  /// A stage ends; the next begins.
  mutating func end(_ stage: String) {
    let now = ContinuousClock.now
    stages.append((stage, now - last))
    last = now
  }

  /// A line for each stage, in milliseconds.
  var text: String {
    let times = stages.map { String(Int(($0.time / .milliseconds(1)).rounded())) }
    let width = times.map(\.count).max() ?? 0
    return zip(stages, times).map { stage, time in
      String(repeating: " ", count: width - time.count) + "\(time) ms  \(stage.name)\n"
    }.joined()
  }
}
