import Diagnostics
import Transcription

/// What only all documents together tell of the forms: that several entries share one, and that no text has one.
extension NameFinder {
  /// - Parameters:
  ///   - found: what was found, document by document.
  ///   - isWhole: whether these are all documents, so that a form which none of them has is in no text.
  package func check(_ found: [Found], isWhole: Bool) -> [Diagnostic] {
    shared(found) + (isWhole && !found.isEmpty ? unused(found) : [])
  }

  /// One diagnostic for each form that several entries have with nothing to tell them apart.
  private func shared(_ found: [Found]) -> [Diagnostic] {
    var places: [Int: SourceLocation] = [:]
    for (key, location) in found.flatMap(\.shared) { places[key] = min(location, places[key] ?? location) }
    var firstKeys: [[Int]: Int] = [:]
    var sharers: [Int: [NameKeys.Candidate]] = [:]
    for (key, candidates) in keys.candidates.enumerated() where candidates.count > 1 {
      let unbound = candidates.filter { !$0.form.isBound }
      guard unbound.distinctTargets.count > 1 else { continue }
      // In capitals the same form is the same matter.
      if let first = firstKeys[unbound.map(\.number)] {
        places[first] = places[first] ?? places[key]
      } else {
        firstKeys[unbound.map(\.number)] = key
        sharers[key] = unbound
      }
    }
    return sharers.map { shared(key: $0, by: $1, in: places[$0]) }
  }

  /// A warning when a text has the form, and else a note.
  private func shared(key: Int, by forms: [NameKeys.Candidate], in place: SourceLocation?) -> Diagnostic {
    let form = keys.texts[key]
    let forms = forms.distinctTargets.sorted { $0.form.location < $1.form.location }
    let names = forms.map { "\($0.name) (\($0.target.description))" }.joined(separator: " and of ")
    let others = forms.dropLast().map { Diagnostic.Note("here too", at: $0.form.location) }
    let texts = place.map { [Diagnostic.Note("first found here", at: $0)] } ?? []
    return Diagnostic(
      place == nil ? .note : .warning, .sharedForm,
      "'\(form)' is a form of \(names), with nothing to tell them apart; it is not linked",
      at: forms[forms.count - 1].form.location, notes: others + texts,
      fix: "bind it to days, documents or an office, or mark who is meant, [\(form)](\(forms[0].target.description))")
  }

  /// So many entries of a file are named by themselves; of more it is said how many they are.
  private static let fewEntries = 10

  /// A note for each entry with forms that no text has.
  private func unused(_ found: [Found]) -> [Diagnostic] {
    let used = found.reduce(into: Set<Int>()) { $0.formUnion($1.forms) }
    // A form may stand with two of an entry's offices: it is enough when one is found.
    let usedTexts = Set(used.map { FormOfTarget(keys.all[$0]) })
    var entries: [(target: NameKeys.Candidate, forms: [String])] = []
    for candidate in keys.all where !usedTexts.contains(FormOfTarget(candidate)) {
      if entries.last?.target.target != candidate.target { entries.append((candidate, [])) }
      let form = "'\(candidate.form.text)'"
      if entries.last?.forms.contains(form) == false { entries[entries.count - 1].forms.append(form) }
    }
    return Dictionary(grouping: entries) { $0.target.form.location.path }.flatMap { path, entries in
      entries.count > Self.fewEntries ? [Self.unused(entries.map(\.forms), in: path)] : entries.map(Self.unused)
    }
  }

  private static func unused(_ entry: NameKeys.Candidate, _ forms: [String]) -> Diagnostic {
    let noun = forms.count == 1 ? "a form" : "forms"
    return Diagnostic(
      .note, .unusedForm, "no text has \(forms.joined(separator: ", ")), \(noun) of \(entry.name)", at: entry.form.location)
  }

  private static func unused(_ forms: [[String]], in path: String) -> Diagnostic {
    let few = forms.prefix(3).compactMap(\.first).joined(separator: ", ")
    return Diagnostic(
      .note, .unusedForm, "no text has \(forms.joined().count) forms of \(forms.count) entries, such as \(few)",
      at: SourceLocation(path: path))
  }

  private struct FormOfTarget: Hashable {
    let target: Reference
    let text: String

    init(_ candidate: NameKeys.Candidate) {
      target = candidate.target
      text = NameSpelling.folded(candidate.form.text)
    }
  }
}
