import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes a site into a folder: opened once for a build, asked to write each file, and finished.
///
/// What has the right bytes already is not touched. What Recto wrote last time and the site no longer has is removed.
/// What Recto did not write is never touched. Each file is written whole or not at all. ``Manifest`` says how it is
/// known who wrote what, also after an interruption.
struct SiteWriter: Sendable {
  struct Outcome: Sendable, Hashable {
    enum Change: Sendable { case unchanged, written }

    let path: SitePath
    let change: Change
    /// The ``ContentHash`` of the file's bytes.
    let hash: UInt64
  }

  struct Report: Sendable, Hashable {
    /// Numbers of files.
    let written: Int
    let unchanged: Int
    let removed: Int
    /// Warnings: what was left in place although the site no longer has it, and damage to the record.
    let diagnostics: [Diagnostic]
  }

  /// The folder as the user calls it.
  let output: String
  let folder: OutputFolder
  let places: [SitePath: OutputSurvey.Place]
  /// The file of the record, which lines are added to before anything is changed.
  let record: SharedDescriptor
  private let openFolders: [SharedDescriptor]
  private let manifest: Manifest
  private let removedAtOpening: Int
  private let diagnostics: [Diagnostic]

  /// Opens the output folder and keeps other builds out of it while the writer lives. It is made if it does not exist,
  /// and what stands in the way of this site and is left from the last one is removed; but not before everything was
  /// checked that can be known in advance.
  ///
  /// A planned path where a file stands that the record does not name is refused even if the bytes should turn out to
  /// be the same, and so is the whole of a site whose record was lost: nobody knows then whose the files are.
  ///
  /// - Parameters:
  ///   - edition: the folder that holds `Content` and `Templates`.
  ///   - planned: the paths of all files that will be written, relative to `output`.
  /// - Throws: an ``OutputRefusal`` with all that is in the way; nothing has been changed then.
  static func open(output: String, edition: String, planned: [String]) throws(OutputRefusal) -> SiteWriter {
    var problems: [Diagnostic] = []
    var location: OutputLocation?
    var files: PlannedFiles?
    do { location = try OutputLocation.find(output, edition: edition) } catch { problems += error.diagnostics }
    do { files = try PlannedFiles(planned, output: output) } catch { problems += error.diagnostics }
    guard let location, let files else { throw OutputRefusal(problems) }

    let folder = try writable(output) { () throws(ErrorCode) in try OutputFolder(location) }
    guard folder.lock() else {
      throw OutputRefusal([
        Diagnostic(
          .error, .outputUnwritable, "another build is writing into '\(output)'", at: SourceLocation(path: output),
          fix: "wait until it is done")
      ])
    }
    return try SiteWriter(folder, shownAs: output, planned: files)
  }

  private init(_ folder: OutputFolder, shownAs output: String, planned: PlannedFiles) throws(OutputRefusal) {
    let path = "\(output)/\(Manifest.name)"
    let manifest = Manifest(
      parsing: try Self.writable(path) { () throws(ErrorCode) in try Self.readRecord(in: folder) })
    diagnostics = manifest.damagedLines.first.map { line in
      let count = manifest.damagedLines.count
      let message =
        "the record of what Recto wrote is damaged: \(count == 1 ? "a line was" : "\(count) lines were") passed over, "
        + "and what they named is not known to be Recto's"
      return [Diagnostic(.warning, .outputChanged, message, at: SourceLocation(path: path, line: line))]
    } ?? []

    let survey = OutputSurvey(folder, shownAs: output, planned: planned, manifest: manifest)
    guard survey.diagnostics.isEmpty else { throw OutputRefusal(survey.diagnostics + diagnostics) }
    record = try Self.writable(path) { () throws(ErrorCode) in
      let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK
      return SharedDescriptor(try FileDescriptor(opening: Manifest.name, in: folder.number, flags, mode: 0o644))
    }
    try Self.writable(output) { () throws(ErrorCode) in
      try Self.clear(folder, of: survey.obstacles, planned: planned, manifest: manifest)
    }
    removedAtOpening = survey.obstacles.count
    self.output = output
    self.folder = folder
    self.manifest = manifest
    places = survey.places
    openFolders = survey.openFolders
  }

  static func readRecord(in folder: OutputFolder) throws(ErrorCode) -> [UInt8] {
    do throws(ErrorCode) {
      let file = try FileDescriptor(opening: Manifest.name, in: folder.number, OutputFolder.readingFlags)
      let status = try FileStatus(of: file)
      guard status.kind == .regular else { throw ErrorCode(number: EEXIST) }
      return try FileReader.bytes(of: file, expecting: status.size)
    } catch {
      if error.number == ENOENT { return [] }
      throw error
    }
  }

