#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// An open file or folder; closed when its owner lets go of it.
struct FileDescriptor: ~Copyable, Sendable {
  let number: Int32

  /// - Parameters:
  ///   - name: relative to `folder`.
  ///   - flags: those of `open`; the descriptor is never handed on to another program.
  ///   - mode: the permissions of a file that is made, before the umask.
  init(
    opening name: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0
  ) throws(ErrorCode) {
    var opened: Int32
    repeat { opened = openat(folder, name, flags | O_CLOEXEC, mode) } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .last }
    number = opened
  }

  init(opening name: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0) throws(ErrorCode) {
    var opened: Int32
    repeat {
      opened = name.withCString { openat(folder, $0, flags | O_CLOEXEC, mode) }
    } while opened < 0 && errno == EINTR
    guard opened >= 0 else { throw .last }
    number = opened
  }

  /// - Parameter number: an open file that nobody else closes.
  init(owning number: Int32) {
    self.number = number
  }

  deinit { _ = close(number) }

  /// Closes a file that was written, and tells what some file systems only find out then.
  consuming func closeWritten() throws(ErrorCode) {
    let result = close(number)
    discard self
    guard result == 0 || errno == EINTR else { throw .last }
  }

  /// Gives the open file away, to a call that will close it.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Goes back to the file's beginning.
  func rewind() throws(ErrorCode) { try seek(to: 0) }

  func seek(to offset: Int) throws(ErrorCode) {
    guard lseek(number, off_t(offset), SEEK_SET) == off_t(offset) else { throw .last }
  }

  /// Reads until the buffer is full or the file ends, and returns the number of bytes read.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ErrorCode) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = read(number, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func writeAll(_ bytes: [UInt8]) throws(ErrorCode) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(ErrorCode) in try writeAll(UnsafeRawBufferPointer(bytes)) }
  }

  func writeAll(_ bytes: UnsafeRawBufferPointer) throws(ErrorCode) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = write(number, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      written += count
    }
  }
}

/// A file or folder kept open by several tasks.
final class SharedDescriptor: Sendable {
  let descriptor: FileDescriptor

  init(_ descriptor: consuming FileDescriptor) {
    self.descriptor = descriptor
  }
}

/// A piece of memory for one file's bytes to pass through.
struct PassingBuffer: ~Copyable {
  /// A multiple of ``ContentHash/stripe``; a common page fits in one.
  static let size = 64 * 1024

  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.size, alignment: 16)

  deinit { bytes.deallocate() }
}
