import EditionModel
import Transcription

/// Who is in a document: by what they had to do with it, and as a list of all with who they were on its day.
extension Site {
  func people(of document: Document, _ links: Links) -> [RoleView] {
    Role.allCases.compactMap { role in
      let people = (document.people[role] ?? []).compactMap { link(to: $0, .person, links) }
      guard !people.isEmpty else { return nil }
      return RoleView(
        label: Words.label(role, count: people.count), links: people,
        source: Words.sources(document.derivedRoles.filter { $0.role == role }.map(\.source)))
    }
  }

  /// By kind, in the order of the index.
  func present(inDocument number: Int, _ links: Links) -> [PresenceGroupView] {
    let all = mentions.documentEntities[number]
    return EntityKind.allCases.compactMap { kind in
      let ofKind = all.filter { edition.entities.all[$0.entity].kind == kind }
      guard !ofKind.isEmpty else { return nil }
      return PresenceGroupView(
        label: Words.title(kind),
        entries: ofKind.map { presence(of: $0.entity, mentions.occurrences[$0.entity][$0.occurrence], links) })
    }
  }

  private func presence(of entity: Int, _ occurrence: MentionIndex.Occurrence, _ links: Links) -> PresenceView {
    let document = edition.documents[occurrence.document]
    return PresenceView(
      link: targets.entity(entity, links), offices: edition.entities.all[entity].offices(on: document.date),
      description: targets.description(ofEntity: entity), roles: Words.roles(occurrence),
      mentions: occurrence.mentions.count,
      firstParagraph: occurrence.mentions.first.map { document.mentions[$0].paragraph } ?? "")
  }
}
