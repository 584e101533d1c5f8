import SiteRendering

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension SiteWriter {
  /// Writes a file, unless it has the right bytes already. May be called by several tasks at once.
  ///
  /// - Throws: a ``SystemError``; what stood at the path before is then still there, whole.
  func write(_ file: OutputFile) throws(SystemError) -> Outcome {
    let path = SitePath(unchecked: file.path)
    guard let place = places[path] else { throw SystemError(.write, shown(path), .unplanned) }
    switch file.content {
    case .bytes(let bytes): return try write(bytes, to: path, place)
    case .copy(let source): return try copy(source, to: path, place)
    }
  }

  private func write(_ bytes: [UInt8], to path: SitePath, _ place: OutputSurvey.Place) throws(SystemError) -> Outcome {
    let hash = bytes.withUnsafeBytes(ContentHash.of)
    let isSame = try writing(path) { () throws(ErrorCode) in
      guard let standing = try standing(at: path, place) else { return false }
      if try standing.has(bytes) { return true }
      // It was put there since the folder was opened, and not by Recto.
      guard place.isOurs else { throw ErrorCode(number: EEXIST) }
      return false
    }
    if isSame { return Outcome(path: path, change: .unchanged, hash: hash) }
    try note(path, hash)
    try replace(path, place) { (file) throws(SystemError) in
      try writing(path) { () throws(ErrorCode) in try file.writeAll(bytes) }
    }
    return Outcome(path: path, change: .written, hash: hash)
  }

  /// Copies a file piece by piece, however large it is.
  private func copy(_ source: String, to path: SitePath, _ place: OutputSurvey.Place) throws(SystemError) -> Outcome {
    let original = try FileReader.open(source)
    let sameHash = try writing(path) { () throws(ErrorCode) -> UInt64? in
      guard let standing = try standing(at: path, place) else { return nil }
      if let hash = try standing.hashIfSame(as: original) { return hash }
      guard place.isOurs else { throw ErrorCode(number: EEXIST) }
      try original.rewind()
      return nil
    }
    if let sameHash { return Outcome(path: path, change: .unchanged, hash: sameHash) }
    try note(path, nil)
    var hash = ContentHash()
    try replace(path, place) { (file) throws(SystemError) in
      try transfer(original, of: source, to: file, at: path, &hash)
      try note(path, hash.value)
    }
    return Outcome(path: path, change: .written, hash: hash.value)
  }

  private func transfer(
    _ original: borrowing FileDescriptor, of source: String, to file: borrowing FileDescriptor, at path: SitePath,
    _ hash: inout ContentHash
  ) throws(SystemError) {
    let buffer = PassingBuffer()
    while true {
      let count: Int
      do throws(ErrorCode) {
        count = try original.fill(buffer.bytes)
      } catch {
        throw SystemError(.read, source, error)
      }
      let piece = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
      hash.append(piece)
      do throws(ErrorCode) { try file.writeAll(piece) } catch { throw SystemError(.write, shown(path), error) }
      if count < PassingBuffer.size { return }
    }
  }

  /// Adds a line to the record, by one call that no other task's can come into.
  private func note(_ path: SitePath, _ hash: UInt64?) throws(SystemError) {
    do throws(ErrorCode) {
      try record.descriptor.writeAll(Manifest.addition(path, hash))
    } catch {
      throw SystemError(.write, "\(output)/\(Manifest.name)", error)
    }
  }

  private func standing(at path: SitePath, _ place: OutputSurvey.Place) throws(ErrorCode) -> StandingFile? {
    do throws(ErrorCode) {
      if let number = place.folder { return try StandingFile(path.name, in: number) }
      let folder = try folder.open(path.folder)
      return try StandingFile(path.name, in: folder.number)
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
  }

  private func replace(
    _ path: SitePath, _ place: OutputSurvey.Place,
    with write: (borrowing FileDescriptor) throws(SystemError) -> Void
  ) throws(SystemError) {
    if let number = place.folder { return try replace(path, in: number, with: write) }
    let made: SharedDescriptor
    do throws(ErrorCode) {
      made = SharedDescriptor(try folder.open(path.folder, making: true))
    } catch {
      throw SystemError(.makeFolder, shown(SitePath(unchecked: path.folder)), error)
    }
    defer { withExtendedLifetime(made) {} }
    try replace(path, in: made.descriptor.number, with: write)
  }

  /// Writes a temporary file beside the one that is meant, and puts it in its place when it is whole.
  func replace(
    _ path: SitePath, in folder: Int32, with write: (borrowing FileDescriptor) throws(SystemError) -> Void
  ) throws(SystemError) {
    let temporary = path.temporaryName
    let file: FileDescriptor
    do throws(ErrorCode) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      file = try FileDescriptor(opening: temporary, in: folder, flags, mode: 0o644)
    } catch {
      throw SystemError(.write, shown(path), error)
    }
    do throws(SystemError) {
      try write(file)
      do throws(ErrorCode) {
        try file.closeWritten()
        guard renameat(folder, temporary, folder, path.name) == 0 else { throw .last }
      } catch {
        throw SystemError(.write, shown(path), error)
      }
    } catch {
      _ = unlinkat(folder, temporary, 0)
      throw error
    }
  }

  /// Names the file in an error of the system.
  func writing<Result>(
    _ path: SitePath, _ body: () throws(ErrorCode) -> Result
  ) throws(SystemError) -> Result {
    do throws(ErrorCode) {
      return try body()
    } catch {
      throw SystemError(.write, shown(path), error)
    }
  }

  func shown(_ path: SitePath) -> String { "\(output)/\(path.text)" }
}
