import Diagnostics
import Transcription
import YAML

/// The names one document's header binds, with what they mean in it.
struct BoundNames {
  private(set) var targets: [Int: Reference] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Those that lead somewhere, with their places among the keys.
  private var names: [(name: BoundName, places: [Int])] = []

  init(_ document: Document, _ keys: NameKeys, _ entities: Entities) {
    for name in document.names {
      switch Self.target(of: name.target, entities) {
      case .success(let target):
        names.append((name, keys.places(of: name.form.value)))
        for place in keys.places(of: name.form.value) { targets[place] = target }
      case .failure(let problem): diagnostics.append(problem.diagnostic)
      }
    }
  }

  /// A note for every name that the document has nowhere.
  ///
  /// - Parameter found: the places of the forms that were found.
  func unused(_ found: Set<Int>, in document: Document) -> [Diagnostic] {
    names.filter { found.isDisjoint(with: $0.places) }.map { name, _ in
      Diagnostic(
        .note, .unusedForm, "the text does not have '\(name.form.value)'", at: name.form.location,
        fix: "write it as it stands there, in the same case")
    }
  }

  private struct Problem: Error {
    let diagnostic: Diagnostic
  }

  /// Whom an id means: with its kind, or else a person, or else the one place or organization that has it.
  private static func target(of text: Located<String>, _ entities: Entities) -> Result<Reference, Problem> {
    let reference = Reference(destination: text.value)
    let kind = reference.flatMap { EntityKind($0.kind) }
    let id = kind == nil ? text.value : reference?.id ?? text.value
    let kinds = kind.map { [$0] } ?? EntityKind.allCases
    var found = kinds.filter { entities.index($0, id) != nil }
    if found.contains(.person) { found = [.person] }
    if let first = found.first, found.count == 1 { return .success(Reference(first.reference, id)) }
    let problem = found.isEmpty ? unknown(id, kinds, text, entities) : ambiguous(id, found, text)
    return .failure(Problem(diagnostic: problem))
  }

  private static func ambiguous(_ id: String, _ kinds: [EntityKind], _ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, .ambiguousName, "'\(id)' is the id of a \(kinds.map { "\($0)" }.joined(separator: " and of an "))",
      at: text.location, fix: "write " + kinds.map { "'\($0.reference.rawValue):\(id)'" }.joined(separator: " or "))
  }

  private static func unknown(
    _ id: String, _ kinds: [EntityKind], _ text: Located<String>, _ entities: Entities
  ) -> Diagnostic {
    if let crossReference = entities.crossReferences.first(where: { $0.id == id && kinds.contains($0.kind) }) {
      return entities.problem(crossReference, what: "the header", at: text.location)
    }
    let nouns = kinds.count == 1 ? "\(kinds[0])" : "person, place or organization"
    return Diagnostic(
      .error, .unknownReference, "the header names the \(nouns) '\(id)', which the edition does not have",
      at: text.location,
      fix: Spelling.nearest(to: id, in: kinds.flatMap(entities.ids)).map { "did you mean '\($0)'?" }
        ?? "write the id of an entry, such as 'stalin' or 'person:stalin'")
  }
}
