import Diagnostics
import EditionModel

/// To a folder of another machine, or of this one, by rsync (3.1 or newer at both ends).
struct RsyncCarrier: Carrier {
  let target: PublishTarget
  /// What rsync calls the folder: `user@host:/var/www/edition/`.
  let destination: String
  /// Where the site was built.
  let output: String
  let work: WorkFolder
  private let rsync: CarrierProgram

  init(target: PublishTarget, host: String?, path: String, output: String, work: WorkFolder) throws(CommandFailure) {
    self.target = target
    self.output = output
    self.work = work
    // A path of this machine with a colon in it would be another machine's, if it did not begin like this.
    let local = path.hasPrefix("/") ? path : "./\(path)"
    let folder = host.map { "\($0):\(path)" } ?? local
    destination = folder.hasSuffix("/") ? folder : folder + "/"
    rsync = try CarrierProgram("rsync", work)
  }

  /// `-s`, which newer versions call `--secluded-args` and older ones `--protect-args`: arguments go by rsync's own protocol
  /// and never by a shell of the other machine. Files get the permissions of a website.
  private static let manner = ["-s", "--8-bit-output", "--chmod=D755,F644"]

  func survey(_ shipment: Shipment) throws(CommandFailure) -> Survey {
    let record = try readRecord()
    let listing = try list(shipment.files.map(\.path), from: output, ["--dry-run", "--checksum", "--itemize-changes"])
    var standing: [String: Survey.Standing] = [:]
    for line in listing.text.split(separator: "\n") {
      // `<f+++++++++ path` is a new file, `<fcs...... path` another one (rsync(1), --itemize-changes).
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].dropFirst().hasPrefix("f"), "<>".contains(parts[0].prefix(1)) else { continue }
      standing[String(parts[1])] = parts[0].dropFirst(2).allSatisfy { $0 == "+" } ? .nothing : .different
    }
    let former = record.records.keys.filter { !shipment.contains($0) }
    let present = former.isEmpty ? [] : Set(
      try delete(former.sorted(), ["--dry-run", "--itemize-changes"]).text.split(separator: "\n")
        .filter { $0.hasPrefix("*deleting") }.map { String($0.dropFirst("*deleting".count).drop { $0 == " " }) })
    return try Survey(of: shipment, record: record, at: target) {
      standing[$0.path.text] ?? .same
    } exists: {
      present.contains($0.text)
    }
  }

  func carry(_ shipment: Shipment, _ survey: Survey) throws(CommandFailure) -> [Diagnostic] {
    if survey.isEmpty, survey.record.records == shipment.record.records { return [] }
    try clearTemporaries()
    try send(shipment.record(with: survey.record))
    for round in survey.rounds { try list(round.map(\.path), from: output, ["--checksum", Self.aside]) }
    if !survey.deleted.isEmpty { try delete(survey.deleted, []) }
    try send(shipment.record)
    try delete([SitePath(unchecked: Self.temporaries)], ["--recursive"])
    return []
  }

  /// The folder at the target for files that are only half there. rsync itself would leave them among the others if it were
  /// killed.
  private static let temporaries = ".recto-work"
  private static let aside = "--temp-dir=\(temporaries)"

  /// Makes that folder, and empties it of what an earlier publication left.
  private func clearTemporaries() throws(CommandFailure) {
    let empty = try telling(of: target) { () throws(SystemError) in
      let empty = "\(try work.folder())/\(Self.temporaries)"
      try NewFile.makeFolder(empty)
      return empty
    }
    try rsync.succeed(Self.manner + ["--recursive", "--delete", "--", empty, destination])
  }

  private func readRecord() throws(CommandFailure) -> Manifest {
    let folder = try telling(of: target) { () throws(SystemError) in try work.folder() }
    let fetched = try rsync.run(["-s", "--", destination + Manifest.name, folder + "/"])
    // 23 says that it is not there, or not even its folder; every other one that the machine can't be reached.
    guard [0, 23].contains(fetched.status) else { throw rsync.failure(fetched) }
    guard let bytes = try? FileReader.read("\(folder)/\(Manifest.name)") else { return Manifest(records: [:]) }
    return Manifest(parsing: bytes)
  }

  private func send(_ record: Manifest) throws(CommandFailure) {
    let file = try telling(of: target) { () throws(SystemError) in try work.file(record.bytes, named: Manifest.name) }
    try rsync.succeed(Self.manner + ["--checksum", Self.aside, "--", file, destination])
  }

  /// Works on these files alone.
  @discardableResult
  private func list(
    _ paths: [SitePath], from folder: String, _ options: [String]
  ) throws(CommandFailure) -> CarrierProgram.Result {
    let names = Array((paths.map(\.text).joined(separator: "\0") + "\0").utf8)
    let folder = folder.hasPrefix("/") ? folder : "./\(folder)"
    let all = Self.manner + options + ["--out-format=%i %n", "--from0", "--files-from=-", "--", folder + "/", destination]
    return try rsync.succeed(all, input: names)
  }

  /// rsync deletes what it is asked to send and does not find, if it finds the folder; so the source is one of empty ones.
  @discardableResult
  private func delete(_ paths: [SitePath], _ options: [String]) throws(CommandFailure) -> CarrierProgram.Result {
    let nothing = try telling(of: target) { () throws(SystemError) in
      let nothing = try work.folder()
      for folder in Set(paths.map(\.folder)) { try NewFile.makeFolder("\(nothing)/\(folder)") }
      return nothing
    }
    return try list(paths, from: nothing, options + ["--existing", "--delete-missing-args"])
  }
}
