import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What stands where a site is going to be written. Surveying changes nothing.
struct OutputSurvey {
  /// What a write has to know of its file.
  struct Place: Sendable {
    /// The folder, if it existed and is kept open.
    let folder: Int32?
    /// Whether the record says that Recto wrote what stands there.
    let isOurs: Bool
  }

  /// Enough for the folders of a common site, few enough for the number of files a program may have open.
  private static let foldersKeptOpen = 64
  /// How many of the files in the way are named.
  private static let filesNamed = 10

  private(set) var places: [SitePath: Place] = [:]
  private(set) var openFolders: [SharedDescriptor] = []
  /// Files of the last build, unchanged, that the site no longer has and that stand where it needs a folder, or in a
  /// folder where it needs a file.
  private(set) var obstacles: Set<SitePath> = []
  private var occupied: [SitePath] = []
  private var problems: [Diagnostic] = []

  private let folder: OutputFolder
  private let shownFolder: String
  private let planned: PlannedFiles
  private let manifest: Manifest

  init(_ folder: OutputFolder, shownAs shownFolder: String, planned: PlannedFiles, manifest: Manifest) {
    self.folder = folder
    self.shownFolder = shownFolder
    self.planned = planned
    self.manifest = manifest
    places.reserveCapacity(planned.files.count)
    for (path, files) in planned.folders { survey(path, files) }
  }

  /// Everything that stands in the way.
  var diagnostics: [Diagnostic] {
    guard !occupied.isEmpty else { return problems }
    let sorted = occupied.sorted()
    var notes = sorted.prefix(Self.filesNamed).map { Diagnostic.Note("'\($0.text)'") }
    if sorted.count > Self.filesNamed { notes.append(Diagnostic.Note("and \(sorted.count - Self.filesNamed) more")) }
    let message =
      sorted.count == 1
      ? "a file of the site would overwrite one that Recto did not write"
      : "\(sorted.count) files of the site would overwrite files that Recto did not write"
    return problems + [
      Diagnostic(
        .error, .outputOccupied, message, at: SourceLocation(path: shownFolder), notes: notes,
        fix: "move them away, or name another folder for the site")
    ]
  }

  private mutating func survey(_ path: String, _ files: [SitePath]) {
    var number: Int32? = path.isEmpty ? folder.number : nil
    var opened: SharedDescriptor?
    if !path.isEmpty {
      do throws(ErrorCode) {
        let descriptor = SharedDescriptor(try folder.open(path))
        opened = descriptor
        number = descriptor.descriptor.number
      } catch {
        if error.number != ENOENT { explain(error, at: SitePath(unchecked: path)) }
      }
    }
    for file in files {
      if let number { look(at: file, in: number) }
    }
    var kept = number
    if let opened {
      if openFolders.count < Self.foldersKeptOpen { openFolders.append(opened) } else { kept = nil }
    }
    for file in files { places[file] = Place(folder: kept, isOurs: manifest.owns(file)) }
  }

  private mutating func look(at file: SitePath, in number: Int32) {
    do throws(ErrorCode) {
      switch try FileStatus(of: file.name, in: number, followingLinks: false).kind {
      case .regular where manifest.owns(file): break
      case .regular, .link, .other: occupied.append(file)
      case .folder:
        let orphans = try orphans(below: file)
        if orphans.isEmpty { object(.outputOccupied, file, "a folder stands where a file of the site belongs") }
        obstacles.formUnion(orphans)
      }
    } catch {
      if error.number != ENOENT { object(.outputUnwritable, file, "can't look at it: \(error)") }
    }
  }

  /// Finds out why a folder can't be opened: what is in the way may stand further up.
  private mutating func explain(_ error: ErrorCode, at path: SitePath) {
    do throws(ErrorCode) {
      for candidate in path.ancestors.reversed() + [path] {
        switch try folder.standing(at: candidate) {
        case .folder: continue
        case .nothing: return
        case .file:
          if try isOrphan(candidate) {
            obstacles.insert(candidate)
          } else {
            object(.outputOccupied, candidate, "a file stands where the site needs a folder")
          }
        case .other:
          object(.outputRefused, candidate, "a symbolic link, or no folder at all, stands where the site needs one")
        }
        return
      }
    } catch {
      return object(.outputUnwritable, path, "can't look at it: \(error)")
    }
    object(.outputUnwritable, path, "can't open the folder: \(error)")
  }

  /// Whether Recto wrote the file, nobody changed it since, and the site has it no longer.
  private func isOrphan(_ path: SitePath) throws(ErrorCode) -> Bool {
    guard !planned.files.contains(path), let hashes = manifest.records[path] else { return false }
    guard case .file(let hash) = try folder.standing(at: path) else { return false }
    return hashes.contains(hash)
  }

  /// All that is in a folder, if it is nothing but orphans; empty otherwise.
  private func orphans(below path: SitePath) throws(ErrorCode) -> [SitePath] {
    guard let files = try folder.files(below: path) else { return [] }
    for file in files {
      guard try isOrphan(file) else { return [] }
    }
    return files
  }

  private mutating func object(_ id: DiagnosticID, _ path: SitePath, _ message: String) {
    let location = SourceLocation(path: "\(shownFolder)/\(path.text)")
    let fix = "move it away, or name another folder for the site"
    let problem = Diagnostic(.error, id, message, at: location, fix: fix)
    if !problems.contains(problem) { problems.append(problem) }
  }
}
