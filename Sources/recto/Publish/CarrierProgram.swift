import Diagnostics

// The environment is a variable of C, which nothing in this program changes.
#if canImport(Glibc)
@preconcurrency import Glibc
#elseif canImport(Musl)
@preconcurrency import Musl
#elseif canImport(Darwin)
@preconcurrency import Darwin
#endif

/// A program of the system that carries files: rsync, git, zip. It is started directly and never by a shell, so that no sign
/// in an argument means anything but itself.
struct CarrierProgram {
  let name: String
  private let path: String
  private let work: WorkFolder

  struct Result {
    /// The exit status; as in a shell 128 and more where a signal ended it.
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// The output as text, without the line end at its end.
    var text: String {
      let text = String(decoding: output, as: UTF8.self)
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
  }

  /// Finds it where the shell would.
  init(_ name: String, _ work: WorkFolder) throws(CommandFailure) {
    let folders = (getenv("PATH").flatMap { String(validatingCString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
    guard let path = folders.map({ folder -> String in "\(folder)/\(name)" }).first(where: { access($0, X_OK) == 0 }) else {
      throw CommandFailure(
        .publishFailed, "the program '\(name)' is not on this machine", at: SourceLocation(path: name),
        fix: "install it, such as with: apt-get install \(name)")
    }
    self.name = name
    self.path = path
    self.work = work
  }

  /// Runs it to its end, and returns what it wrote.
  ///
  /// - Throws: a ``CommandFailure`` with the program's own words if it fails.
  @discardableResult
  func succeed(
    _ arguments: [String], input: [UInt8] = [], with variables: [String] = [], in folder: String? = nil
  ) throws(CommandFailure) -> Result {
    let result = try run(arguments, input: input, with: variables, in: folder)
    if result.status != 0 { throw failure(result) }
    return result
  }

  func failure(_ result: Result) -> CommandFailure {
    let words = result.errors.split(whereSeparator: \.isNewline).suffix(8).map { Diagnostic.Note(String($0)) }
    let message = "'\(name)' failed with status \(result.status)"
    return CommandFailure(.publishFailed, message, at: SourceLocation(path: name), notes: words)
  }

  /// Runs it to its end, however that is.
  ///
  /// - Parameters:
  ///   - variables: of its environment, as `NAME=value`, besides those of this program.
  ///   - folder: where it runs.
  func run(
    _ arguments: [String], input: [UInt8] = [], with variables: [String] = [], in folder: String? = nil
  ) throws(CommandFailure) -> Result {
    do throws(SystemError) {
      let (output, errors) = (work.newPath(), work.newPath())
      let status = try start(arguments, try work.file(input), output, errors, variables, in: folder)
      defer { for path in [output, errors] { unlink(path) } }
      return Result(
        status: status, output: try FileReader.read(output),
        errors: String(decoding: try FileReader.read(errors), as: UTF8.self))
    } catch {
      throw CommandFailure(.publishFailed, error, at: name)
    }
  }

  private func start(
    _ arguments: [String], _ input: String, _ output: String, _ errors: String, _ variables: [String], in folder: String?
  ) throws(SystemError) -> Int32 {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT, 0o600)

    let process = try Self.withCStrings([name] + arguments) { (arguments) throws(SystemError) in
      try Self.withCStrings(Self.environment(with: variables)) { (environment) throws(SystemError) in
        try inFolder(folder) { () throws(SystemError) in
          var process = pid_t()
          let code = posix_spawn(&process, path, &actions, nil, arguments, environment)
          if code != 0 { throw SystemError(.start, path, .code(code)) }
          return process
        }
      }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { throw SystemError(.start, path, .last) } }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// This program's environment, with these variables in the place of its own.
  private static func environment(with variables: [String]) -> [String] {
    var inherited: [String] = []
    var next = environ
    while let variable = next.pointee {
      inherited.append(String(cString: variable))
      next += 1
    }
    let names = variables.map { $0.prefix { $0 != "=" } + "=" }
    return inherited.filter { entry in !names.contains { entry.hasPrefix($0) } } + variables
  }

  /// The working folder is the whole process's. Nothing else runs in it while it publishes.
  private func inFolder<Value>(_ folder: String?, _ body: () throws(SystemError) -> Value) throws(SystemError) -> Value {
    guard let folder else { return try body() }
    let here = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard here >= 0, chdir(folder) == 0 else { throw SystemError(.list, folder, .last) }
    defer {
      _ = fchdir(here)
      close(here)
    }
    return try body()
  }

  /// An array of C as programs get it, with nil at its end.
  private static func withCStrings<Value>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws(SystemError) -> Value
  ) throws(SystemError) -> Value {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return try body(copies)
  }
}
