#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The reader's own browser.
enum Browser {
  #if canImport(Darwin)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  /// Opens an address; false when there is no program for it.
  static func open(_ address: String) -> Bool {
    // By the shell, which starts it in the background, where Ctrl-C does not reach it.
    let script = "command -v \(opener) >/dev/null 2>&1 || exit 1; \(opener) \"$0\" >/dev/null 2>&1 </dev/null &"
    let arguments = ["sh", "-c", script, address]
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var id: pid_t = 0
    guard posix_spawn(&id, "/bin/sh", nil, nil, words, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
