#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

enum FileKind: Sendable {
  case regular, folder, link, other
}

/// Which file it is, whatever it is called: two paths with one identity are the same file.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  fileprivate init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// What `stat` tells of a file, as far as Recto wants to know.
struct FileStatus: Sendable {
  let kind: FileKind
  /// In bytes.
  let size: Int
  let identity: FileIdentity
  /// When its bytes were changed last, in nanoseconds since 1970.
  let modified: Int

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    identity = FileIdentity(status)
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// - Parameter followingLinks: whether a symbolic link means what it points to, or itself.
  init(of name: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, followingLinks: Bool) throws(ErrorCode) {
    var status = stat()
    guard fstatat(folder, name, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    self.init(status)
  }

  init(of name: String, in folder: Int32 = AT_FDCWD, followingLinks: Bool) throws(ErrorCode) {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard name.withCString({ fstatat(folder, $0, &status, flags) }) == 0 else { throw .last }
    self.init(status)
  }

  init(of descriptor: borrowing FileDescriptor) throws(ErrorCode) {
    var status = stat()
    guard fstat(descriptor.number, &status) == 0 else { throw .last }
    self.init(status)
  }
}
