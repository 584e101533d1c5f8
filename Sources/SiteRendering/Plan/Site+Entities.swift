import EditionModel
import Transcription

/// The pages of people, places and organizations.
extension Site {
  func entity(_ number: Int, _ path: String) -> EntityView {
    let entity = edition.entities.all[number]
    let links = Links(from: path)
    let spellings = spellings(of: number)
    let found = Set(spellings.map(\.text))
    let (roles, mentioned, hasSentences) = documents(of: number, links)
    return EntityView(
      site: view,
      page: frame(entity.name, path, description: entity.description ?? "", in: .index(entity.kind)),
      entity: entity, spellings: spellings,
      forms: entity.otherForms(with: edition.entities.crossReferences(to: entity)).filter { !found.contains($0) },
      kind: LinkView(title: Words.title(entity.kind), href: links.root + PagePath.index(entity.kind)),
      letter: letter(of: entity, links), appearances: appearances(of: number),
      documentCount: mentions.occurrences[number].count,
      years: YearsDrawing(mentions.occurrences[number], of: entity, years)?.html ?? [],
      map: map?.drawing(of: number) ?? [],
      seeAlso: .group("See also", entity.seeAlso.compactMap { link(to: $0, entity.kind, links) }),
      events: .group("Events", mentions.events[number].map { targets.event($0, links) }),
      roles: roles, mentioned: mentioned, hasSentences: hasSentences, shared: shared(by: number, links))
  }

  /// The letter of the index under which an entity stands.
  private func letter(of entity: Entity, _ links: Links) -> LinkView? {
    guard let index = indexes[entity.kind], let letter = index.letter(ofEntry: entity.id) else { return nil }
    return LinkView(title: index.letters[letter].initial, href: links.root + index.address(ofLetter: letter))
  }

  /// The documents in which an entity has a part, by its part, and those that mention it.
  private func documents(
    of number: Int, _ links: Links
  ) -> (roles: [DocumentGroupView], mentioned: [OccurrenceView], hasSentences: Bool) {
    let occurrences = mentions.occurrences[number]
    let byRole = Role.allCases.map { role in (Words.label(role, count: 1), occurrences.filter { $0.roles.contains(role) }) }
    let groups = (byRole + [(Words.placeOfWriting, occurrences.filter(\.isPlaceOfWriting))]).filter { !$0.1.isEmpty }
    let listed = groups.reduce(0) { $0 + $1.1.count }
    let isByDate = listed + occurrences.count { !$0.mentions.isEmpty } > limits.titledDocuments
    let link = { (document: Int) in
      var link = targets.document(document, links)
      if isByDate { (link.title, link.detail) = (link.detail, "") }
      return link
    }
    let roles = groups.map { label, occurrences in
      DocumentGroupView(label: label, documents: occurrences.map { link($0.document) })
    }
    if let sentences = sentences(of: number, within: limits.sentenceBytes - 200 * listed, links) {
      return (roles, sentences, true)
    }
    return (roles, mentioningDocuments(of: number, link), false)
  }

  private func shared(by number: Int, _ links: Links) -> SharedDocumentsView {
    let shared = SharedDocuments(of: number, mentions)
    return SharedDocumentsView(
      people: shared.people.map { PersonInCommonView(person: targets.entity($0.entity, links), documents: $0.documents) },
      isPartial: shared.isPartial)
  }
}
