#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Putting a file in the place of another, so that at any moment one of the two is there, whole. The permissions of what
/// was there stay, and a symbolic link stays one: what it leads to is replaced.
enum AtomicFile {
  /// Writes a file in the place of the one that may be there, and makes the folders it lies in.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    try NewFile.makeFolder(above: path)
    _ = try put(bytes, at: path) { _ in true }
  }

  /// Puts other bytes into a file that still has those that were read.
  ///
  /// - Returns: false, and nothing is changed, when the file has other bytes meanwhile, or is gone.
  static func replace(_ path: String, _ old: [UInt8], with new: [UInt8]) throws(SystemError) -> Bool {
    try put(new, at: path) { place in
      guard let now = try? FileReader.read(place) else { return false }
      return FileReader.isSame(now, old)
    }
  }

  /// - Parameter isWanted: asked of the place when the new file is whole, in the last moment.
  private static func put(
    _ bytes: [UInt8], at path: String, if isWanted: (_ place: String) -> Bool
  ) throws(SystemError) -> Bool {
    let place = resolved(path)
    let temporary = temporary(beside: place)
    do throws(ErrorCode) {
      let mode = try standingMode(of: place)
      let file = try FileDescriptor(
        opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode ?? 0o644)
      // When it has got its place it is no longer there under this name.
      defer { unlink(temporary) }
      if let mode, fchmod(file.number, mode) != 0 { throw .last }
      try file.writeAll(bytes)
      guard fsync(file.number) == 0 else { throw .last }
      try file.closeWritten()
      guard isWanted(place) else { return false }
      guard rename(temporary, place) == 0 else { throw .last }
      return true
    } catch {
      throw SystemError(.write, path, error)
    }
  }

  /// The permissions of the file that is there, if one is.
  private static func standingMode(of place: String) throws(ErrorCode) -> mode_t? {
    var status = stat()
    if stat(place, &status) == 0 { return status.st_mode & 0o7777 }
    let code = ErrorCode.last
    guard code.number == ENOENT else { throw code }
    return nil
  }

  /// A name in the same folder that nobody else has: renaming works on one disk only. Hidden files are none of an edition's.
  private static func temporary(beside place: String) -> String {
    let name = place.utf8.lastIndex(of: UInt8(ascii: "/")).map { place.utf8.index(after: $0) } ?? place.startIndex
    return place[..<name] + SitePath.temporaryName(.random(in: 0 ... .max))
  }

  /// Where a path leads to through links; the path itself where that is nothing.
  private static func resolved(_ path: String) -> String {
    guard let place = realpath(path, nil) else { return path }
    defer { free(place) }
    return String(cString: place)
  }
}
