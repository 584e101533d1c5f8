import EditionModel

/// An index of people, of places or of organizations by its letters, and the pages it is on.
struct EntityIndex: Sendable {
  let kind: EntityKind
  private(set) var letters: [Letter<Entity>] = []
  /// Whether each letter has a page of its own.
  let isSplit: Bool
  /// The places of the letters that entries stand under, by the entries' ids.
  private var lettersOfEntries: [String: Int] = [:]

  /// - Parameter limit: how many entries one page may have.
  init(_ kind: EntityKind, of entities: Entities, limit: Int) {
    self.kind = kind
    let entries = entities.indexed(kind)
    isSplit = entries.count > limit
    for (entity, initial) in entries {
      if letters.last?.initial != initial { letters.append(Letter(initial: initial)) }
      letters[letters.count - 1].entries.append(entity)
      lettersOfEntries[entity.id] = letters.count - 1
    }
  }

  /// The address of a letter from the site's root.
  func address(ofLetter number: Int) -> String {
    let id = letters[number].id
    return isSplit ? PagePath.letter(kind, id) : PagePath.index(kind) + "#" + id
  }

  /// The place of the letter an entry stands under.
  func letter(ofEntry id: String) -> Int? { lettersOfEntries[id] }
}
