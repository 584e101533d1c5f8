import EditionModel

extension DataFile {
  /// `data/people.csv`: a line for each entry.
  static func entitiesCSV(_ kind: EntityKind, _ edition: Edition) -> DataFile {
    let columns = EntityRow.columns(kind)
    return DataFile(
      "data/\(kind.folder).csv", .csv, "All \(kind.folder), one in a line.", rows: EntityRow.count(kind, edition),
      fields: columns.map(\.description), origin: kind.origin
    ) { edition, mentions in
      var table = CSV()
      table.append(columns.map(\.name))
      for row in EntityRow.all(kind, edition, mentions) { table.append(columns.lazy.map { $0.value(row) }) }
      return table.bytes
    }
  }
}

extension EntityRow {
  private typealias Column = DataField<EntityRow, String>

  /// The columns in their order. A field that holds several values has ` | ` between them.
  static func columns(_ kind: EntityKind) -> [DataField<EntityRow, String>] {
    let own: [Column] =
      switch kind {
      case .person: ofPeople
      case .place: ofPlaces
      case .organization: []
      }
    return names + own + facts + Identifier.Scheme.allCases.map(number) + whereabouts
  }

  private static let names: [Column] = [
    Column("id", "text", "the entry’s id, unique among its kind") { $0.entity.id },
    Column("name", "text", "the name") { $0.entity.name },
    Column("sort", "text", "the name as it is sorted, surname first") { $0.entity.sort },
    Column("forms", "texts", "forms of the name as they stand in the texts, each once") { row in
      var seen: Set<String> = []
      return joined(row.entity.forms.map(\.text).filter { seen.insert($0).inserted })
    },
  ]

  private static let ofPeople: [Column] = [
    Column("born", "EDTF or nothing", "the day of birth") { $0.entity.born?.description ?? "" },
    Column("died", "EDTF or nothing", "the day of death") { $0.entity.died?.description ?? "" },
    Column("offices", "texts", "offices, each with its days as an EDTF interval in round brackets, if they are known") {
      joined($0.entity.offices.map(\.withDays))
    },
  ]

  private static let ofPlaces: [Column] = [
    Column("latitude", "number or nothing", "degrees north") { row in
      row.entity.coordinates.map { String($0.latitude) } ?? ""
    },
    Column("longitude", "number or nothing", "degrees east") { row in
      row.entity.coordinates.map { String($0.longitude) } ?? ""
    },
  ]

  private static let facts: [Column] = [
    Column("description", "text or nothing", "who or what it is") { $0.entity.description ?? "" },
    Column("source", "text or nothing", "where these facts come from") { $0.entity.source ?? "" },
  ]

  private static func number(_ scheme: Identifier.Scheme) -> Column {
    Column(scheme.rawValue, "text or nothing", "the number in \(scheme.name)") { row in
      row.entity.identifiers.first { $0.scheme == scheme }?.value ?? ""
    }
  }

  private static let whereabouts: [Column] = [
    Column("see", "text or nothing", "of a cross-reference, the id of the entry it leads to") {
      $0.entity.see?.value ?? ""
    },
    Column("see_also", "texts", "ids of related entries of the same kind") { joined($0.entity.seeAlso) },
    Column("page", "text or nothing", "the entry’s page, relative to the site’s root; a cross-reference has none") {
      $0.page ?? ""
    },
    Column("url", "text or nothing", "the page’s whole address, where the edition has a base-url") { $0.url ?? "" },
    Column("documents", "number", "how many documents it occurs in") { String($0.occurrences.count) },
    Column("mentions", "number", "how often all texts name it") { String($0.mentionCount) },
  ]

  private static func joined(_ values: [String]) -> String { values.joined(separator: " | ") }
}

extension Entity.Office {
  /// "Prime Minister (1945-07-26/1951-10-26)".
  fileprivate var withDays: String {
    if from == nil, to == nil { return title }
    return "\(title) (\(from?.description ?? "")/\(to?.description ?? ""))"
  }
}
