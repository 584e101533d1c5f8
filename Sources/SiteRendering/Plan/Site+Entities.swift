import EditionModel
import Transcription

/// The pages of people, places and organizations.
extension Site {
  func entity(_ number: Int, _ path: String) -> EntityView {
    let entity = edition.entities.all[number]
    let links = Links(from: path)
    let spellings = spellings(of: number)
    let found = Set(spellings.map(\.text))
    let (roles, mentioned, hasSentences, isByDate) = documents(of: number, links)
    return EntityView(
      site: view,
      page: frame(
        entity.name, path, description: entity.description ?? "", in: .index(entity.kind), trail: trail(of: entity),
        about: .entity(number)),
      entity: entity, spellings: spellings,
      forms: entity.otherForms(with: edition.entities.crossReferences(to: entity)).filter { !found.contains($0) },
      appearances: appearances(of: number),
      documentCount: mentions.occurrences[number].count,
      band: band(of: number, links),
      map: map?.drawing(of: number) ?? [],
      seeAlso: .group("See also", entity.seeAlso.compactMap { link(to: $0, entity.kind, links) }),
      events: .group("Events", mentions.events[number].map { targets.event($0, links) }),
      roles: roles, mentioned: mentioned, hasSentences: hasSentences, isByDate: isByDate,
      shared: shared(by: number, links))
  }

  /// Its index, and the letter in it.
  private func trail(of entity: Entity) -> [LinkView] {
    let whole = self.index(of: entity.kind)
    guard let index = indexes[entity.kind], let letter = index.letter(ofEntry: entity.id) else { return [whole] }
    return [whole, LinkView(title: index.letters[letter].initial, href: index.address(ofLetter: letter))]
  }

  /// The documents in which an entity has a part, by its part, and those that mention it.
  private func documents(
    of number: Int, _ links: Links
  ) -> (roles: [DocumentGroupView], mentioned: [OccurrenceView], hasSentences: Bool, isByDate: Bool) {
    var parts: [(label: String, documents: [Int])] = Role.allCases.map { (Words.label($0, count: 1), []) }
    parts.append((Words.placeOfWriting, []))
    var mentioning = 0
    for occurrence in mentions.occurrences[number] {
      for (place, role) in Role.allCases.enumerated() where occurrence.roles.contains(role) {
        parts[place].documents.append(occurrence.document)
      }
      if occurrence.isPlaceOfWriting { parts[parts.count - 1].documents.append(occurrence.document) }
      if !occurrence.mentions.isEmpty { mentioning += 1 }
    }
    let listed = parts.reduce(0) { $0 + $1.documents.count }
    let isByDate = listed + mentioning > limits.titledDocuments
    let link = { (document: Int) in
      var link = targets.document(document, links)
      if isByDate { (link.title, link.detail) = (link.detail, "") }
      return link
    }
    let roles = parts.filter { !$0.documents.isEmpty }.map { part in
      DocumentGroupView(label: part.label, documents: part.documents.map(link))
    }
    if let sentences = sentences(of: number, within: limits.sentenceBytes - 200 * listed, links) {
      return (roles, sentences, true, isByDate)
    }
    return (roles, mentioningDocuments(of: number, link), false, isByDate)
  }

  private func shared(by number: Int, _ links: Links) -> SharedDocumentsView {
    let shared = SharedDocuments(of: number, mentions)
    return SharedDocumentsView(
      people: shared.people.map { PersonInCommonView(person: targets.entity($0.entity, links), documents: $0.documents) },
      isPartial: shared.isPartial)
  }
}
