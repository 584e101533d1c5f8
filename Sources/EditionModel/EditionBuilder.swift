import Dates
import Diagnostics
import Transcription
import YAML

/// Makes one checked edition of its files. A pure function; the work on single documents is spread over the cores.
package enum EditionBuilder {
  /// - Returns: the edition as far as it can be read, and all that is wrong with its files, sorted. With an error among the
  ///   diagnostics the edition is not fit to be published.
  package static func build(_ sources: EditionSources) async -> (edition: Edition, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var info = EditionInfo()
    if let file = sources.edition {
      let read = EditionInfo.read(file)
      (info, diagnostics) = (read.info, read.diagnostics)
    } else {
      diagnostics.append(
        Diagnostic(
          .warning, .missingKey, "there is no edition.yaml, so the edition is called '\(info.title)'",
          at: SourceLocation(path: "Content/edition.yaml"), fix: "make the file, with a line 'title: ' and the edition's title"))
    }
    diagnostics += sources.second.map(duplicate)
    let (entities, inAuthorities) = EntityReader.read(sources.authorities)
    diagnostics += inAuthorities
    let events = sources.events.map(Event.read) ?? (events: [], diagnostics: [])
    diagnostics += events.diagnostics
    let pages = sources.pages.map { [rules = info.rules] in PageReader.read($0, rules: rules) }
    diagnostics += pages.flatMap(\.diagnostics)
    var (documents, unreadable) = await readDocuments(sources.documents, rules: info.rules, &diagnostics)
    diagnostics += await findNames(in: &documents, entities, isWhole: unreadable.isEmpty)

    let edition = Edition(
      info: info, documents: documents, entities: entities,
      events: events.events.sorted { ($0.date, $0.id) < ($1.date, $1.id) },
      pages: pages.compactMap(\.page).sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) })
    diagnostics += await EditionCheck.check(edition, unreadable: unreadable)
    return (edition, diagnostics.sorted())
  }

  private static func duplicate(_ path: String, of first: String) -> Diagnostic {
    Diagnostic(
      .error, .duplicateFile, "an edition has one such file, and this is the second", at: SourceLocation(path: path),
      notes: [.init("the first", at: SourceLocation(path: first))], fix: "make one file of the two")
  }

  /// Reads the documents and sorts them in time.
  ///
  /// - Returns: with the documents, the ids of those that can't be read.
  private static func readDocuments(
    _ files: [SourceFile], rules: EditorialRules, _ diagnostics: inout [Diagnostic]
  ) async -> (documents: [Document], unreadable: [String]) {
    let read = await files.mapInChunks { file -> (document: Document?, diagnostics: [Diagnostic]) in
      let (parsed, problems) = DocumentParser.parse(file, rules: rules)
      guard let parsed else { return (nil, problems) }
      let (document, more) = DocumentReader.read(parsed)
      return (document, problems + more)
    }
    diagnostics += read.flatMap(\.diagnostics)
    let unreadable = zip(files, read).filter { $1.document == nil }.map { DocumentReader.id(of: $0.0.path) }
    return (inTime(read.compactMap(\.document)), unreadable)
  }

  /// Finds who and what the documents mention, once all names are known that any of them binds, and who had to do with them
  /// by that.
  ///
  /// - Parameter isWhole: whether these are all documents of the edition.
  private static func findNames(
    in documents: inout [Document], _ entities: Entities, isWhole: Bool
  ) async -> [Diagnostic] {
    let names = NameFinder(entities, binding: documents.flatMap(\.names))
    let found = await documents.mapInChunks { document in
      let names = names.find(in: document)
      return (
        names: names, roles: RoleReader.read(document.transcript, mentions: names.mentions),
        collation: Collation(document.transcript, base: document.baseWitness)
      )
    }
    for (place, found) in found.enumerated() {
      documents[place].mentions = found.names.mentions
      documents[place].add(found.roles)
      documents[place].collation = found.collation
    }
    return found.flatMap(\.names.diagnostics) + names.check(found.map(\.names), isWhole: isWhole)
  }
}

extension EditionBuilder {
  /// Documents by date, then by the time of day, then by the order the editor gives, then by id; on one day those without a
  /// time or a place in the order stand behind the others. What is sorted are their places, because a document is large to move.
  private static func inTime(_ documents: [Document]) -> [Document] {
    let keys = documents.map { (date: $0.date, minutes: $0.time?.minutes ?? .max, order: $0.order ?? .max, id: $0.id) }
    let order = keys.indices.sorted { left, right in
      if keys[left].date < keys[right].date { return true }
      if keys[right].date < keys[left].date { return false }
      return (keys[left].minutes, keys[left].order, keys[left].id) < (keys[right].minutes, keys[right].order, keys[right].id)
    }
    return order.map { documents[$0] }
  }
}

/// Reads a page of `Content/pages/`.
enum PageReader {
  static func read(_ file: SourceFile, rules: EditorialRules) -> (page: Page?, diagnostics: [Diagnostic]) {
    let (parsed, problems) = DocumentParser.parsePage(file, rules: rules)
    guard let parsed, case .frontMatter(let node) = parsed.header else { return (nil, problems) }
    var reader = MappingReader(node, subject: "the front matter")
    reader.absorb(problems)
    for key in ["layout", "blocks"] { _ = reader.node(key) }
    let title = reader.text("title")?.value ?? firstHeading(of: parsed.transcript)
    let order = reader.wholeNumber("order")
    if title == nil {
      reader.report(
        .error, .missingTitle, "the page has no title", at: SourceLocation(path: file.path, line: 1),
        fix: "begin the file with\n---\ntitle: …\n---")
    }
    let page = Page(
      id: DocumentReader.id(of: file.path), path: file.path, title: title ?? "", order: order, transcript: parsed.transcript)
    return (title == nil ? nil : page, reader.finish())
  }

  private static func firstHeading(of transcript: Transcript) -> String? {
    for case .heading(_, _, let range) in transcript.witnesses[0].blocks { return transcript.string(range) }
    return nil
  }
}
