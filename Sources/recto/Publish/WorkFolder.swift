#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder for what other programs need as files; it is gone, with all that is in it, when its owner lets go of it. One
/// whose owner was killed is removed the next time.
final class WorkFolder {
  let path: String
  /// The folder, open and locked. Programs that are started hold it too, and so the lock, should they outlive this one.
  private let lock: Int32
  private var count = 0

  private static let prefix = ".recto-publish-"

  init() throws(SystemError) {
    let parent = getenv("TMPDIR").flatMap { String(validatingCString: $0) } ?? "/tmp"
    Self.removeForsaken(in: parent)
    while true {
      var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { throw SystemError(.makeFolder, parent, .last) }
      let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? parent }
      let lock = open(path, O_RDONLY | O_DIRECTORY)
      guard lock >= 0 else { continue }
      // Where the file system has no locks, none is ever found forsaken.
      flock(lock, LOCK_EX)
      // Before it was locked it looked forsaken, and another publication may just have removed it.
      if (try? FileStatus(of: path, followingLinks: false)) != nil {
        (self.path, self.lock) = (path, lock)
        return
      }
      close(lock)
    }
  }

  deinit {
    Self.remove(path)
    close(lock)
  }

  /// Removes this user's folders that nobody holds any more.
  private static func removeForsaken(in parent: String) {
    guard let stream = try? DirectoryStream(of: try FileDescriptor(opening: parent, O_RDONLY | O_DIRECTORY)) else { return }
    while let entry = try? stream.next() {
      guard let name = entry.name.baseAddress.map({ String(cString: $0) }), name.hasPrefix(prefix) else { continue }
      let path = "\(parent)/\(name)"
      guard let folder = try? FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { continue }
      if flock(folder.number, LOCK_EX | LOCK_NB) == 0 { remove(path) }
    }
  }

  /// A path that nothing is at.
  func newPath() -> String {
    count += 1
    return "\(path)/\(count)"
  }

  /// A new file with these bytes.
  func file(_ bytes: [UInt8], named name: String? = nil) throws(SystemError) -> String {
    let path = name.map { "\(newPath())/\($0)" } ?? newPath()
    try NewFile.write(bytes, to: path)
    return path
  }

  func folder() throws(SystemError) -> String {
    let path = newPath()
    try NewFile.makeFolder(path)
    return path
  }

  private static func remove(_ path: String) {
    if let stream = try? DirectoryStream(of: try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)) {
      while let entry = try? stream.next() {
        guard let name = entry.name.baseAddress else { continue }
        remove("\(path)/\(String(cString: name))")
      }
      _ = rmdir(path)
    } else {
      _ = unlink(path)
    }
  }
}
