#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits until an editor saves something of an edition, by looking at all its files a few times a second: for systems
/// without inotify.
struct PollingWatch {
  private struct Stamp: Equatable {
    let path: String
    let modified: Int
    let size: Int
    let identity: FileIdentity
  }

  private static let pause: UInt32 = 200_000

  let isComplete = true
  private let edition: String
  private var seen: [Stamp] = []

  init(edition: String) throws(ErrorCode) {
    self.edition = edition
  }

  /// Notes how all files are; called before the edition is read.
  mutating func look() { seen = stamps() }

  /// Waits for a change, and then until nothing changes any more.
  ///
  /// - Returns: nil: which files changed, reading the edition finds out.
  func wait() -> Set<String>? {
    var last = seen
    while true {
      usleep(Self.pause)
      let now = stamps()
      if now != seen, now == last { return nil }
      last = now
    }
  }

  private func stamps() -> [Stamp] {
    EditionFolder.parts.flatMap { name -> [Stamp] in
      let root = EditionFolder.path(name, in: edition)
      let paths = (try? Folder.list(root).paths) ?? []
      return paths.compactMap { path in
        guard let status = try? FileStatus(of: "\(root)/\(path)", followingLinks: true) else { return nil }
        return Stamp(path: "\(name)/\(path)", modified: status.modified, size: status.size, identity: status.identity)
      }
    }
  }
}
