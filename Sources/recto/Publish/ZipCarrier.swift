import Diagnostics
import EditionModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// To one archive, for a deposit or an upload by hand. It is always made anew, and takes the place of the last one when
/// it is whole.
struct ZipCarrier: Carrier {
  let target: PublishTarget
  /// Of the archive, from the root of the file system.
  let path: String
  /// Where the site was built.
  let output: String
  let work: WorkFolder
  private let zip: CarrierProgram

  init(target: PublishTarget, path: String, output: String, work: WorkFolder) throws(CommandFailure) {
    (self.target, self.output, self.work) = (target, output, work)
    do throws(SystemError) {
      self.path = try AbsolutePath.of(path)
    } catch {
      throw CommandFailure(.publishFailed, error.description, at: target.name.location)
    }
    zip = try CarrierProgram("zip", work)
  }

  func survey(_ shipment: Shipment) throws(CommandFailure) -> Survey {
    let record = Manifest(parsing: try readRecord())
    return try Survey(of: shipment, record: record, at: target) { file in
      record.records[file.path].map { $0 == [file.hash] ? .same : .different } ?? .nothing
    } exists: { _ in
      true
    }
  }

  private func readRecord() throws(CommandFailure) -> [UInt8] {
    guard (try? FileStatus(of: path, followingLinks: true)) != nil else { return [] }
    let read = try CarrierProgram("unzip", work).run(["-p", path, Manifest.name])
    guard read.status == 0 else {
      throw CommandFailure(
        .outputOccupied, "'\(path)' is no archive that Recto made", at: target.name.location,
        fix: "move it away, or publish to another place")
    }
    return read.output
  }

  func carry(_ shipment: Shipment, _ survey: Survey) throws(CommandFailure) -> [Diagnostic] {
    if survey.isEmpty { return [] }
    // Beside the archive, so that putting it in its place is one step.
    let begun = path + ".begun.zip"
    unlink(begun)
    defer { unlink(begun) }
    try telling(of: target) { () throws(SystemError) in
      try NewFile.makeFolder(above: path)
    }
    let record = try telling(of: target) { () throws(SystemError) in
      let folder = try work.folder()
      try NewFile.write(shipment.record.bytes, to: "\(folder)/\(Manifest.name)")
      return folder
    }
    // Names that begin with a hyphen or have a star in them mean themselves alone.
    let names = shipment.files.map { "./\($0.path.text)\n" }.joined()
    let manner = ["-q", "-X", "-nw", "-b", work.path, "-@", begun]
    try zip.succeed(manner, input: Array(names.utf8), in: output)
    try zip.succeed(manner, input: Array("./\(Manifest.name)\n".utf8), in: record)
    try telling(of: target) { () throws(SystemError) in
      if rename(begun, path) != 0 { throw SystemError(.write, path, .last) }
    }
    return []
  }
}
