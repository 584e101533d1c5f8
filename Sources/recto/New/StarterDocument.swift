import Dates
import Diagnostics
import EditionModel
import SiteRendering
import YAML

/// A document that has no text yet.
struct StarterDocument {
  let title: String
  /// As the user wrote it.
  let date: String
  /// Nil for the title's words.
  let id: String?

  /// Writes it into `Content/documents/`.
  ///
  /// - Returns: its path below the edition's folder.
  func write(into edition: String) throws(CommandFailure) -> String {
    let (date, problem) = EDTF.read(Located(date, at: SourceLocation(path: "--date")))
    guard let date else { throw CommandFailure([problem].compactMap(\.self)) }
    let name = try name()
    let documents = EditionFolder.path("Content/documents", in: edition)
    try checkIsNew(name, in: edition, documents)
    do throws(SystemError) {
      try NewFile.write(Array(text(date).utf8), to: "\(documents)/\(name).md")
    } catch {
      throw CommandFailure(.outputUnwritable, error, at: documents)
    }
    return "Content/documents/\(name).md"
  }

  private func name() throws(CommandFailure) -> String {
    guard let id else { return Slug.of(title) }
    let isName = !id.hasPrefix(".") && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
    guard isName, !id.isEmpty, id != "index" else {
      throw CommandFailure(
        .invalidID, "'\(id)' can't be an id", at: SourceLocation(path: "--id"),
        fix: "write letters, digits, '.', '_' and '-' of ASCII, such as letter-to-stalin")
    }
    return id
  }

  /// Two documents with one id, in whatever folders, would be one page.
  private func checkIsNew(_ name: String, in edition: String, _ documents: String) throws(CommandFailure) {
    try EditionFolder.checkHasContent(edition)
    let paths = (try? Folder.list(documents))?.paths ?? []
    guard let other = paths.first(where: { DocumentReader.id(of: $0).lowercased() == name.lowercased() }) else { return }
    throw CommandFailure(
      .outputOccupied, "there is a document '\(name)'", at: SourceLocation(path: "\(documents)/\(other)"),
      fix: "give the new one another name: --id NAME")
  }

  private func text(_ date: EDTF) -> String {
    """
    ---
    title: \(YAMLScalar.line(title))
    date: \(YAMLScalar.line(date.description))
    # What else you know, without the "# " before it; docs/edition-files.md has all keys.
    # genre: letter
    # place: an id of places.yaml
    # authors: [ids of people.yaml]
    # recipients: []
    # summary: in a sentence or two
    # archive: {repository: who keeps it, collection: the papers, call-number: the box}
    # source: sources/the file as received
    ---

    <!-- The text goes here, as it stands in the source. This line is not published; take it away. -->

    """
  }
}
