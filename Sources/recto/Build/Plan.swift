import Diagnostics
import EditionModel
import Interchange
import SiteRendering

/// An edition read, checked and planned, with nothing rendered or written: what `build`, `check` and `serve` have in common.
struct Plan {
  let folder: EditionFolder
  private(set) var edition: Edition
  let theme: Theme
  private(set) var site: Site
  let data: [DataFile]
  let copies: [OutputFile]
  /// All that was found, and of that what the editor has not accepted.
  let found: [Diagnostic]
  let diagnostics: [Diagnostic]
  let timings: Timings

  init(of path: String) async {
    var nothing = DocumentMemory()
    var timings = Timings()
    let folder = await EditionFolder(reading: path)
    timings.end("files read")
    await self.init(of: folder, remembering: &nothing, timings)
  }

  /// - Parameter memory: what an earlier plan of the same edition left behind, to make this one sooner.
  init(of folder: EditionFolder, remembering memory: inout DocumentMemory, _ timings: Timings = Timings()) async {
    var timings = timings
    self.folder = folder
    var (edition, problems) = await EditionBuilder.build(folder.sources, remembering: &memory)
    await Self.readReceivedMarks(of: Array(edition.documents.indices), in: &edition, from: folder)
    timings.end("texts parsed, names found, references checked")
    let (theme, themeProblems) = Theme.compile(folder.theme)
    let givesSource = edition.info.isGiven(in: .source)
    data = DataFile.all(of: edition) + (givesSource ? [SourceArchive.file(of: folder)] : [])
    site = Site(
      edition, theme: theme, data: data.map(ListedData.init), formats: DocumentFormat.all(of: edition),
      copies: folder.sources.copies)
    copies = folder.sources.copies.map { OutputFile(path: $0, content: .copy(of: folder.source(ofCopy: $0))) }
    let conflicts =
      site.conflicts(withCopies: copies.map { (path: $0.path, origin: "Content/\($0.path)") }) + site.brokenRedirects
    (self.edition, self.theme) = (edition, theme)
    timings.end("pages planned")

    // A file that can't be read makes others wrong that refer to it; those would only distract.
    var found = folder.diagnostics + themeProblems
    if !folder.diagnostics.contains(where: { $0.id == .noContent }) { found += problems + conflicts }
    if givesSource { found += SourceArchive.problems(with: folder) }
    if !found.hasErrors { found += await Self.checkLedger(folder, edition.info, site) }
    self.found = found
    diagnostics = JudgedDiagnostics(found, by: edition.info.acceptances).open
    timings.end("addresses held against the ledger")
    self.timings = timings
  }

  /// The same plan with one document edited; nil where that can change more than its own pages.
  func revised(with file: SourceFile, remembering memory: inout DocumentMemory) async -> Plan? {
    guard let (edition, place) = EditionBuilder.revise(edition, with: file, remembering: &memory) else { return nil }
    var plan = self
    plan.edition = edition
    await Self.readReceivedMarks(of: [place], in: &plan.edition, from: folder)
    plan.site = site.revised(for: plan.edition, document: place)
    return plan
  }

  /// Whether every address that was published is still there. Only asked of an edition without errors: a file that can't be
  /// read takes its addresses away for a moment, and not for good.
  private static func checkLedger(_ folder: EditionFolder, _ info: EditionInfo, _ site: Site) async -> [Diagnostic] {
    guard folder.sources.ledger != nil || !info.withdrawals.isEmpty else { return [] }
    let (ledger, problems) = folder.sources.ledger.map(Ledger.read) ?? (Ledger(), [])
    return problems + LedgerCheck(info).check(ledger, against: await site.lastingAddresses())
  }

  /// Reads the files as received, for whose doing each mark is. What is wrong with them `check` tells.
  private static func readReceivedMarks(
    of documents: [Int], in edition: inout Edition, from folder: EditionFolder
  ) async {
    if documents.isEmpty { return }
    let present = Set(folder.sources.copies)
    let places = documents.filter { edition.documents[$0].sources.contains { present.contains($0.path) } }
    let marks = await places.map { edition.documents[$0] }.mapInChunks { document -> ReceivedMarks in
      let files = document.sources.filter { present.contains($0.path) }.compactMap { source in
        (try? folder.read(copy: source.path)).map { (source, $0) }
      }
      return ReceivedMarks(of: document, in: files)
    }
    for (place, marks) in zip(places, marks) { edition.documents[place].receivedMarks = marks }
  }
}

extension ListedData {
  /// A file of data as the site's page lists it.
  fileprivate init(_ file: DataFile) {
    self.init(
      path: file.path, format: file.format, summary: file.summary, rows: file.rows,
      fields: file.fields.map { ListedField(name: $0.name, type: $0.type, summary: $0.summary) }, origin: file.origin,
      described: file.described)
  }
}
