#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Making files that are not there yet.
enum NewFile {
  /// Writes a file, and makes the folders it lies in.
  ///
  /// - Throws: a ``SystemError``, also when something is there already: nothing is ever overwritten.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    try makeFolder(above: path)
    do throws(ErrorCode) {
      let file = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
      try file.writeAll(bytes)
      try file.closeWritten()
    } catch {
      throw SystemError(.write, path, error)
    }
  }

  /// Makes the folder a file is to lie in, and those above it.
  static func makeFolder(above path: String) throws(SystemError) {
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(String(path[..<slash])) }
  }

  /// Makes a folder, and those above it; one that is there already will do.
  static func makeFolder(_ path: String) throws(SystemError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + name
      if mkdir(made, 0o777) == 0 { continue }
      let code = ErrorCode.last
      // A folder above may be one that nobody may write into, or a link; what counts is that it is there.
      guard (try? FileStatus(of: made, followingLinks: true))?.kind == .folder else {
        throw SystemError(.makeFolder, made, code)
      }
    }
  }
}
