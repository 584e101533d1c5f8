import Diagnostics
import EditionModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// To a bucket of S3 or of another store that speaks its language, by Amazon's program. Keys and regions are that program's
/// own business.
struct S3Carrier: Carrier {
  let target: PublishTarget
  let bucket: String
  /// What all keys begin with: nothing, or a path with a slash at its end.
  let prefix: String
  /// Arguments that say where the store is, if it is not Amazon's.
  private let endpoint: [String]
  private let work: WorkFolder
  private let aws: CarrierProgram

  init(
    target: PublishTarget, bucket: String, prefix: String?, endpoint: String?, work: WorkFolder
  ) throws(CommandFailure) {
    (self.target, self.bucket, self.work) = (target, bucket, work)
    let parts = (prefix ?? "").split(separator: "/")
    self.prefix = parts.map { "\($0)/" }.joined()
    self.endpoint = endpoint.map { ["--endpoint-url", $0] } ?? []
    aws = try CarrierProgram("aws", work)
  }

  func survey(_ shipment: Shipment) throws(CommandFailure) -> Survey {
    let keys = try list()
    let record = keys.contains(Manifest.name) ? try readRecord() : Manifest(records: [:])
    return try Survey(of: shipment, record: record, at: target) { file in
      guard keys.contains(file.path.text) else { return .nothing }
      return record.records[file.path] == [file.hash] ? .same : .different
    } exists: {
      keys.contains($0.text)
    }
  }

  func carry(_ shipment: Shipment, _ survey: Survey) throws(CommandFailure) -> [Diagnostic] {
    if survey.isEmpty, survey.record.records == shipment.record.records { return [] }
    try send(shipment.record(with: survey.record))
    for round in survey.rounds { try send(round) }
    try delete(survey.deleted)
    try send(shipment.record)
    return []
  }

  private func address(_ path: String) -> String { "s3://\(bucket)/\(prefix)\(path)" }

  /// The paths of all that is there.
  private func list() throws(CommandFailure) -> Set<String> {
    let listed = try aws.run(["s3", "ls", "--recursive"] + endpoint + [address("")])
    // 1 without a word says that there is nothing.
    guard listed.status == 0 || (listed.status == 1 && listed.errors.allSatisfy(\.isWhitespace)) else {
      throw aws.failure(listed)
    }
    return Set(
      listed.text.split(separator: "\n").compactMap { line in
        // `2026-11-21 12:00:00       1024 key`
        let parts = line.split(separator: " ", maxSplits: 3)
        return parts.count == 4 && parts[3].hasPrefix(prefix) ? String(parts[3].dropFirst(prefix.count)) : nil
      })
  }

  private func readRecord() throws(CommandFailure) -> Manifest {
    let file = work.newPath()
    try aws.succeed(["s3", "cp", "--only-show-errors"] + endpoint + [address(Manifest.name), file])
    return try telling(of: target) { () throws(SystemError) in Manifest(parsing: try FileReader.read(file)) }
  }

  private func send(_ record: Manifest) throws(CommandFailure) {
    let file = try telling(of: target) { () throws(SystemError) in try work.file(record.bytes) }
    try aws.succeed(["s3", "cp", "--only-show-errors"] + endpoint + [file, address(Manifest.name)])
  }

  /// Sends files as a folder of links to them, one for each type of content: by itself the program would say of no text that
  /// it is UTF-8.
  private func send(_ files: [Shipment.File]) throws(CommandFailure) {
    let byType = Dictionary(grouping: files) { Self.types[$0.path.text.split(separator: ".").last ?? ""] ?? "" }
    for (type, files) in byType.sorted(by: { $0.key < $1.key }) {
      let folder = try telling(of: target) { () throws(SystemError) in
        let folder = try work.folder()
        for file in files {
          let link = "\(folder)/\(file.path.text)"
          try NewFile.makeFolder(file.path.folder.isEmpty ? folder : "\(folder)/\(file.path.folder)")
          if symlink(try AbsolutePath.of(file.source), link) != 0 { throw SystemError(.write, link, .last) }
        }
        return folder
      }
      let manner = ["--recursive", "--only-show-errors", "--cache-control", "no-cache"]
      try aws.succeed(
        ["s3", "cp"] + manner + (type.isEmpty ? [] : ["--content-type", type + "; charset=utf-8"]) + endpoint
          + [folder, address("")])
    }
  }

  private static let types: [Substring: String] = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "txt": "text/plain", "csv": "text/csv",
    "json": "application/json", "xml": "application/xml", "svg": "image/svg+xml", "ics": "text/calendar",
    "md": "text/markdown",
  ]

  /// So many the store deletes at a time.
  private static let together = 1000

  private func delete(_ paths: [SitePath]) throws(CommandFailure) {
    for start in stride(from: 0, to: paths.count, by: Self.together) {
      let keys = paths[start..<min(start + Self.together, paths.count)].map { path in
        let key = (prefix + path.text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "{\"Key\": \"\(key)\"}"
      }
      let list = "{\"Objects\": [\(keys.joined(separator: ", "))], \"Quiet\": true}"
      let file = try telling(of: target) { () throws(SystemError) in try work.file(Array(list.utf8)) }
      let arguments = ["s3api", "delete-objects", "--bucket", bucket, "--delete", "file://\(file)"] + endpoint
      let result = try aws.succeed(arguments)
      // What could not be deleted is named in the answer alone.
      guard !result.text.contains("\"Errors\"") else {
        throw CommandFailure(
          .publishFailed, "not everything could be deleted", at: target.name.location,
          notes: result.text.split(separator: "\n").map { .init(String($0)) })
      }
    }
  }
}
