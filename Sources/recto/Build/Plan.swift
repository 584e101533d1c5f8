import Diagnostics
import EditionModel
import Interchange
import SiteRendering

/// An edition read, checked and planned, with nothing rendered or written: what `build`, `check` and `serve` have in common.
struct Plan {
  let folder: EditionFolder
  let edition: Edition
  let theme: Theme
  let site: Site
  let data: [DataFile]
  let copies: [OutputFile]
  /// All that was found, and of that what the editor has not accepted.
  let found: [Diagnostic]
  let diagnostics: [Diagnostic]

  init(of path: String) async {
    var nothing = DocumentMemory()
    await self.init(of: await EditionFolder(reading: path), remembering: &nothing)
  }

  /// - Parameter memory: what an earlier plan of the same edition left behind, to make this one sooner.
  init(of folder: EditionFolder, remembering memory: inout DocumentMemory) async {
    self.folder = folder
    var (edition, problems) = await EditionBuilder.build(folder.sources, remembering: &memory)
    await Self.readReceivedMarks(of: &edition, from: folder)
    let (theme, themeProblems) = Theme.compile(folder.theme)
    data = DataFile.all(of: edition)
    site = Site(
      edition, theme: theme, data: data.map(ListedData.init), citationFormats: CitationFormat.all, copies: folder.sources.copies)
    copies = folder.sources.copies.map { OutputFile(path: $0, content: .copy(of: folder.source(ofCopy: $0))) }
    let conflicts = site.conflicts(withCopies: copies.map { (path: $0.path, origin: "Content/\($0.path)") }) + site.brokenRedirects
    (self.edition, self.theme) = (edition, theme)

    // A file that can't be read makes others wrong that refer to it; those would only distract.
    var found = folder.diagnostics + themeProblems
    if !folder.diagnostics.contains(where: { $0.id == .noContent }) { found += problems + conflicts }
    self.found = found
    diagnostics = JudgedDiagnostics(found, by: edition.info.acceptances).open
  }

  /// Reads the files as received, for whose doing each mark is. What is wrong with them `check` tells.
  private static func readReceivedMarks(of edition: inout Edition, from folder: EditionFolder) async {
    let present = Set(folder.sources.copies)
    let places = edition.documents.indices.filter { edition.documents[$0].source.map(present.contains) == true }
    let marks = await places.map { edition.documents[$0] }.mapInChunks { document -> ReceivedMarks? in
      guard let source = document.source, let file = try? folder.read(copy: source) else { return nil }
      return ReceivedMarks(of: document, in: file)
    }
    for (place, marks) in zip(places, marks) { edition.documents[place].receivedMarks = marks }
  }
}

extension ListedData {
  /// A file of data as the site's page lists it.
  fileprivate init(_ file: DataFile) {
    self.init(
      path: file.path, format: file.format.rawValue, summary: file.summary, rows: file.rows,
      fields: file.fields.map { ListedField(name: $0.name, type: $0.type, summary: $0.summary) }, origin: file.origin,
      document: file.document)
  }
}
