import EditionModel

/// An entry of an authority file, with where it occurs.
struct EntityRow {
  /// A document, as far as an entry's row names it.
  struct Source {
    let id: String
    let date: String
    let page: String
  }

  let entity: Entity
  let occurrences: [MentionIndex.Occurrence]
  /// All documents of the edition, by their places in it. To copy a whole document for each occurrence would cost more
  /// than the row.
  let documents: [Source]
  /// The edition's address.
  let base: String?

  /// All of a kind in the order of the index; each cross-reference in its place.
  static func all(_ kind: EntityKind, _ edition: Edition, _ mentions: MentionIndex) -> [EntityRow] {
    let documents = edition.documents.map {
      Source(id: $0.id, date: $0.date.description, page: PagePath.document($0.id))
    }
    return edition.entities.indexed(kind).map { entity, _ in
      let place = entity.see == nil ? edition.entities.index(kind, entity.id) : nil
      return EntityRow(
        entity: entity, occurrences: place.map { mentions.occurrences[$0] } ?? [], documents: documents,
        base: edition.info.baseURL)
    }
  }

  static func count(_ kind: EntityKind, _ edition: Edition) -> Int { edition.entities.indexed(kind).count }

  /// The page, relative to the site's root; a cross-reference has none.
  var page: String? { entity.see == nil ? PagePath.entity(entity.kind, entity.id) : nil }

  /// The page's whole address, where the edition has one.
  var url: String? { page.flatMap { page in base.map { $0 + page } } }

  var mentionCount: Int { occurrences.reduce(0) { $0 + $1.mentions.count } }
}

extension EntityKind {
  /// The authority file.
  var origin: String { "Content/\(folder).yaml" }
}
