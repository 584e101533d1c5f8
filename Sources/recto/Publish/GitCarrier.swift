import Diagnostics
import EditionModel

/// To a branch of a git repository, in one commit. Neither the work tree nor the index nor a branch of this repository is
/// touched: git's plumbing makes the commit of an index of its own, and pushes it.
struct GitCarrier: Carrier {
  let target: PublishTarget
  let remote: String
  let branch: String
  let cname: String?
  /// What the commit is called.
  let message: String
  /// The edition's folder, which lies in the repository.
  let edition: String
  let work: WorkFolder
  private let git: CarrierProgram

  init(
    target: PublishTarget, remote: String, branch: String, cname: String?, message: String, edition: String, work: WorkFolder
  ) throws(CommandFailure) {
    (self.target, self.remote, self.branch, self.cname) = (target, remote, branch, cname)
    (self.message, self.edition, self.work) = (message, edition, work)
    git = try CarrierProgram("git", work)
    guard try run(["rev-parse", "--git-dir"]).status == 0 else {
      throw CommandFailure(
        .publishFailed, "the edition lies in no git repository, so '\(target.name.value)' can't be published",
        at: target.name.location, fix: "make one (git init), and give it the remote (git remote add)")
    }
    guard try run(["symbolic-ref", "--quiet", "--short", "HEAD"]).text != branch else {
      throw CommandFailure(
        .publishFailed, "'\(branch)' is the branch that the edition's own files are on", at: target.name.location,
        fix: "name a branch that is for the site alone, such as gh-pages")
    }
  }

  /// Where the branch's last state is kept in this repository.
  private var kept: String { "refs/recto/\(branch)" }

  /// GitHub serves a branch as it is only if it has the file `.nojekyll`, and under a name of its own by `CNAME`.
  private func whole(_ shipment: Shipment) throws(CommandFailure) -> Shipment {
    try telling(of: target) { () throws(SystemError) in
      var shipment = shipment
      try shipment.add(".nojekyll", [], work)
      if let cname { try shipment.add("CNAME", Array("\(cname)\n".utf8), work) }
      return shipment
    }
  }

  func survey(_ shipment: Shipment) throws(CommandFailure) -> Survey {
    let shipment = try whole(shipment)
    guard let last = try fetch() else {
      return try Survey(of: shipment, record: Manifest(records: [:]), at: target) { _ in .nothing } exists: { _ in false }
    }
    var standing: [Substring: Substring] = [:]
    for entry in try succeed(["ls-tree", "-r", "-z", "--full-tree", last]).text.split(separator: "\0") {
      // `100644 blob ID<tab>path`
      let parts = entry.split(separator: "\t", maxSplits: 1)
      if parts.count == 2, let id = parts[0].split(separator: " ").last { standing[parts[1]] = id }
    }
    let ids = try write(shipment.files)
    let isRecorded = standing[Substring(Manifest.name)] != nil
    let record = isRecorded ? try succeed(["cat-file", "blob", "\(last):\(Manifest.name)"]).output : []
    return try Survey(of: shipment, record: Manifest(parsing: record), at: target) { file in
      guard let there = standing[Substring(file.path.text)] else { return .nothing }
      return ids[file.path].map { $0 == there } == true ? .same : .different
    } exists: {
      standing[Substring($0.text)] != nil
    }
  }

  func carry(_ shipment: Shipment, _ survey: Survey) throws(CommandFailure) -> [Diagnostic] {
    let shipment = try whole(shipment)
    if survey.isEmpty { return [] }
    let parent = try fetch()
    let index = ["GIT_INDEX_FILE=\(work.newPath())"]
    if let parent { try succeed(["read-tree", parent], with: index) }
    let record = try telling(of: target) { () throws(SystemError) in try work.file(shipment.record.bytes) }
    let files = survey.rounds.joined() + [Shipment.File(path: SitePath(unchecked: Manifest.name), source: record, hash: 0)]
    var entries: [UInt8] = []
    let ids = try write(Array(files)).sorted { $0.key < $1.key }
    for (path, id) in ids { entries += "100644 \(id)\t\(path.text)\0".utf8 }
    // An id of zeros and no mode take a file away.
    let nothing = String(repeating: "0", count: ids.first?.value.count ?? 0)
    for path in survey.deleted { entries += "0 \(nothing)\t\(path.text)\0".utf8 }
    try succeed(["update-index", "-z", "--index-info"], input: entries, with: index)
    let tree = try succeed(["write-tree"], with: index).text
    let commit = try succeed(["commit-tree", tree, "-m", message] + (parent.map { ["-p", $0] } ?? [])).text
    // Without force: who published in between is not overwritten.
    try succeed(["push", "--quiet", "--no-verify", "--", remote, "\(commit):refs/heads/\(branch)"])
    try keep(commit)
    return []
  }

  /// The branch's last commit; nil if there is no such branch yet.
  private func fetch() throws(CommandFailure) -> String? {
    let listed = try run(["ls-remote", "--exit-code", "--", remote, "refs/heads/\(branch)"])
    if listed.status == 2 { return nil }
    if listed.status != 0 { throw git.failure(listed) }
    guard let commit = listed.text.split(whereSeparator: \.isWhitespace).first.map(String.init) else { return nil }
    if try run(["cat-file", "-e", "\(commit)^{tree}"]).status != 0 {
      try succeed(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", remote, "refs/heads/\(branch)"])
    }
    try keep(commit)
    return commit
  }

  /// Keeps git from clearing the commit away, so that it need not be fetched again. Nothing depends on it: a git that
  /// was killed leaves its lock on the name.
  private func keep(_ commit: String) throws(CommandFailure) {
    _ = try run(["update-ref", kept, commit])
  }

  /// Puts files into the repository's store, byte for byte, and returns their ids.
  private func write(_ files: [Shipment.File]) throws(CommandFailure) -> [SitePath: Substring] {
    let paths = try telling(of: target) { () throws(SystemError) in
      var paths: [String] = []
      for file in files { paths.append(try AbsolutePath.of(file.source)) }
      return paths
    }
    let ids = try succeed(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"], input: Array((paths.joined(separator: "\n") + "\n").utf8))
      .text.split(separator: "\n")
    return Dictionary(uniqueKeysWithValues: zip(files.map(\.path), ids))
  }

  @discardableResult
  private func succeed(
    _ arguments: [String], input: [UInt8] = [], with variables: [String] = []
  ) throws(CommandFailure) -> CarrierProgram.Result {
    try git.succeed(["-C", edition] + arguments, input: input, with: variables)
  }

  private func run(_ arguments: [String]) throws(CommandFailure) -> CarrierProgram.Result {
    try git.run(["-C", edition] + arguments)
  }
}
