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
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    do throws(ErrorCode) {
      let file = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
      try file.writeAll(bytes)
      try file.closeWritten()
    } catch {
      throw SystemError(.write, path, error)
    }
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

  /// Writes a file in the place of the one that may be there. Whatever happens meanwhile, there is always one of the two, whole.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    // A hidden file of an edition is none of its own.
    let begun = path[..<slash] + "." + path[slash...] + ".begun"
    unlink(String(begun))
    try write(bytes, to: String(begun))
    guard rename(String(begun), path) == 0 else { throw SystemError(.write, path, .last) }
  }
}
