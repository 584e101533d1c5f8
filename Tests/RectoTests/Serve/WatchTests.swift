import Foundation
import Synchronization
import Testing

@testable import recto

/// What both ways to watch are held to.
private protocol Watching: ~Copyable, SendableMetatype {
  init(edition: String) throws(ErrorCode)
  mutating func look()
  func wait() -> Set<String>?
}

extension PollingWatch: Watching {}
#if canImport(Glibc)
  extension InotifyWatch: Watching {}
#endif

@Suite("Watching an edition", .serialized)
struct WatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Content/documents/one.md", "one")
    try folder.put("Content/documents/1944/two.md", "two")
  }

  /// Watches on a thread of its own and counts, looking again after each change, as the preview does.
  private func watch<Watch: Watching & ~Copyable>(_ type: Watch.Type, _ count: Counter) {
    let path = folder.path
    Thread.detachNewThread {
      guard var watch = try? Watch(edition: path) else { return }
      watch.look()
      count.add()
      while !count.isOver {
        let paths = watch.wait()
        watch.look()
        count.add(paths)
      }
    }
  }

  /// One for being ready, and one for each change.
  private final class Counter: Sendable {
    private let state = Mutex((count: 0, isOver: false, paths: Set<String>?.none))

    var count: Int { state.withLock { $0.count } }
    var isOver: Bool { state.withLock { $0.isOver } }
    /// What the last change was told to be.
    var paths: Set<String>? { state.withLock { $0.paths } }
    func add(_ paths: Set<String>? = nil) { state.withLock { ($0.count, $0.paths) = ($0.count + 1, paths) } }
    func end() { state.withLock { $0.isOver = true } }
  }

  private func expectChange(_ count: Counter, _ what: String, _ change: () throws -> Void) async throws {
    let before = count.count
    try change()
    #expect(await eventually { count.count > before }, "\(what)")
  }

  #if canImport(Glibc)
    @Test("tells which file it was, and not when it was a folder")
    func paths() async throws {
      let count = Counter()
      watch(InotifyWatch.self, count)
      #expect(await eventually { count.count == 1 })
      try await expectChange(count, "a file is written") { try folder.put("Content/documents/1944/two.md", "two, longer") }
      #expect(count.paths == ["Content/documents/1944/two.md"])
      try await expectChange(count, "a folder comes") {
        try FileManager.default.createDirectory(atPath: folder("Content/documents/1945"), withIntermediateDirectories: false)
      }
      #expect(count.paths == nil)
      count.end()
      try folder.put("Content/documents/one.md", "the end")
    }
  #endif

  private func expectChanges<Watch: Watching & ~Copyable>(by type: Watch.Type) async throws {
    let count = Counter()
    watch(type, count)
    #expect(await eventually { count.count == 1 })
    let files = FileManager.default
    try await expectChange(count, "a file is written") { try folder.put("Content/documents/one.md", "one, longer") }
    try await expectChange(count, "another is renamed over it") {
      try folder.put(".draft", "one, longer still")
      #expect(rename(folder(".draft"), folder("Content/documents/one.md")) == 0)
    }
    try await expectChange(count, "a file comes in a folder that is new too") {
      try folder.put("Content/documents/1945/May/three.md", "three")
    }
    try await expectChange(count, "a file of that folder is written") {
      try folder.put("Content/documents/1945/May/three.md", "three, longer")
    }
    try await expectChange(count, "a folder is renamed") {
      try files.moveItem(atPath: folder("Content/documents/1945"), toPath: folder("Content/documents/1946"))
    }
    try await expectChange(count, "a file is written where it is now") {
      try folder.put("Content/documents/1946/May/three.md", "three, longer still")
    }
    try await expectChange(count, "a folder is deleted") { try folder.remove("Content/documents/1946") }
    try await expectChange(count, "templates come") { try folder.put("Templates/style/7-own.css", "p {}") }
    try await expectChange(count, "a template is written") { try folder.put("Templates/style/7-own.css", "p { }") }
    try await expectChange(count, "a file is deleted") { try folder.remove("Content/documents/one.md") }
    count.end()
    try folder.put("Content/documents/end.md", "end")
  }

  #if canImport(Glibc)
    @Test("by inotify tells of files and folders that are written, renamed, new or deleted")
    func inotify() async throws { try await expectChanges(by: InotifyWatch.self) }

    @Test("by inotify tells nothing of what no edition has: hidden files, an editor's own, the site")
    func leftOut() async throws {
      let count = Counter()
      watch(InotifyWatch.self, count)
      #expect(await eventually { count.count == 1 })
      for path in ["Content/documents/.one.md.swp", "Content/documents/one.md~", "Content/#one.md#", "Public/index.html"] {
        try folder.put(path, "x")
      }
      // Changes are told in their order, so this one would not be the first.
      try await expectChange(count, "a file is written") { try folder.put("Content/documents/one.md", "one, longer") }
      #expect(count.count == 2)
      count.end()
      try folder.put("Content/documents/end.md", "end")
    }
  #endif

  @Test("by looking now and then tells of the same")
  func polling() async throws { try await expectChanges(by: PollingWatch.self) }
}

/// Whether something becomes true in good time. What is counted is how often it was looked at, half a minute's worth: where
/// many tests are run at once, a minute can pass between two looks.
func eventually(_ condition: () async throws -> Bool) async rethrows -> Bool {
  for _ in 0..<1_500 {
    if try await condition() { return true }
    try? await Task.sleep(for: .milliseconds(20))
  }
  return false
}
