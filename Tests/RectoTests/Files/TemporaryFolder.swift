import Foundation

/// A folder of a test's own, removed with everything in it when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("recto-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }

  /// Writes a file, and makes the folders it lies in.
  func put(_ name: String, _ text: String) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All there is below a folder, sorted, hidden files too; folders with a closing `/`, links with an `@`.
  func tree(_ name: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: self(name))?.allObjects as? [String] ?? []
    return all.map { entry in
      let attributes = try? FileManager.default.attributesOfItem(atPath: self("\(name)/\(entry)"))
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory: return entry + "/"
      case .typeSymbolicLink: return entry + "@"
      default: return entry
      }
    }.sorted()
  }

  /// What tells whether a file was touched: its inode and its time of change, in nanoseconds.
  func stamp(_ name: String) -> [Int] {
    var status = stat()
    guard lstat(self(name), &status) == 0 else { return [] }
    #if canImport(Darwin)
    let times = [status.st_mtimespec, status.st_ctimespec]
    #else
    let times = [status.st_mtim, status.st_ctim]
    #endif
    return [Int(status.st_ino)] + times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }
}
