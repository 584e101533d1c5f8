import Diagnostics
import EditionModel

/// One publication: a build that has no error, sent to a target of the edition.
struct Publishing {
  let edition: String
  let output: String
  /// Nil for the only one.
  let name: String?
  let compresses: Bool
  let isDry: Bool

  /// - Throws: a ``CommandFailure``, or a ``Build/Failure``, which is told already.
  func run(_ reporter: Reporter) async throws {
    let plan = await Plan(of: edition)
    if plan.diagnostics.hasErrors {
      reporter.tell(plan.diagnostics, in: plan.folder.files)
      throw Build.Failure(isUntouched: true)
    }
    let work = try WorkFolder()
    let target = try target(of: plan.edition.info)
    let carrier = try carrier(to: target, plan.edition.info, work)
    let built = try await Build(edition: edition, output: output, compresses: compresses).run(plan, reporter)

    let shipment = Shipment(of: built.files, in: output)
    let survey = try carrier.survey(shipment)
    tell(survey)
    if !isDry { reporter.tell(try carrier.carry(shipment, survey)) }
    let counts = [(survey.new.count, "new"), (survey.changed.count, "changed"), (survey.deleted.count, "deleted")]
      .filter { $0.0 > 0 }.map { "\($0) \($1)" }
    let what = counts.isEmpty ? "nothing to send" : counts.joined(separator: ", ") + (isDry ? "; nothing was sent" : "")
    Reporter.write("\(target.name.value): \(what) (\(Reporter.count(survey.unchanged, "file", "files")) unchanged)\n", to: 1)
  }

  private func target(of info: EditionInfo) throws(CommandFailure) -> PublishTarget {
    let file = SourceLocation(path: "Content/edition.yaml")
    guard let first = info.targets.first else {
      throw CommandFailure(
        .unknownReference, "the edition has no target to be published to", at: file,
        fix: "add lines to edition.yaml such as\npublish:\n  website: {to: folder, path: ../website}")
    }
    let names = info.targets.map(\.name.value)
    guard let name else {
      if names.count == 1 { return first }
      throw CommandFailure(
        .missingKey, "the edition has several targets", at: first.name.location,
        fix: "name one of them: recto publish \(names.joined(separator: " | "))")
    }
    if let target = info.targets.first(where: { $0.name.value == name }) { return target }
    throw CommandFailure(
      .unknownReference, "the edition has no target '\(name)'", at: first.name.location,
      notes: [.init("targets are: " + names.joined(separator: ", "))],
      fix: Spelling.nearest(to: name, in: names).map { "did you mean '\($0)'?" })
  }

  private func carrier(
    to target: PublishTarget, _ info: EditionInfo, _ work: WorkFolder
  ) throws(CommandFailure) -> any Carrier {
    let here = { (path: String) in path.hasPrefix("/") ? path : EditionFolder.path(path, in: edition) }
    switch target.place {
    case .folder(let path):
      return FolderCarrier(target: target, path: here(path), edition: edition)
    case .rsync(let host, let path):
      return try RsyncCarrier(target: target, host: host, path: host == nil ? here(path) : path, output: output, work: work)
    case .git(let remote, let branch, let cname):
      let message = "Publish \(info.title)" + (info.version.map { ", version \($0)" } ?? "")
      return try GitCarrier(
        target: target, remote: remote, branch: branch, cname: cname, message: message, edition: edition, work: work)
    case .s3(let bucket, let prefix, let endpoint):
      return try S3Carrier(target: target, bucket: bucket, prefix: prefix, endpoint: endpoint, work: work)
    case .zip(let path):
      return try ZipCarrier(target: target, path: here(path), output: output, work: work)
    }
  }

  /// Every file for a rehearsal; else what is about to be deleted.
  private func tell(_ survey: Survey) {
    var lines = survey.deleted.map { "deleted  \($0.text)\n" }
    if isDry {
      let (new, changed) = (survey.new.map(\.path.text), survey.changed.map(\.path.text))
      lines = new.map { "new      \($0)\n" } + changed.map { "changed  \($0)\n" } + lines
    }
    Reporter.write(lines.joined(), to: 1)
  }
}
