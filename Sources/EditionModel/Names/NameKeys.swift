import Transcription

/// Every form that is looked for, each once, with those it can mean.
struct NameKeys: Sendable {
  /// A form of a name, and whom it means.
  struct Candidate: Sendable {
    /// Its place among all forms of the edition.
    var number: Int
    var target: Reference
    /// The target's.
    var name: String
    var form: NameForm
  }

  /// The forms in the spelling of a trie.
  private(set) var texts: [String] = []
  /// Whom each can mean; nobody where only documents bind it.
  private(set) var candidates: [[Candidate]] = []
  /// The places of those that are found in any case.
  private(set) var anyCase: Set<Int> = []
  /// Every form of every entity, in the order of ``Entities``, cross-references last.
  private(set) var all: [Candidate] = []
  private var places: [String: Int] = [:]

  init(_ entities: Entities, _ names: [BoundName]) {
    for entity in entities.all + entities.crossReferences {
      guard let target = entity.see == nil ? entity : entities.target(of: entity) else { continue }
      for form in entity.forms {
        all.append(
          Candidate(
            number: all.count, target: Reference(target.kind.reference, target.id), name: target.name, form: form))
      }
    }
    for candidate in all {
      let place = add(NameSpelling.folded(candidate.form.text))
      candidates[place].append(candidate)
      if candidate.form.isAnyCase { anyCase.insert(place) }
    }
    for name in names { _ = add(NameSpelling.folded(name.form.value)) }
    addCapitals(names)
  }

  /// Forms of two words and more in capitals, where no entry has them so itself.
  private mutating func addCapitals(_ names: [BoundName]) {
    let written = places
    for candidate in all {
      guard let capitals = NameSpelling.inCapitals(candidate.form.text), written[capitals] == nil else { continue }
      candidates[add(capitals)].append(candidate)
    }
    for name in names { NameSpelling.inCapitals(name.form.value).map { _ = add($0) } }
  }

  private mutating func add(_ text: String) -> Int {
    if let place = places[text] { return place }
    places[text] = texts.count
    texts.append(text)
    candidates.append([])
    return texts.count - 1
  }

  /// The places at which a form stands here: as written, and in capitals.
  func places(of form: String) -> [Int] {
    [NameSpelling.folded(form), NameSpelling.inCapitals(form)].compactMap { $0.flatMap { places[$0] } }
  }
}
