import Diagnostics
import EditionModel
import SiteRendering

/// To a folder of this machine, written just as a build writes its own.
struct FolderCarrier: Carrier {
  let target: PublishTarget
  let path: String
  let edition: String

  func survey(_ shipment: Shipment) throws(CommandFailure) -> Survey {
    let location: OutputLocation
    do throws(OutputRefusal) {
      location = try OutputLocation.find(path, edition: edition)
    } catch {
      throw CommandFailure(error.diagnostics)
    }
    guard location.missing.isEmpty else {
      return try Survey(of: shipment, record: Manifest(records: [:]), at: target) { _ in .nothing } exists: { _ in false }
    }
    let (folder, record) = try open(location)
    return try Survey(of: shipment, record: record, at: target) { file throws(CommandFailure) in
      switch try standing(at: file.path, in: folder) {
      case .nothing: .nothing
      case .file(file.hash): .same
      case .file, .folder, .other: .different
      }
    } exists: { path throws(CommandFailure) in
      // What somebody else changed stays; the writer says so.
      guard case .file(let hash) = try standing(at: path, in: folder) else { return false }
      return record.records[path, default: []].contains(hash)
    }
  }

  func carry(_ shipment: Shipment, _ survey: Survey) throws(CommandFailure) -> [Diagnostic] {
    let writer: SiteWriter
    do throws(OutputRefusal) {
      writer = try SiteWriter.open(output: path, edition: edition, planned: shipment.files.map(\.path.text))
    } catch {
      throw CommandFailure(error.diagnostics)
    }
    let sent = Set(survey.rounds.joined().map(\.path))
    return try telling(of: target) { () throws(SystemError) in
      var outcomes = shipment.files.filter { !sent.contains($0.path) }.map {
        SiteWriter.Outcome(path: $0.path, change: .unchanged, hash: $0.hash)
      }
      for file in survey.rounds.joined() {
        outcomes.append(try writer.write(OutputFile(path: file.path.text, content: .copy(of: file.source))))
      }
      return try writer.finish(outcomes).diagnostics
    }
  }

  private func open(_ location: OutputLocation) throws(CommandFailure) -> (folder: OutputFolder, record: Manifest) {
    do throws(ErrorCode) {
      let folder = try OutputFolder(location)
      return (folder, Manifest(parsing: try SiteWriter.readRecord(in: folder)))
    } catch {
      throw unreadable(error)
    }
  }

  private func standing(at path: SitePath, in folder: OutputFolder) throws(CommandFailure) -> OutputFolder.Standing {
    do throws(ErrorCode) {
      return try folder.standing(at: path)
    } catch {
      throw unreadable(error)
    }
  }

  private func unreadable(_ error: ErrorCode) -> CommandFailure {
    CommandFailure(.publishFailed, SystemError(.read, path, error).description, at: target.name.location)
  }
}
