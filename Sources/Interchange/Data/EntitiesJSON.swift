import EditionModel

extension DataFile {
  /// `data/people.json`: an object with the edition and the list of entries, each entry in a line of its own.
  static func entitiesJSON(_ kind: EntityKind, _ edition: Edition) -> DataFile {
    let fields = EntityRow.keys(kind)
    return DataFile(
      "data/\(kind.folder).json", .json, "All \(kind.folder), with the documents each occurs in.",
      rows: EntityRow.count(kind, edition), fields: fields.map(\.description), origin: kind.origin
    ) { edition, mentions in
      JSON.file(
        edition.info, kind.folder,
        EntityRow.all(kind, edition, mentions).lazy.map { row in .object(fields.map { ($0.name, $0.value(row)) }) })
    }
  }
}

extension EntityRow {
  private typealias Key = DataField<EntityRow, JSON>

  /// What an entry has, always and in this order; what is not known is null or an empty list.
  static func keys(_ kind: EntityKind) -> [DataField<EntityRow, JSON>] {
    let own: [Key] =
      switch kind {
      case .person: ofPeople
      case .place: ofPlaces
      case .organization: []
      }
    return names + own + facts + whereabouts
  }

  private static let names: [Key] = [
    Key("id", "text", "the entry’s id, unique among its kind") { .text($0.entity.id) },
    Key("name", "text", "the name") { .text($0.entity.name) },
    Key("sort", "text", "the name as it is sorted, surname first") { .text($0.entity.sort) },
    Key(
      "forms", "list of objects",
      "forms of the name as they stand in the texts: form; from and to (EDTF or null) and documents (ids), where it "
        + "means this entry only there; any_case, whether it is found in any case"
    ) { .list($0.entity.forms.map(JSON.form)) },
  ]

  private static let ofPeople: [Key] = [
    Key("born", "EDTF or null", "the day of birth") { .text($0.entity.born?.description) },
    Key("died", "EDTF or null", "the day of death") { .text($0.entity.died?.description) },
    Key("offices", "list of objects", "offices: title, from and to (EDTF or null)") {
      .list($0.entity.offices.map(JSON.office))
    },
  ]

  private static let ofPlaces: [Key] = [
    Key("latitude", "number or null", "degrees north") { .decimal($0.entity.coordinates?.latitude) },
    Key("longitude", "number or null", "degrees east") { .decimal($0.entity.coordinates?.longitude) },
  ]

  private static let facts: [Key] = [
    Key("description", "text or null", "who or what it is") { .text($0.entity.description) },
    Key("source", "text or null", "where these facts come from") { .text($0.entity.source) },
    Key("identifiers", "list of objects", "numbers in other authority files: scheme, value, url") {
      .list($0.entity.identifiers.map(JSON.identifier))
    },
    Key("see", "text or null", "of a cross-reference, the id of the entry it leads to") { .text($0.entity.see?.value) },
    Key("see_also", "list of texts", "ids of related entries of the same kind") {
      .list($0.entity.seeAlso.map { .text($0) })
    },
  ]

  private static let whereabouts: [Key] = [
    Key("page", "text or null", "the entry’s page, relative to the site’s root; a cross-reference has none") {
      .text($0.page)
    },
    Key("url", "text or null", "the page’s whole address, where the edition has a base-url") { .text($0.url) },
    Key(
      "documents", "list of objects",
      "the documents it occurs in, in order of time: id, date (EDTF), page, roles (of author, recipient, "
        + "participant, interpreter, copied-to, place-of-writing), mentions (how often the text names it)"
    ) { row in .list(row.occurrences.map { .occurrence($0, in: row.documents[$0.document]) }) },
    Key("mentions", "number", "how often all texts name it") { .number($0.mentionCount) },
  ]
}

extension JSON {
  fileprivate static func form(_ form: NameForm) -> JSON {
    .object([
      ("form", .text(form.text)), ("from", .text(form.from?.description)), ("to", .text(form.to?.description)),
      ("documents", .list(form.documents.map { .text($0) })), ("any_case", .flag(form.isAnyCase)),
    ])
  }

  fileprivate static func office(_ office: Entity.Office) -> JSON {
    .object([
      ("title", .text(office.title)), ("from", .text(office.from?.description)), ("to", .text(office.to?.description)),
    ])
  }

  fileprivate static func identifier(_ identifier: Identifier) -> JSON {
    .object([
      ("scheme", .text(identifier.scheme.rawValue)), ("value", .text(identifier.value)), ("url", .text(identifier.url)),
    ])
  }

  fileprivate static func occurrence(_ occurrence: MentionIndex.Occurrence, in document: EntityRow.Source) -> JSON {
    let roles = occurrence.roles.map(\.noun) + (occurrence.isPlaceOfWriting ? ["place-of-writing"] : [])
    return .object([
      ("id", .text(document.id)), ("date", .text(document.date)), ("page", .text(document.page)),
      ("roles", .list(roles.map { .text($0) })), ("mentions", .number(occurrence.mentions.count)),
    ])
  }
}

extension Role {
  /// One who has it.
  var noun: String {
    switch self {
    case .author: "author"
    case .recipient: "recipient"
    case .participant: "participant"
    case .interpreter: "interpreter"
    case .copiedTo: "copied-to"
    }
  }
}
