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
    let document = edition.documents[number]
    var entries: [EntityKind: [PresenceView]] = [:]
    for entity in mentions.documentEntities[number] {
      guard let occurrence = mentions.occurrence(of: entity, inDocument: number) else { continue }
      let view = PresenceView(
        link: targets.entity(entity, links),
        offices: edition.entities.all[entity].offices(on: document.date).joined(separator: ", "),
        description: targets.description(ofEntity: entity), roles: Words.roles(occurrence).joined(separator: ", "),
        mentions: occurrence.mentions.isEmpty ? "" : Words.count(occurrence.mentions.count, "mention"),
        firstMention: occurrence.mentions.first.map { "#" + document.mentions[$0].paragraph } ?? "")
      entries[edition.entities.all[entity].kind, default: []].append(view)
    }
    return EntityKind.allCases.compactMap { kind in
      entries[kind].map { PresenceGroupView(label: Words.title(kind), entries: $0) }
    }
  }
}
