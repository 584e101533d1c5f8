#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The entries of one folder in the system's order, without `.` and `..`.
struct DirectoryStream: ~Copyable {
  struct Entry {
    /// Without its closing NUL, which follows; valid until the next entry is asked for.
    let name: UnsafeBufferPointer<CChar>
    /// Nil where the file system does not say.
    let kind: FileKind?
  }

  #if canImport(Darwin)
  private typealias Pointer = UnsafeMutablePointer<DIR>
  #else
  private typealias Pointer = OpaquePointer
  #endif

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  private let stream: Pointer
  private let nameOffset: Int

  init(of folder: consuming FileDescriptor) throws(ErrorCode) {
    let number = folder.release()
    guard let stream = fdopendir(number) else {
      let code = ErrorCode.last
      _ = close(number)
      throw code
    }
    self.stream = stream
    nameOffset = Self.nameOffset
  }

  deinit { _ = closedir(stream) }

  /// For `openat` and `fstatat` on the entries; it lives as long as the stream.
  var descriptor: Int32 { dirfd(stream) }

  func next() throws(ErrorCode) -> Entry? {
    errno = 0
    while let entry = readdir(stream) {
      let name = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self)
      if name[0] == 0x2E, name[1] == 0 || (name[1] == 0x2E && name[2] == 0) { continue }
      return Entry(
        name: UnsafeBufferPointer(start: name, count: strlen(name)), kind: Self.kind(Int(entry.pointee.d_type)))
    }
    guard errno == 0 else { throw .last }
    return nil
  }

  private static func kind(_ type: Int) -> FileKind? {
    switch type {
    case Int(DT_REG): .regular
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }
}
