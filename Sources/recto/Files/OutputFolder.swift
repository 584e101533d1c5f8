#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The output folder, open. Every way below it goes from folder to folder, and never through a symbolic link.
final class OutputFolder: Sendable {
  /// What stands at a path.
  enum Standing: Hashable {
    case nothing
    case folder
    /// A regular file, and the ``ContentHash`` of its bytes.
    case file(UInt64)
    /// A symbolic link, a pipe, a device.
    case other
  }

  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
  /// A pipe that stands where a file is expected must not make Recto wait.
  static let readingFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK

  private let root: FileDescriptor

  /// Opens the folder, and makes it first if it does not exist.
  init(_ location: OutputLocation) throws(ErrorCode) {
    var folder = try FileDescriptor(opening: location.existing, Self.folderFlags)
    for name in location.missing {
      folder = try Self.step(into: name, of: folder.number, making: true)
    }
    root = folder
  }

  /// A program that is being started holds a copy of the open folder for a moment, and the lock with it; so it is given
  /// back.
  deinit { _ = flock(root.number, LOCK_UN) }

  /// For files that lie in the output folder itself.
  var number: Int32 { root.number }

  /// Keeps others from building into the folder as long as it is open. File systems without locks go without.
  ///
  /// - Returns: false if another build holds it.
  func lock() -> Bool {
    flock(root.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Opens a folder by its path below this one; "" is this one.
  ///
  /// - Parameter making: whether it and those above it are made if they do not exist.
  func open(_ folder: String, making: Bool = false) throws(ErrorCode) -> FileDescriptor {
    let parts = folder.split(separator: "/")
    guard let first = parts.first else { return try FileDescriptor(opening: ".", in: root.number, Self.folderFlags) }
    var current = try Self.step(into: String(first), of: root.number, making: making)
    for part in parts.dropFirst() {
      current = try Self.step(into: String(part), of: current.number, making: making)
    }
    return current
  }

  private static func step(into name: String, of folder: Int32, making: Bool) throws(ErrorCode) -> FileDescriptor {
    do throws(ErrorCode) {
      return try FileDescriptor(opening: name, in: folder, folderFlags)
    } catch {
      guard making, error.number == ENOENT else { throw error }
    }
    // Another task may have made it in between.
    guard name.withCString({ mkdirat(folder, $0, 0o755) }) == 0 || errno == EEXIST else { throw .last }
    return try FileDescriptor(opening: name, in: folder, folderFlags)
  }

  /// What stands at a path; nothing, if its folders do not exist or are none.
  func standing(at path: SitePath) throws(ErrorCode) -> Standing {
    do throws(ErrorCode) {
      let folder = try open(path.folder)
      switch try FileStatus(of: path.name, in: folder.number, followingLinks: false).kind {
      case .folder: return .folder
      case .link, .other: return .other
      case .regular: break
      }
      let file = try FileDescriptor(opening: path.name, in: folder.number, Self.readingFlags)
      return .file(try ContentHash.of(file))
    } catch {
      switch error.number {
      case ENOENT, ENOTDIR, ELOOP: return .nothing
      default: throw error
      }
    }
  }

  func remove(_ path: SitePath) throws(ErrorCode) {
    let folder = try open(path.folder)
    guard path.name.withCString({ unlinkat(folder.number, $0, 0) }) == 0 else { throw .last }
  }

  /// Removes those of the folders that are empty, and the folders they lie in if that makes them empty too.
  func prune(_ folders: Set<SitePath>) {
    // A folder comes after the one it lies in, and so before it when the order is turned around.
    for folder in folders.sorted(by: >) {
      for emptied in [folder] + folder.ancestors where !emptied.text.isEmpty {
        guard let above = try? open(emptied.folder) else { continue }
        guard emptied.name.withCString({ unlinkat(above.number, $0, AT_REMOVEDIR) }) == 0 else { break }
      }
    }
  }

  /// Removes the temporary files that an interrupted build left in a folder.
  func removeTemporaries(in folder: String) throws(ErrorCode) {
    let stream: DirectoryStream
    do throws(ErrorCode) {
      stream = try DirectoryStream(of: try open(folder))
    } catch {
      switch error.number {
      case ENOENT, ENOTDIR, ELOOP: return
      default: throw error
      }
    }
    while let entry = try stream.next() {
      guard SitePath.isTemporaryName(entry.name), let name = entry.name.baseAddress else { continue }
      guard unlinkat(stream.descriptor, name, 0) == 0 || errno == ENOENT else { throw .last }
    }
  }

  /// All files below a folder; nil if anything else is there, such as a link, an empty folder, or a name that can't be
  /// one of the site's.
  func files(below folder: SitePath) throws(ErrorCode) -> [SitePath]? {
    let stream = try DirectoryStream(of: try open(folder.text))
    var files: [SitePath] = []
    while let entry = try stream.next() {
      guard
        let name = entry.name.baseAddress, let text = String(validatingCString: name),
        let path = SitePath("\(folder.text)/\(text)")
      else { return nil }
      switch try FileStatus(of: name, in: stream.descriptor, followingLinks: false).kind {
      case .regular: files.append(path)
      case .link, .other: return nil
      case .folder:
        guard let inner = try self.files(below: path) else { return nil }
        files += inner
      }
    }
    return files.isEmpty ? nil : files
  }
}