  private static func clear(
    _ folder: OutputFolder, of obstacles: Set<SitePath>, planned: PlannedFiles, manifest: Manifest
  ) throws(ErrorCode) {
    if !manifest.isSettled {
      let folders = Set(planned.folders.map(\.path) + manifest.records.keys.map(\.folder) + [""])
      for path in folders { try folder.removeTemporaries(in: path) }
    }
    for obstacle in obstacles { try folder.remove(obstacle) }
    folder.prune(Set(obstacles.map { SitePath(unchecked: $0.folder) }))
  }

  private static func writable<Result>(
    _ path: String, _ body: () throws(ErrorCode) -> Result
  ) throws(OutputRefusal) -> Result {
    do throws(ErrorCode) {
      return try body()
    } catch {
      throw OutputRefusal([
        Diagnostic(.error, .outputUnwritable, "can't write into '\(path)': \(error)", at: SourceLocation(path: path))
      ])
    }
  }
}

extension SiteWriter {
  /// Ends the build: removes what the site no longer has, and folders that this makes empty, and puts the record of
  /// this build in the place of the last one's. The last thing to be asked of a writer.
  ///
  /// A file of the last build that was changed since is left in place with a warning.
  ///
  /// - Parameters:
  ///   - outcomes: those of all writes, in any order. A planned file that is not among them stays as it is.
  ///   - absent: planned files that the site does not have after all.
  /// - Throws: a ``SystemError``; the next build then finds everything that Recto wrote in the record all the same.
  func finish(_ outcomes: [Outcome], without absent: Set<SitePath> = []) throws(SystemError) -> Report {
    var records: [SitePath: [UInt64]] = [:]
    records.reserveCapacity(outcomes.count)
    for outcome in outcomes { records[outcome.path] = [outcome.hash] }
    var orphans: [(path: SitePath, hashes: [UInt64])] = []
    for (path, hashes) in manifest.records where records[path] == nil {
      if places[path] == nil || absent.contains(path) {
        orphans.append((path, hashes))
      } else if !hashes.isEmpty {
        records[path] = hashes
      }
    }
    var changed: [Diagnostic] = []
    var removed = removedAtOpening
    for (path, hashes) in orphans.sorted(by: { $0.path < $1.path }) {
      switch try removeOrphan(path, hashes) {
      case .removed: removed += 1
      case .gone: break
      case .changed:
        records[path] = hashes
        changed.append(warning(path))
      }
    }
    folder.prune(Set(orphans.map { SitePath(unchecked: $0.path.folder) }))
    try replaceRecord(Manifest(records: records).bytes)

    let written = outcomes.count { $0.change == .written }
    return Report(
      written: written, unchanged: outcomes.count - written, removed: removed, diagnostics: diagnostics + changed)
  }

  private enum OrphanFate { case removed, gone, changed }

  private func removeOrphan(_ path: SitePath, _ hashes: [UInt64]) throws(SystemError) -> OrphanFate {
    do throws(ErrorCode) {
      switch try folder.standing(at: path) {
      case .nothing, .folder: return .gone
      case .file(let hash) where hashes.contains(hash):
        try folder.remove(path)
        return .removed
      case .file, .other:
        // What was only begun never stood there.
        return hashes.isEmpty ? .gone : .changed
      }
    } catch {
      throw SystemError(.remove, shown(path), error)
    }
  }

  private func warning(_ path: SitePath) -> Diagnostic {
    Diagnostic(
      .warning, .outputChanged, "left in place although the site no longer has it: it was changed since Recto wrote it",
      at: SourceLocation(path: shown(path)), fix: "remove it, or move it out of the site's folder")
  }

  private func replaceRecord(_ bytes: [UInt8]) throws(SystemError) {
    let path = SitePath(unchecked: Manifest.name)
    do throws(ErrorCode) {
      guard try Self.readRecord(in: folder) != bytes else { return }
    } catch {
      throw SystemError(.read, shown(path), error)
    }
    // A build that only removed files has noted nothing so far; if it is killed here, the next one has to know of it.
    try writing(path) { () throws(ErrorCode) in try record.descriptor.writeAll(Manifest.interruption) }
    try replace(path, in: folder.number) { (file) throws(SystemError) in
      try writing(path) { () throws(ErrorCode) in try file.writeAll(bytes) }
    }
  }
}
