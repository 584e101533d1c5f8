import Diagnostics
import EditionModel

/// An edition that is built into memory again and again, as its files change.
struct Preview {
  private let edition: String
  private var memory = DocumentMemory()
  private var folder: EditionFolder?
  /// What was built the last time; nil where there was an error.
  private var site: ServedSite?
  /// By path, what is another whenever a file is.
  private var files: [String: FileState] = [:]

  private enum FileState: Equatable {
    case read(SourceFile)
    /// Of a file that is published as it is; nil when it can't be looked at.
    case copied(modified: Int?, size: Int?)
  }

  /// What came of building the edition.
  struct Outcome {
    /// The files that are new, gone, or not what they were; sorted.
    let changes: [String]
    let plan: Plan
    /// Nil when there is an error.
    let site: ServedSite?
    let problems: Problems
  }

  init(edition: String) {
    self.edition = edition
  }

  /// Builds the edition as it is now; nil when it is as it was the last time.
  mutating func build() async -> Outcome? {
    let folder = await EditionFolder(reading: edition, earlier: folder?.files ?? [:])
    let changes = note(folder)
    let isSame = changes.isEmpty && self.folder?.diagnostics == folder.diagnostics
    self.folder = folder
    if isSame { return nil }
    let plan = await Plan(of: folder, remembering: &memory)
    let errors = plan.diagnostics.filter { $0.severity == .error }.sorted()
    site = errors.isEmpty ? ServedSite(plan) : nil
    return Outcome(changes: changes, plan: plan, site: site, problems: Problems(errors, in: folder.files))
  }

  /// The site with one edited document's pages as they are now, long before all of a large edition is built again.
  ///
  /// Everything is built all the same afterwards; nil where only that can tell what changed.
  ///
  /// - Parameter changes: the paths that changed.
  mutating func glance(at changes: Set<String>) async -> ServedSite? {
    guard let site, let folder else { return nil }
    // Editors make files beside the one they save, and remove them again.
    let isThere = { [edition] in (try? FileStatus(of: EditionFolder.path($0, in: edition), followingLinks: false)) != nil }
    let changes = changes.filter { folder.files[$0] != nil || isThere($0) }
    guard let path = changes.first, changes.count == 1, let earlier = folder.files[path],
      let file = try? EditionFolder.read(path, in: edition), file.bytes != earlier.bytes,
      let plan = await site.plan.revised(with: file, remembering: &memory)
    else { return nil }
    self.site = site.revised(plan)
    return self.site
  }

  private mutating func note(_ folder: EditionFolder) -> [String] {
    var now = folder.files.mapValues(FileState.read)
    for copy in folder.sources.copies {
      let status = try? FileStatus(of: folder.source(ofCopy: copy), followingLinks: true)
      now["Content/\(copy)"] = .copied(modified: status?.modified, size: status?.size)
    }
    let changes = now.filter { files[$0.key] != $0.value }.map(\.key) + files.keys.filter { now[$0] == nil }
    files = now
    return changes.sorted()
  }
}
