import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where an output folder really lies, all symbolic links resolved.
struct OutputLocation: Sendable, Hashable {
  /// The real path of the folder itself, or of the nearest one above it that exists.
  let existing: String
  /// The names of the folders to be made below `existing`, one in the other.
  let missing: [String]

  /// Why a site may not be written there, as a clause.
  private struct Objection: Error {
    let reason: String
  }

  /// Folders of an edition, or of the checkout it lies in, that no site may be written into.
  private static let sources = ["Content", "Templates", "Sources", ".git"]

  /// Finds the place, unless a site that is written there could overwrite what it is made of. Folders are compared by
  /// what they are and not by their names, so that neither links nor the case of letters make a difference.
  ///
  /// - Parameters:
  ///   - edition: the folder that holds `Content`.
  ///   - home: the user's home folder.
  static func find(
    _ output: String, edition: String, home: String? = getenv("HOME").flatMap { String(validatingCString: $0) }
  ) throws(OutputRefusal) -> Self {
    do throws(Objection) {
      let location = try resolve(output)
      try location.checkKind()
      let own = location.missing.isEmpty ? try identities(from: location.existing).first : nil
      try own.map { (own) throws(Objection) in try location.check(own, home: home, edition: edition) }
      try location.checkSources(own, edition: edition)
      return location
    } catch {
      let message = "can't write the site into '\(output)': \(error.reason)"
      throw OutputRefusal([
        Diagnostic(
          .error, .outputRefused, message, at: SourceLocation(path: output),
          fix: "name a folder that is for the site alone, such as 'Public'")
      ])
    }
  }

  private static func resolve(_ output: String) throws(Objection) -> Self {
    guard !output.isEmpty, !output.utf8.contains(0) else { throw Objection(reason: "this is no path") }
    let start = output.utf8.first == UInt8(ascii: "/") ? "/" : "./"
    var parts = output.split(separator: "/").map(String.init)
    var missing: [String] = []
    while true {
      let path = start + parts.joined(separator: "/")
      do throws(ErrorCode) {
        return Self(existing: try realPath(path), missing: missing)
      } catch {
        guard error.number == ENOENT || error.number == ENOTDIR, let last = parts.popLast() else {
          throw Objection(reason: error.description)
        }
        if (try? FileStatus(of: path, followingLinks: false)) != nil {
          throw Objection(reason: "the symbolic link '\(path)' leads nowhere")
        }
        if last == ".." { throw Objection(reason: "its '..' follows a folder that does not exist") }
        if last != "." { missing.insert(last, at: 0) }
      }
    }
  }

  private func checkKind() throws(Objection) {
    guard (try? FileStatus(of: existing, followingLinks: true))?.kind != .folder else { return }
    throw Objection(reason: missing.isEmpty ? "it is a file" : "'\(existing)' is a file")
  }

  /// - Parameter own: the identity of the output folder, which exists.
  private func check(_ own: FileIdentity, home: String?, edition: String) throws(Objection) {
    if existing == "/" { throw Objection(reason: "it is the root of the file system") }
    if let home, let path = try? Self.realPath(home), let way = try? Self.identities(from: path), way.contains(own) {
      throw Objection(reason: way.first == own ? "it is your home folder" : "it holds your home folder")
    }
    let way = try Self.identities(from: try Self.realFolder(edition))
    if way.contains(own) {
      throw Objection(reason: way.first == own ? "it is the edition's own folder" : "it holds the edition")
    }
  }

  private func checkSources(_ own: FileIdentity?, edition: String) throws(Objection) {
    let edition = try Self.realFolder(edition)
    let way = try Self.identities(from: existing)
    let editionItself = try Self.identities(from: edition).first
    for source in Self.sources {
      let inside = Objection(reason: "it is, or lies in, the edition's folder '\(source)'")
      guard let path = try? Self.realPath("\(edition)/\(source)") else {
        // What does not exist yet has no identity.
        if way.first == editionItself, missing.first?.lowercased() == source.lowercased() { throw inside }
        continue
      }
      let sourceWay = try Self.identities(from: path)
      if let first = sourceWay.first, way.contains(first) { throw inside }
      if let own, sourceWay.contains(own) { throw Objection(reason: "it holds the edition's folder '\(source)'") }
    }
  }

  private static func realFolder(_ edition: String) throws(Objection) -> String {
    do throws(ErrorCode) {
      return try realPath(edition)
    } catch {
      throw Objection(reason: "can't find the edition '\(edition)': \(error)")
    }
  }

  private static func realPath(_ path: String) throws(ErrorCode) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else { throw ErrorCode(number: EILSEQ) }
    return text
  }

  /// Those of a folder, of the one it lies in, and so on up to the root.
  private static func identities(from realPath: String) throws(Objection) -> [FileIdentity] {
    var identities: [FileIdentity] = []
    var path = realPath
    while true {
      do throws(ErrorCode) {
        identities.append(try FileStatus(of: path, followingLinks: true).identity)
      } catch {
        throw Objection(reason: "can't look at '\(path)': \(error)")
      }
      guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return identities }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }
}
