#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whoever sits before the screen.
enum Terminal {
  /// Asks for a yes. Where nobody can answer the answer is no.
  static func ask(_ question: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
    Reporter.write(question, to: STDOUT_FILENO)
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }
}
