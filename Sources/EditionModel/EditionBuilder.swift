import Dates
import Diagnostics
import Transcription
import YAML

/// Makes one checked edition of its files. A pure function; the work on single documents is spread over the cores.
package enum EditionBuilder {
  /// - Returns: the edition as far as it can be read, and all that is wrong with its files, sorted. With an error among the
  ///   diagnostics the edition is not fit to be published.
  package static func build(_ sources: EditionSources) async -> (edition: Edition, diagnostics: [Diagnostic]) {
    var nothing = DocumentMemory()
    return await build(sources, remembering: &nothing)
  }

  /// The same, with what is remembered of the last time not read again.
  package static func build(
    _ sources: EditionSources, remembering memory: inout DocumentMemory
  ) async -> (edition: Edition, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var info = EditionInfo()
    if let file = sources.edition {
      let read = EditionInfo.read(file)
      (info, diagnostics) = (read.info, read.diagnostics)
    } else {
      diagnostics.append(
        Diagnostic(
          .warning, .missingKey, "there is no edition.yaml, so the edition is called '\(info.title)'",
          at: SourceLocation(path: "Content/edition.yaml"),
          fix: "make the file, with a line 'title: ' and the edition's title"))
    }
    diagnostics += sources.second.map(duplicate)
    let (entities, inAuthorities) = memory.read(sources.authorities)
    diagnostics += inAuthorities
    let events = sources.events.map(Event.read) ?? (events: [], diagnostics: [])
    diagnostics += events.diagnostics
    let pages = sources.pages.map { [rules = info.rules] in PageReader.read($0, rules: rules) }
    diagnostics += pages.flatMap(\.diagnostics)
    let files = WitnessFiles.join(sources.documents)
    diagnostics += files.diagnostics
    let readings = await memory.read(files.documents, info)
    diagnostics += readings.flatMap(\.diagnostics)
    let unreadable = readings.filter { $0.document == nil }.map { DocumentReader.id(of: $0.file) }
    var documents = memory.inTime(readings).compactMap(\.document)
    // Names are looked for once all are known that any document binds.
    let (found, names) = await memory.find(in: documents, entities)
    for (place, found) in found.enumerated() {
      documents[place].mentions = found.names.mentions
      documents[place].add(found.roles)
    }
    diagnostics += found.flatMap(\.names.diagnostics)
    diagnostics += names.check(found.map(\.names), isWhole: unreadable.isEmpty)

    let edition = Edition(
      info: info, documents: documents, entities: entities,
      events: events.events.sorted { ($0.date, $0.id) < ($1.date, $1.id) },
      pages: pages.compactMap(\.page).sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) })
    diagnostics += await EditionCheck.check(edition, unreadable: unreadable)
    return (edition, diagnostics.placed(in: files.documents).sorted())
  }

  /// An edition with one document's text edited, made without a look at all the others.
  ///
  /// - Parameters:
  ///   - edition: as it was built with the same memory.
  ///   - file: the document's, as it is now.
  /// - Returns: the edition and the document's place; nil where the edit can change more than the document itself and
  ///   where it is mentioned (its id, its place in time), or has an error.
  package static func revise(
    _ edition: Edition, with file: SourceFile, remembering memory: inout DocumentMemory
  ) -> (edition: Edition, document: Int)? {
    guard let place = edition.documents.firstIndex(where: { $0.file.path == file.path }) else { return nil }
    let before = edition.documents[place]
    guard let document = memory.reread(file, before: before), document.id == before.id, document.date == before.date,
      (document.time, document.order) == (before.time, before.order), !EditionCheck.check(document, in: edition).hasErrors
    else { return nil }
    var edition = edition
    edition.documents[place] = document
    return (edition, place)
  }

  private static func duplicate(_ path: String, of first: String) -> Diagnostic {
    Diagnostic(
      .error, .duplicateFile, "an edition has one such file, and this is the second", at: SourceLocation(path: path),
      notes: [.init("the first", at: SourceLocation(path: first))], fix: "make one file of the two")
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
      id: DocumentReader.id(of: file.path), file: file, title: title ?? "", order: order, transcript: parsed.transcript)
    return (title == nil ? nil : page, reader.finish())
  }

  private static func firstHeading(of transcript: Transcript) -> String? {
    for case .heading(_, _, let range) in transcript.witnesses[0].blocks { return transcript.string(range) }
    return nil
  }
}
