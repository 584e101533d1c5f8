import Diagnostics

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
