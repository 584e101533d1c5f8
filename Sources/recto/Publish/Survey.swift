import Diagnostics
import EditionModel

/// What a target has, held against what it is to have.
struct Survey {
  /// What stands at a path of the target.
  enum Standing { case nothing, same, different }

  let record: Manifest
  private(set) var new: [Shipment.File] = []
  private(set) var changed: [Shipment.File] = []
  /// What Recto put there once and the site no longer has.
  private(set) var deleted: [SitePath] = []
  let unchanged: Int

  /// - Parameters:
  ///   - record: of what Recto put there.
  ///   - exists: whether a file that the site no longer has is still there.
  /// - Throws: a ``CommandFailure`` when a file would be overwritten that Recto did not put there.
  init(
    of shipment: Shipment, record: Manifest, at target: PublishTarget,
    standing: (Shipment.File) throws(CommandFailure) -> Standing,
    exists: (SitePath) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) {
    self.record = record
    var foreign: [SitePath] = []
    for file in shipment.files {
      switch try standing(file) {
      case .nothing: new.append(file)
      case .same: break
      case .different where record.owns(file.path): changed.append(file)
      case .different: foreign.append(file.path)
      }
    }
    if !foreign.isEmpty { throw Self.occupied(foreign, at: target) }
    for path in record.records.keys.sorted() where !shipment.contains(path) {
      if try exists(path) { deleted.append(path) }
    }
    unchanged = shipment.files.count - new.count - changed.count
  }

  private static let named = 10

  private static func occupied(_ foreign: [SitePath], at target: PublishTarget) -> CommandFailure {
    let more = foreign.count > named ? [Diagnostic.Note("and \(foreign.count - named) more")] : []
    return CommandFailure(
      .outputOccupied, "the target '\(target.name.value)' has files that Recto did not put there and would overwrite",
      at: target.name.location, notes: foreign.prefix(named).map { .init("'\($0.text)'") } + more,
      fix: "move them away, or publish to another place")
  }

  var isEmpty: Bool { new.isEmpty && changed.isEmpty && deleted.isEmpty }

  /// What is to be sent, in two rounds. First all that no published page leads to, or that pages only show: then whoever
  /// reads meanwhile finds every link good, also where the transfer broke off. Then the pages that changed.
  var rounds: [[Shipment.File]] {
    [new + changed.filter { !$0.isPage }, changed.filter(\.isPage)].filter { !$0.isEmpty }
  }
}
