#if canImport(Glibc)
  import Glibc

  /// Waits until an editor saves something of an edition: Linux tells of it by inotify.
  ///
  /// What is told is only that there was something; reading the edition again finds out what.
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
      top = add(edition)
      for name in EditionFolder.parts {
        let root = EditionFolder.path(name, in: edition)
        guard let folders = try? Folder.folders(below: root) else { continue }
        for folder in [root] + folders.map({ "\(root)/\($0)" }) { _ = add(folder) }
      }
    }

    private mutating func add(_ folder: String) -> Int32 {
      let watch = inotify_add_watch(queue.number, folder, Self.changes)
      // A folder that is gone again is no loss; the others are more than the system lets a user watch.
      if watch < 0, errno != ENOENT, errno != ENOTDIR { isComplete = false }
      return watch
    }

    /// Waits for a change, and then until the burst it belongs to is over.
    func wait() {
      while !hasChange(within: -1) {}
      let clock = ContinuousClock()
      let end = clock.now + Self.longest
      while clock.now < end, isReady(within: Self.quiet) { _ = hasChange(within: 0) }
    }

    private func isReady(within milliseconds: Int32) -> Bool {
      var request = pollfd(fd: queue.number, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds) > 0
    }

    /// Takes what there is in the queue, and says whether anything of it matters.
    private func hasChange(within milliseconds: Int32) -> Bool {
      guard isReady(within: milliseconds) else { return false }
      let buffer = PassingBuffer()
      let count = read(queue.number, buffer.bytes.baseAddress, PassingBuffer.size)
      var hasChange = false
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        offset = start + Int(event.len)
        guard offset <= count else { break }
        let name = UnsafeRawBufferPointer(rebasing: buffer.bytes[start..<offset]).prefix { $0 != 0 }
        hasChange = hasChange || matters(event, String(decoding: name, as: UTF8.self))
      }
      return hasChange
    }

    private func matters(_ event: inotify_event, _ name: String) -> Bool {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      if event.mask & UInt32(IN_IGNORED) != 0 { return false }
      return event.wd == top ? EditionFolder.parts.contains(name) : name.isEmpty || !Folder.isLeftOut(name)
    }
  }
#endif
