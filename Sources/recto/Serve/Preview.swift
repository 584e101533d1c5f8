import Diagnostics
import EditionModel

/// An edition that is built into memory again and again, as its files change.
struct Preview {
  private let edition: String
  private var memory = DocumentMemory()
  private var folder: EditionFolder?
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
    return Outcome(
      changes: changes, plan: plan, site: errors.isEmpty ? ServedSite(plan) : nil,
      problems: Problems(errors, in: folder.files))
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
