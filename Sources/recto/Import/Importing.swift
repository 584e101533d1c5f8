import Diagnostics
import EditionModel
import SiteRendering
import YAML

/// Files as received become documents of an edition: each is kept as it came, and a document is made of it.
struct Importing {
  let edition: String
  /// The documents there are: their paths below `Content/`, with their files.
  private var documents: [SourceFile]

  init(into edition: String) async throws(CommandFailure) {
    self.edition = edition
    try EditionFolder.checkHasContent(edition)
    documents = await EditionFolder(reading: edition).sources.documents
  }

  /// What came of a file.
  enum Outcome {
    case imported(document: String, diagnostics: [Diagnostic], secondVersion: Int?)
    /// The document that was made of it before.
    case present(document: String)
  }

  /// - Throws: a ``CommandFailure``; nothing was made of the file then.
  mutating func run(_ path: String) throws(CommandFailure) -> Outcome {
    let file = try read(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let source = "sources/\(name)"
    try checkIsSame(file, as: source)
    if let document = documents.first(where: { Self.mentions(source, in: $0) }) { return .present(document: document.path) }

    let (received, diagnostics) = ReceivedFile.read(file)
    guard let received, !diagnostics.hasErrors else { throw CommandFailure(diagnostics) }
    let document = SourceFile(
      path: "Content/documents/\(newName(received)).md", bytes: received.document(source: source))
    do throws(SystemError) {
      let copy = EditionFolder.path("Content/\(source)", in: edition)
      if (try? FileStatus(of: copy, followingLinks: true)) == nil { try NewFile.write(file.bytes, to: copy) }
      try NewFile.write(document.bytes, to: EditionFolder.path(document.path, in: edition))
    } catch {
      throw CommandFailure(.outputUnwritable, error, at: path)
    }
    documents.append(document)
    return .imported(document: document.path, diagnostics: diagnostics, secondVersion: received.secondVersion)
  }

  private func read(_ path: String) throws(CommandFailure) -> SourceFile {
    do throws(SystemError) {
      return SourceFile(path: path, bytes: try FileReader.read(path))
    } catch {
      throw CommandFailure(.unreadableFile, error, at: path)
    }
  }

  private func checkIsSame(_ file: SourceFile, as source: String) throws(CommandFailure) {
    let path = EditionFolder.path("Content/\(source)", in: edition)
    guard let there = try? FileReader.read(path), there != file.bytes else { return }
    throw CommandFailure(
      .outputOccupied, "another file of this name was imported before", at: SourceLocation(path: path),
      fix: "rename '\(file.path)'")
  }

  /// Whether a document names a file as its source. Documents that can't be read are asked too, so only their bytes count.
  private static func mentions(_ source: String, in document: SourceFile) -> Bool {
    String(decoding: document.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
      guard line.hasPrefix("source:") else { return false }
      let value = line.dropFirst("source:".count).drop { $0 == " " }
      return [source, "\"\(source)\"", "'\(source)'", YAMLScalar.line(source)].contains { value == $0 }
    }
  }

  /// The title's words, with the date where another document has that name, and a number if need be.
  private func newName(_ received: ReceivedFile) -> String {
    let taken = Set(documents.map { DocumentReader.id(of: $0.path).lowercased() })
    let name = Slug.of(received.title)
    let dated = "\(name)-\(Slug.of(received.date.description))"
    var candidates = ([name, dated] + (2...(taken.count + 2)).map { "\(dated)-\($0)" }).makeIterator()
    while let candidate = candidates.next() { if !taken.contains(candidate) { return candidate } }
    return dated
  }
}
