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
  let manifest: Manifest
  let removedAtOpening: Int
  let diagnostics: [Diagnostic]

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
