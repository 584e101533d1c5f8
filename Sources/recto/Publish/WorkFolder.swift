#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder for what other programs need as files; it is gone, with all that is in it, when its owner lets go of it.
final class WorkFolder {
  let path: String
  private var count = 0

  init() throws(SystemError) {
    let parent = getenv("TMPDIR").flatMap { String(validatingCString: $0) } ?? "/tmp"
    var template = Array("\(parent)/recto-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(.makeFolder, parent, .last) }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? parent }
  }

  deinit { Self.remove(path) }

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
