#if canImport(Glibc)
  import Glibc

  /// Waits until an editor saves something of an edition: Linux tells of it by inotify.
  ///
  /// Reading the edition again finds out what changed; the paths that are told are a hint where to look first.
  struct InotifyWatch: ~Copyable {
    /// What can change what is read. A file that is being written counts when it is closed, so that no half of it is read.
    private static let changes = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)

    /// When so many milliseconds were quiet, a burst of changes is over: what an editor does to save a file, or a program
    /// that writes many. It is never waited longer than the second.
    private static let quiet: Int32 = 10
    private static let longest = Duration.milliseconds(500)

    private let edition: String
    private let queue: FileDescriptor
    /// The watch of the edition's own folder, in which only its two folders matter.
    private var top: Int32 = -1
    /// By their watches: the folders inside the edition's, as `Content/documents`.
    private var folders: [Int32: String] = [:]
    private(set) var isComplete = true

    init(edition: String) throws(ErrorCode) {
      self.edition = edition
      let number = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard number >= 0 else { throw .last }
      queue = FileDescriptor(owning: number)
    }

    /// Watches every folder there is now; called before the edition is read, so that nothing can change between the two
    /// unseen.
    mutating func look() {
      isComplete = true
      folders = [:]
      top = add(edition)
      for name in EditionFolder.parts {
        let root = EditionFolder.path(name, in: edition)
        guard let folders = try? Folder.folders(below: root) else { continue }
        self.folders[add(root)] = name
        for folder in folders { self.folders[add("\(root)/\(folder)")] = "\(name)/\(folder)" }
      }
    }

    private mutating func add(_ folder: String) -> Int32 {
      let watch = inotify_add_watch(queue.number, folder, Self.changes)
      // A folder that is gone again is no loss; the others are more than the system lets a user watch.
      if watch < 0, errno != ENOENT, errno != ENOTDIR { isComplete = false }
      return watch
    }

    /// Waits for a change, and then until the burst it belongs to is over.
    ///
    /// - Returns: the paths of the files that changed, such as `Content/documents/letter.md`; nil where it is not known.
    func wait() -> Set<String>? {
      var changes = Changes()
      while !changes.hasAny { take(within: -1, into: &changes) }
      let clock = ContinuousClock()
      let end = clock.now + Self.longest
      while clock.now < end, isReady(within: Self.quiet) { take(within: 0, into: &changes) }
      return changes.areKnown ? changes.paths : nil
    }

    private struct Changes {
      var hasAny = false
      var areKnown = true
      var paths: Set<String> = []
    }

    private func isReady(within milliseconds: Int32) -> Bool {
      var request = pollfd(fd: queue.number, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds) > 0
    }

    /// Takes what there is in the queue, and notes what of it matters.
    private func take(within milliseconds: Int32, into changes: inout Changes) {
      guard isReady(within: milliseconds) else { return }
      let buffer = PassingBuffer()
      let count = read(queue.number, buffer.bytes.baseAddress, PassingBuffer.size)
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        offset = start + Int(event.len)
        guard offset <= count else { break }
        let name = UnsafeRawBufferPointer(rebasing: buffer.bytes[start..<offset]).prefix { $0 != 0 }
        note(event, String(decoding: name, as: UTF8.self), in: &changes)
      }
    }

    private func note(_ event: inotify_event, _ name: String, in changes: inout Changes) {
      guard matters(event, name) else { return }
      changes.hasAny = true
      if let folder = folders[event.wd], !name.isEmpty, event.mask & UInt32(IN_ISDIR) == 0 {
        changes.paths.insert("\(folder)/\(name)")
      } else {
        changes.areKnown = false
      }
    }

    private func matters(_ event: inotify_event, _ name: String) -> Bool {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      if event.mask & UInt32(IN_IGNORED) != 0 { return false }
      return event.wd == top ? EditionFolder.parts.contains(name) : name.isEmpty || !Folder.isLeftOut(name)
    }
  }
#endif
