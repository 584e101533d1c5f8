import Diagnostics
import EditionModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An edition as it lies on the disk: reads every file once, and says what each is for.
struct EditionFolder {
  /// What an edition's folder has that is read.
  static let parts = ["Content", "Templates"]

  /// The folder that holds `Content/`.
  let path: String
  private(set) var sources = EditionSources()
  /// The theme's files, the edition's own in the place of the default ones. Paths begin with `Templates/`.
  private(set) var theme: [SourceFile] = []
  /// Paths of those that are the edition's own.
  private var ownTheme: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Every file that was read, by its path.
  private(set) var files: [String: SourceFile]

  /// - Parameter earlier: what was read the last time: files that are still the same share its bytes, so that comparing
  ///   them costs nothing and they are in memory once.
  init(reading path: String, earlier: [String: SourceFile] = [:]) async {
    self.path = path
    files = earlier
    readTheme()
    await readContent()
    let read = theme + sources.read
    files = Dictionary(read.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path on the disk of a file that is published as it is.
  func source(ofCopy copy: String) -> String { Self.path("Content/\(copy)", in: path) }

  /// A path inside an edition's folder, as the user would write it.
  static func path(_ name: String, in folder: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// A diagnostic's path as the user would write it: from where the user is, if it is one of the edition's.
  static func located(_ name: String, in folder: String) -> String {
    parts.contains { name == $0 || name.hasPrefix($0 + "/") } ? path(name, in: folder) : name
  }

  /// - Throws: a ``CommandFailure`` where nothing can be added to, because there is no edition.
  static func checkHasContent(_ edition: String) throws(CommandFailure) {
    let content = path("Content", in: edition)
    guard (try? FileStatus(of: content, followingLinks: true))?.kind != .folder else { return }
    throw CommandFailure(
      .noContent, "there is no folder 'Content' in '\(edition)'", at: SourceLocation(path: content),
      fix: "name the edition's folder, or begin one: recto new FOLDER")
  }

  /// A file that is published as it is, with what is in it; an error when it can't be read.
  func read(copy: String) throws(Unreadable) -> SourceFile {
    try Self.read("Content/\(copy)", from: source(ofCopy: copy)).get()
  }

  /// One file of an edition, by its path inside the edition's folder.
  static func read(_ path: String, in folder: String) throws(Unreadable) -> SourceFile {
    try read(path, from: self.path(path, in: folder)).get()
  }

  /// The edition's own files that were read, as they lie on the disk; the copies are apart.
  var own: [SourceFile] { sources.read + theme.filter { ownTheme.contains($0.path) } }

  private mutating func readContent() async {
    let root = Self.path("Content", in: path)
    let listing: Folder.Listing
    do throws(SystemError) {
      listing = try Folder.list(root, shownAs: "Content")
    } catch {
      let isMissing = error.reason == .code(ENOENT)
      diagnostics.append(
        Diagnostic(
          .error, .noContent, isMissing ? "there is no folder 'Content' in '\(path)'" : error.description,
          at: SourceLocation(path: "Content"),
          fix: isMissing ? "make it and put the transcripts into Content/documents/, or name the edition's folder: "
            + "recto build FOLDER" : nil))
      return
    }
    diagnostics += listing.diagnostics
    let places = listing.paths.map { (path: $0, place: EditionSources.place(of: $0)) }
    sources.copies = places.filter { $0.place == .copy }.map(\.path)
    let wanted = places.filter { $0.place != .copy }
    let read = await wanted.mapInChunks { [files] in
      Self.read("Content/\($0.path)", from: "\(root)/\($0.path)", earlier: files)
    }
    for (wanted, read) in zip(wanted, read) {
      switch read {
      case .success(let file): sources.add(file, as: wanted.place)
      case .failure(let problem): diagnostics.append(problem.diagnostic)
      }
    }
    if sources.documents.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, .noDocuments, "there are no documents", at: SourceLocation(path: "Content/documents"),
          fix: "put the transcripts there, as files that end in .md or .txt"))
    }
  }

  private mutating func readTheme() {
    var files: [String: SourceFile] = [:]
    for (path, text) in DefaultTheme.files {
      files[path] = SourceFile(path: "Templates/\(path)", bytes: text.withUTF8Buffer { Array($0) })
    }
    let root = Self.path("Templates", in: path)
    do throws(SystemError) {
      let listing = try Folder.list(root, shownAs: "Templates")
      diagnostics += listing.diagnostics
      for path in listing.paths {
        if let outside = Self.outside(path, of: root, in: self.path) {
          diagnostics.append(outside)
          continue
        }
        switch Self.read("Templates/\(path)", from: "\(root)/\(path)", earlier: self.files) {
        case .success(let file):
          files[path] = file
          ownTheme.insert(file.path)
        case .failure(let problem): diagnostics.append(problem.diagnostic)
        }
      }
    } catch {
      // Without templates of its own an edition has the default theme.
      if error.reason != .code(ENOENT) {
        diagnostics.append(Diagnostic(.error, .unreadableFile, error.description, at: SourceLocation(path: "Templates")))
      }
    }
    theme = files.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A theme is often somebody else's work, and shows what is in its files: a link in it may not lead out of the edition.
  private static func outside(_ path: String, of root: String, in edition: String) -> Diagnostic? {
    guard let real = realpath("\(root)/\(path)", nil), let home = realpath(edition.isEmpty ? "." : edition, nil) else {
      return nil
    }
    defer { for path in [real, home] { free(path) } }
    let folder = String(cString: home)
    guard !String(cString: real).hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") else { return nil }
    return Diagnostic(
      .error, .unreadableFile, "a symbolic link leads out of the edition's folder, which a theme may not read",
      at: SourceLocation(path: "Templates/\(path)"), fix: "put the file itself there")
  }

  struct Unreadable: Error {
    let diagnostic: Diagnostic
  }

  private static func read(
    _ path: String, from location: String, earlier: [String: SourceFile] = [:]
  ) -> Result<SourceFile, Unreadable> {
    do throws(SystemError) {
      let bytes = try FileReader.read(location)
      if let file = earlier[path], FileReader.isSame(file.bytes, bytes) { return .success(file) }
      return .success(SourceFile(path: path, bytes: bytes))
    } catch {
      return .failure(
        Unreadable(diagnostic: Diagnostic(.error, .unreadableFile, error.description, at: SourceLocation(path: path))))
    }
  }
}
