import Diagnostics
import Transcription

/// What was read of an edition's documents, kept by what it was read from: building again, only what changed is read again.
/// What it gives is always what reading everything anew would give.
package struct DocumentMemory: Sendable {
  private var rules = EditorialRules()
  /// By path.
  private var readings: [String: Reading] = [:]
  private var names: Names?

  package init() {}

  /// What a file says, and whom it mentions.
  struct Reading: Sendable {
    let file: SourceFile
    /// Nil when it can't be read. Without its mentions, which hang on all the others.
    let document: Document?
    let diagnostics: [Diagnostic]
    fileprivate(set) var found: Found?
  }

  /// Who and what a document mentions, and who had to do with it by that.
  struct Found: Sendable {
    let names: NameFinder.Found
    let roles: [DerivedRole]
  }

  /// The names that are looked for, and what they were made of.
  private struct Names: Sendable {
    let authorities: [SourceFile]
    let bound: [BoundName]
    let finder: NameFinder
  }

  /// - Returns: a reading for each file, in the files' order.
  mutating func read(_ files: [SourceFile], rules: EditorialRules) async -> [Reading] {
    let known = rules == self.rules ? readings : [:]
    self.rules = rules
    let read = await files.mapInChunks { file -> Reading in
      if let reading = known[file.path], reading.file.bytes == file.bytes { return reading }
      return Self.read(file, rules)
    }
    readings = Dictionary(read.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    return read
  }

  private static func read(_ file: SourceFile, _ rules: EditorialRules) -> Reading {
    let (parsed, problems) = DocumentParser.parse(file, rules: rules)
    guard let parsed else { return Reading(file: file, document: nil, diagnostics: problems) }
    let (document, more) = DocumentReader.read(parsed)
    return Reading(file: file, document: document, diagnostics: problems + more)
  }

  /// - Parameters:
  ///   - documents: as they were read.
  ///   - authorities: the files `entities` were read from.
  /// - Returns: what was found in each document, and what finds it.
  mutating func find(
    in documents: [Document], _ entities: Entities, from authorities: [SourceFile]
  ) async -> (found: [Found], finder: NameFinder) {
    let bound = documents.flatMap(\.names)
    let kept = names.flatMap { $0.authorities == authorities && $0.bound == bound ? $0.finder : nil }
    let finder = kept ?? NameFinder(entities, binding: bound)
    let known = kept == nil ? [:] : readings
    let found = await documents.mapInChunks { document -> Found in
      if let found = known[document.file.path]?.found { return found }
      let found = finder.find(in: document)
      return Found(names: found, roles: RoleReader.read(document.transcript, mentions: found.mentions))
    }
    self.names = Names(authorities: authorities, bound: bound, finder: finder)
    for (document, found) in zip(documents, found) { readings[document.file.path]?.found = found }
    return (found, finder)
  }
}
