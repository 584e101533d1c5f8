import Dates
import Diagnostics
import Transcription

/// What was read of an edition's documents and authority files, kept by what it was read from: when the edition is built
/// again, only what changed is read again. What it gives is always what reading everything anew would give.
package struct DocumentMemory: Sendable {
  private var rules = EditorialRules()
  private var collation: CollationDeclaration?
  /// By path.
  private var readings: [String: Reading] = [:]
  private var authorities: Authorities?
  private var names: Names?
  /// By path.
  private var found: [String: Found] = [:]
  /// The documents' ids, in order of time.
  private var order: [String] = []

  /// One that has read nothing yet.
  package init() {}

  /// What a file says. A class, because a document is large to move.
  final class Reading: Sendable {
    let file: SourceFile
    /// Nil when it can't be read. Without its mentions, which hang on all the others.
    let document: Document?
    let diagnostics: [Diagnostic]

    fileprivate init(_ file: SourceFile, _ rules: EditorialRules, _ collation: CollationDeclaration?) {
      self.file = file
      let (parsed, problems) = DocumentParser.parse(file, rules: rules)
      let read = parsed.map(DocumentReader.read)
      var document = read?.document
      if let read = document { document?.collation = Collation(read, collation) }
      self.document = document
      diagnostics = problems + (read?.diagnostics ?? [])
    }
  }

  /// Who and what a document mentions, and who had to do with it by that.
  final class Found: Sendable {
    let names: NameFinder.Found
    let roles: [DerivedRole]

    fileprivate init(_ finder: NameFinder, in document: Document) {
      var names = finder.find(in: document)
      RepeatedMentions.mark(&names.mentions, in: document)
      self.names = names
      roles = RoleReader.read(document.transcript, mentions: names.mentions)
    }
  }

  /// The entries of the authority files, and what they were read from.
  private struct Authorities: Sendable {
    let files: [SourceFile]
    let entities: Entities
    let diagnostics: [Diagnostic]
  }

  /// What finds names, and those that documents bind for themselves.
  private struct Names: Sendable {
    let bound: [BoundName]
    let finder: NameFinder
  }

  /// The entries of authority files, whose kinds their paths say.
  mutating func read(
    _ authorities: [(kind: EntityKind, file: SourceFile)]
  ) -> (entities: Entities, diagnostics: [Diagnostic]) {
    let files = authorities.map(\.file)
    if let known = self.authorities, known.files == files { return (known.entities, known.diagnostics) }
    let (entities, diagnostics) = EntityReader.read(authorities)
    self.authorities = Authorities(files: files, entities: entities, diagnostics: diagnostics)
    names = nil
    return (entities, diagnostics)
  }

  /// - Returns: a reading for each file, in the files' order.
  mutating func read(_ files: [SourceFile], _ info: EditionInfo) async -> [Reading] {
    let (rules, collation) = (info.rules, info.collation)
    let known = rules == self.rules && collation == self.collation ? readings : [:]
    (self.rules, self.collation) = (rules, collation)
    let kept = files.map { file in known[file.path].flatMap { $0.file == file ? $0 : nil } }
    let others = zip(files, kept).filter { $1 == nil }.map(\.0)
    for file in others { found[file.path] = nil }
    var read = await others.mapInChunks { Reading($0, rules, collation) }[...]
    let all = kept.compactMap { $0 ?? read.popFirst() }
    readings = Dictionary(all.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    return all
  }

  /// Reads a document anew that is in an edition already, and remembers it.
  ///
  /// - Returns: what it says by itself; nil when it stands in several files, can't be read without an error, or binds other
  ///   names than before, which can change the meaning of names in every document.
  mutating func reread(_ file: SourceFile, before: Document) -> Document? {
    guard let finder = names?.finder, before.file.parts.isEmpty else { return nil }
    let reading = Reading(file, rules, collation)
    guard var document = reading.document, !reading.diagnostics.hasErrors, document.names == before.names else { return nil }
    let found = Found(finder, in: document)
    guard !found.names.diagnostics.hasErrors else { return nil }
    readings[file.path] = reading
    self.found[file.path] = found
    document.mentions = found.names.mentions
    document.add(found.roles)
    return document
  }

  /// - Parameters:
  ///   - documents: as they were read.
  ///   - entities: as they were read.
  /// - Returns: what was found in each document, and what finds it.
  mutating func find(in documents: [Document], _ entities: Entities) async -> (found: [Found], finder: NameFinder) {
    let bound = documents.flatMap(\.names)
    let kept = names.flatMap { $0.bound == bound ? $0.finder : nil }
    let finder = kept ?? NameFinder(entities, binding: bound)
    let known = kept == nil ? [:] : found
    names = Names(bound: bound, finder: finder)
    var new = await documents.filter { known[$0.file.path] == nil }.mapInChunks { Found(finder, in: $0) }[...]
    let all = documents.compactMap { known[$0.file.path] ?? new.popFirst() }
    found = Dictionary(zip(documents.map(\.file.path), all), uniquingKeysWith: { first, _ in first })
    return (all, finder)
  }

  /// Documents by date, then by the time of day, then by the order the editor gives, then by id; on one day those without a
  /// time or a place in the order stand behind the others. Those that can't be read are left out.
  mutating func inTime(_ readings: [Reading]) -> [Reading] {
    // In the order of the last time, in which most of them still are, they are sorted sooner.
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var known = [TimeKey?](repeating: nil, count: order.count)
    var others: [TimeKey] = []
    for key in readings.compactMap(TimeKey.init) {
      if let place = places[key.id], known[place] == nil { known[place] = key } else { others.append(key) }
    }
    let sorted = (known.compactMap(\.self) + others).sorted()
    order = sorted.map(\.id)
    return sorted.map(\.reading)
  }
}

/// By what documents stand in order of time.
private struct TimeKey: Comparable {
  let reading: DocumentMemory.Reading
  let date: EDTF
  let minutes: Int
  let order: Int
  let id: String

  init?(_ reading: DocumentMemory.Reading) {
    guard let document = reading.document else { return nil }
    self.reading = reading
    (date, id) = (document.date, document.id)
    (minutes, order) = (document.time?.minutes ?? .max, document.order ?? .max)
  }

  static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }

  static func < (left: Self, right: Self) -> Bool {
    if left.date < right.date { return true }
    if right.date < left.date { return false }
    return (left.minutes, left.order, left.id) < (right.minutes, right.order, right.id)
  }
}
