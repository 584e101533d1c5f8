import Diagnostics
import Transcription

/// Finds who and what a transcript mentions: the editor's own marks, and every form of a name that stands outside them.
package struct NameFinder: Sendable {
  let keys: NameKeys
  private let trie: NameTrie
  private let entities: Entities

  /// What was found in one document.
  package struct Found: Sendable {
    /// In the order of the text.
    package var mentions: [Mention] = []
    /// Of the document alone: forms that could mean two, and names it binds to nobody or does not have.
    package var diagnostics: [Diagnostic] = []
    /// The numbers of the forms of entries that were found.
    var forms: Set<Int> = []
    /// Keys that several entries have with nothing to tell them apart, and where they were found first.
    var shared: [Int: SourceLocation] = [:]
  }

  /// - Parameter names: those that documents bind for themselves.
  package init(_ entities: Entities, binding names: [BoundName] = []) {
    self.entities = entities
    keys = NameKeys(entities, names)
    trie = NameTrie(keys.texts, anyCase: keys.anyCase)
  }

  /// Who and what a document mentions, and the forms that could mean two.
  package func find(in document: Document) -> Found {
    let bound = BoundNames(document, keys, entities)
    var meanings = NameMeanings(keys, bound, in: document)
    let search = NameSearch(document)
    let text = document.transcript.text
    var found = Found(mentions: search.marked, diagnostics: bound.diagnostics)
    var first: [Int: TextRange] = [:]
    for (paragraph, witness, taken) in search.paragraphs {
      var taken = taken[...]
      let whole = paragraph.range.range
      trie.forEachMatch(in: text, whole) { key, range in
        if case .nobody = meanings.meaning(of: key) { return false }
        return range.count > 1 || !Initial.stands(at: range.lowerBound, in: text, whole)
      } then: { key, range in
        while let first = taken.first, first.end <= range.lowerBound { taken.removeFirst() }
        if let first = taken.first, first.start < range.upperBound { return }
        let range = TextRange(range.lowerBound, range.upperBound)
        if first[key] == nil { first[key] = range }
        guard case .one(let target, _) = meanings.meaning(of: key) else { return }
        found.mentions.append(
          Mention(
            target: target, range: range, witness: witness, paragraph: paragraph.id, paragraphRange: paragraph.range,
            isMarked: false))
      }
    }
    found.mentions.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    for (key, range) in first { note(meanings.meaning(of: key), key, at: range, in: document, &found) }
    if !document.names.isEmpty { found.diagnostics += bound.unused(Set(first.keys), in: document) }
    return found
  }

  /// Keeps what was found of a form, and warns when it could mean two; where nothing ever tells the two apart, that is
  /// told once for the whole edition.
  private func note(
    _ meaning: NameMeanings.Meaning, _ key: Int, at range: TextRange, in document: Document, _ found: inout Found
  ) {
    switch meaning {
    case .nobody: break
    case .one(_, let forms): found.forms.formUnion(forms)
    case .several(let bearers):
      found.forms.formUnion(bearers.map(\.number))
      let location = document.transcript.location(of: range, in: document.file)
      if bearers.contains(where: \.form.isBound) {
        let words = document.transcript.string(range).split { $0.isWhitespace }.joined(separator: " ")
        found.diagnostics.append(Self.ambiguous(words, bearers, at: location))
      } else {
        found.shared[key] = location
      }
    }
  }

  private static func ambiguous(
    _ words: String, _ bearers: [NameKeys.Candidate], at location: SourceLocation
  ) -> Diagnostic {
    let bearers = bearers.distinctTargets
    let names = bearers.map { "\($0.name) (\($0.target.description))" }.joined(separator: " or ")
    let marks = bearers.map { "[\(words)](\($0.target.description))" }.joined(separator: " or ")
    return Diagnostic(
      .warning, .ambiguousName, "'\(words)' can mean \(names); it is not linked", at: location,
      fix: "mark who is meant, \(marks); or say it for the whole document under 'names'")
  }
}

extension Sequence<NameKeys.Candidate> {
  /// One candidate for each entry that can be meant, in order.
  var distinctTargets: [NameKeys.Candidate] {
    var seen: Set<Reference> = []
    return filter { seen.insert($0.target).inserted }
  }
}
