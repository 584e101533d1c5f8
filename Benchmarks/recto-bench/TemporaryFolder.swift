#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder below `TMPDIR` that is removed with all that is in it when its owner is done.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(parent)/recto-bench-XXXXXX".utf8CString)
    let isMade = name.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    guard isMade else { throw BenchmarkError("can't make a folder in '\(parent)'") }
    path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit {
    _ = try? ChildProcess.run("rm", ["-r", path])
  }

  /// Writes a file, and the folders on the way to it.
  borrowing func add(_ file: String, _ text: String) throws {
    var folder = path
    for part in file.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o777)
    }
    let descriptor = open("\(path)/\(file)", O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw BenchmarkError("can't make '\(path)/\(file)'") }
    defer { close(descriptor) }
    var text = text
    try text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...])
        let written = write(descriptor, rest.baseAddress, rest.count)
        guard written > 0 else { throw BenchmarkError("can't write '\(path)/\(file)'") }
        start += written
      }
    }
  }
}
