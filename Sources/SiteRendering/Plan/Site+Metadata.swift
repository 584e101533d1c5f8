import Dates
import EditionModel

/// What the pages say of themselves to machines.
extension Site {
  /// What a page is about.
  enum Subject {
    case edition
    /// By its place in the edition, with its citation.
    case document(Int, Citation)
    /// By its place in the edition.
    case entity(Int)
    case other
  }

  func metadata(_ title: String, _ description: String, address: String, about subject: Subject) -> [UInt8] {
    var metadata = MetadataHTML()
    // Zotero would take a document of the type "website" for a web page.
    metadata.property("og:type", type(of: subject))
    metadata.property("og:title", title)
    metadata.property("og:site_name", edition.info.title)
    metadata.property("og:description", description)
    metadata.property("og:url", address)
    metadata.property("og:locale", locale)
    switch subject {
    case .edition: metadata.linkedData(linkedEdition)
    case .document(let number, let citation):
      metadata.citation(citation)
      metadata.linkedData(linked(document: number, citation))
    case .entity(let number): metadata.linkedData(linked(entity: number))
    case .other: break
    }
    return metadata.bytes
  }

  private func type(of subject: Subject) -> String {
    switch subject {
    case .document: "article"
    case .entity(let number) where edition.entities.all[number].kind == .person: "profile"
    case .entity, .edition, .other: "website"
    }
  }

  /// "en_GB"; nothing where the edition's language has no country, which Open Graph asks for.
  private var locale: String? {
    let parts = edition.info.language.split(separator: "-")
    guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
    return "\(parts[0].lowercased())_\(parts[1].uppercased())"
  }
}

/// JSON-LD in the words of schema.org.
extension Site {
  /// How many people a document's data name of those who did not write or receive it.
  private static let mostMentions = 20

  var linkedEdition: JSON {
    let info = edition.info
    return .known([
      ("@context", .text("https://schema.org")), ("@type", .text("Collection")), ("name", .text(info.title)),
      ("alternativeHeadline", .known(info.subtitle)), ("description", .known(info.description)),
      ("editor", .known(info.editors.map { .text($0) })), ("publisher", .known(info.publisher)),
      ("version", .known(info.version)), ("datePublished", .known(cited.released.flatMap { CitedDate($0).numbers("-") })),
      ("license", .known(info.licence.map { $0.url ?? $0.name })), ("inLanguage", .text(info.language)),
      ("url", .known(info.baseURL)), ("collectionSize", .number(edition.documentIndex.count)),
      ("temporalCoverage", .known(documentDays.map { "\($0.lowerBound.year)/\($0.upperBound.year)" })),
    ])
  }

  func linked(document number: Int, _ citation: Citation) -> JSON {
    let document = edition.documents[number]
    let people = { (role: Role) in
      JSON.known((document.people[role] ?? []).compactMap { edition.entities.index(.person, $0) }.map(linked(person:)))
    }
    let isLetter = citation.kind == .letter
    let archive = JSON.known([
      ("@type", .text("ArchiveOrganization")), ("name", .known(citation.archive)),
      ("address", .known(citation.archivePlace)),
    ])
    let collection = JSON.known([
      ("@type", .text("Collection")), ("name", .text(cited.title)), ("version", .known(cited.version)),
      ("url", .known(cited.baseURL)),
    ])
    return .known([
      ("@context", .text("https://schema.org")),
      ("@type", .list([.text("ArchiveComponent"), .text(isLetter ? "Message" : "Manuscript")])),
      ("name", .text(document.title)), ("url", .known(citation.url)), ("genre", .known(document.genre)),
      ("dateCreated", .known(citation.citedDate.numbers("-"))), ("author", people(.author)),
      ("recipient", isLetter ? people(.recipient) : nil),
      ("mentions", .known(mentioned(inDocument: number, isLetter: isLetter).map(linked(person:)))),
      ("holdingArchive", citation.archive.map { _ in archive }), ("itemLocation", .known(citation.archiveLocation)),
      ("inLanguage", .known(document.language)), ("abstract", .known(document.summary)), ("isPartOf", collection),
    ])
  }

  /// Places of the people in a document who are neither its authors nor, of a letter, its recipients: first those who took
  /// part, then those most often named.
  private func mentioned(inDocument number: Int, isLetter: Bool) -> [Int] {
    let people = mentions.documentEntities[number].compactMap { entity -> (isNamed: Int, rank: Int, entity: Int)? in
      guard let occurrence = mentions.occurrence(of: entity, inDocument: number) else { return nil }
      let isParty = occurrence.roles.contains { $0 == .author || ($0 == .recipient && isLetter) }
      guard edition.entities.all[entity].kind == .person, !isParty else { return nil }
      return (occurrence.roles.isEmpty ? 1 : 0, -occurrence.mentions.count, entity)
    }
    return people.sorted(by: <).prefix(Self.mostMentions).map(\.entity)
  }

  private func linked(person number: Int) -> JSON {
    let person = edition.entities.all[number]
    return .known([
      ("@type", .text("Person")), ("name", .text(person.name)), ("url", .known(address(of: person))),
      ("sameAs", .known(person.identifiers.map { .text($0.url) })),
    ])
  }

  func linked(entity number: Int) -> JSON {
    let entity = edition.entities.all[number]
    let day = { (date: EDTF?) in JSON.known(date.flatMap { CitedDate($0).numbers("-") }) }
    let type =
      switch entity.kind {
      case .person: "Person"
      case .place: "Place"
      case .organization: "Organization"
      }
    return .known([
      ("@context", .text("https://schema.org")), ("@type", .text(type)), ("name", .text(entity.name)),
      ("birthDate", day(entity.born)), ("deathDate", day(entity.died)), ("description", .known(entity.description)),
      ("geo", entity.coordinates.map { place in
        .object([
          ("@type", .text("GeoCoordinates")), ("latitude", .decimal(place.latitude)),
          ("longitude", .decimal(place.longitude)),
        ])
      }),
      ("url", .known(address(of: entity))), ("sameAs", .known(entity.identifiers.map { .text($0.url) })),
    ])
  }

  private func address(of entity: Entity) -> String? {
    cited.baseURL.map { $0 + PagePath.entity(entity.kind, entity.id) }
  }
}
