#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Changing a file of the editor's so that at any moment it is whole: as it was, or as it is to be.
enum AtomicFile {
  /// Puts other bytes into a file that still has those that were read. A link stays one: what it leads to is changed.
  ///
  /// - Returns: false, and nothing is changed, when the file has other bytes meanwhile.
  static func replace(_ path: String, _ old: [UInt8], with new: [UInt8]) throws(SystemError) -> Bool {
    let whole = try resolved(path)
    let temporary = whole + ".recto-new"
    do throws(ErrorCode) {
      var status = stat()
      guard stat(whole, &status) == 0 else { throw ErrorCode.last }
      let file = try FileDescriptor(
        opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: status.st_mode & 0o7777)
      do throws(ErrorCode) {
        guard fchmod(file.number, status.st_mode & 0o7777) == 0 else { throw ErrorCode.last }
        try file.writeAll(new)
        guard fsync(file.number) == 0 else { throw ErrorCode.last }
        try file.closeWritten()
      } catch {
        unlink(temporary)
        throw error
      }
    } catch {
      throw SystemError(.write, path, error)
    }
    guard let now = try? FileReader.read(whole), FileReader.isSame(now, old) else {
      unlink(temporary)
      return false
    }
    guard rename(temporary, whole) == 0 else {
      let code = ErrorCode.last
      unlink(temporary)
      throw SystemError(.write, path, code)
    }
    return true
  }

  private static func resolved(_ path: String) throws(SystemError) -> String {
    guard let whole = realpath(path, nil) else { throw SystemError(.write, path, ErrorCode.last) }
    defer { free(whole) }
    return String(cString: whole)
  }
}
