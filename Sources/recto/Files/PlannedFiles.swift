import Diagnostics

/// The files a site is going to have, by folder; no two in each other's way.
struct PlannedFiles: Sendable {
  /// Sorted by the folder's path; the output folder itself is "".
  let folders: [(path: String, files: [SitePath])]
  let files: Set<SitePath>

  /// - Parameter output: how diagnostics call the output folder.
  /// - Throws: an ``OutputRefusal`` with everything that is wrong with the plan.
  init(_ planned: [String], output: String) throws(OutputRefusal) {
    var problems: [Diagnostic] = []
    func object(_ id: DiagnosticID, _ path: String, _ message: String) {
      problems.append(Diagnostic(.error, id, message, at: SourceLocation(path: "\(output)/\(path)")))
    }

    var files: Set<SitePath> = []
    var filesByFolder: [SitePath: [SitePath]] = [:]
    for text in planned {
      guard let path = SitePath(text) else {
        object(.outputRefused, text, "'\(text)' can't be the path of a file of the site")
        continue
      }
      guard files.insert(path).inserted else {
        object(.duplicatePath, text, "two files of the site would be '\(text)'")
        continue
      }
      filesByFolder[SitePath(unchecked: path.folder), default: []].append(path)
    }
    var folders: Set<SitePath> = []
    for (folder, files) in filesByFolder where !folder.text.isEmpty {
      folders.insert(folder)
      if let first = files.first { folders.formUnion(first.ancestors) }
    }
    for folder in folders where files.contains(folder) {
      object(.duplicatePath, folder.text, "'\(folder.text)' would be both a file and a folder of the site")
    }
    guard problems.isEmpty else { throw OutputRefusal(problems) }
    self.files = files
    self.folders = filesByFolder.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) }
  }
}
