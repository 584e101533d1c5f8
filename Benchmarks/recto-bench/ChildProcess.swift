#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is started and waited for.
enum ChildProcess {
  struct Usage {
    /// Seconds by the clock.
    var wall: Double
    /// Seconds of all cores, in the program and in the kernel.
    var processor: Double
    /// The largest resident memory, in bytes.
    var peakMemory: Int
  }

  /// Runs a program, its output thrown away.
  ///
  /// - Throws: a ``BenchmarkError`` when it can't be started or does not exit with 0.
  static func run(_ program: String, _ arguments: [String]) throws -> Usage {
    let start = ContinuousClock.now
    let id = try self.start(program, arguments)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("can't wait for '\(program)'") }
    }
    let wall = (ContinuousClock.now - start).seconds
    guard status == 0 else {
      throw BenchmarkError("'\(([program] + arguments).joined(separator: " "))' failed: wait status \(status)")
    }
    return Usage(
      wall: wall, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakMemory: bytes(usage.ru_maxrss))
  }

  /// Starts a program, its output thrown away.
  static func start(_ program: String, _ arguments: [String]) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)

    var id: pid_t = 0
    let failure = posix_spawnp(&id, program, &actions, nil, words, environ)
    guard failure == 0 else { throw BenchmarkError("can't start '\(program)': \(String(cString: strerror(failure)))") }
    return id
  }

  /// Ends a program that was started, and waits until it has.
  static func end(_ id: pid_t) {
    kill(id, SIGTERM)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Linux counts in units of 1,024 bytes, Darwin in bytes.
  private static func bytes(_ resident: Int) -> Int {
    #if canImport(Darwin)
      resident
    #else
      resident * 1_024
    #endif
  }
}
