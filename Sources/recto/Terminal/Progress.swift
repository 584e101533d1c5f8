#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A bar on the terminal for work that lasts more than a second.
final class Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var isShown = false

  /// The work begins now.
  init() {
    start = clock.now
    last = start
  }

  /// Says how much is done; shows it a few times a second at most.
  func show(_ done: Int, of total: Int) {
    guard isTerminal, total > 0 else { return }
    let now = clock.now
    guard now - start > .seconds(1), now - last > .milliseconds(100) else { return }
    last = now
    isShown = true
    let width = 30
    let filled = width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Reporter.write("\r\(bar) \(done) of \(total) pages", to: STDERR_FILENO)
  }

  /// Takes the bar away.
  func clear() {
    if isShown { Reporter.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
