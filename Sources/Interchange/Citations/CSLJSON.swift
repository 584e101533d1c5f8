import EditionModel

/// CSL-JSON (schema `csl-data.json` 1.0.2), which processors of citations read.
///
/// The edition's editors stand in no record: no reference manager knows an editor of a manuscript, and all make an author of
/// one. An author that the document does not have is worse than an editor left out.
enum CSLJSON {
  typealias Key = DataField<Citation, JSON?>

  static let keys: [Key] = [
    Key("id", "text", "the document’s id") { .text($0.id) },
    Key("type", "text", "manuscript; personal_communication for a letter or a telegram") {
      .text($0.kind == .letter ? "personal_communication" : "manuscript")
    },
    Key("title", "text", "the document’s title") { .text($0.title) },
    Key("author", "list of names", "those who wrote it: family and given, or literal for a name without parts") {
      .known($0.authors.map(name))
    },
    Key("recipient", "list of names", "of a letter or telegram, those it was sent to") { .known($0.recipients.map(name)) },
    Key("issued", "date", "when it was written: date-parts, with circa for “about”; literal where that can’t say it") {
      date($0.citedDate)
    },
    Key("genre", "text", "its genre") { .known($0.genre) },
    Key("archive", "text", "the institution that has the original, behind its department") { .known($0.archive) },
    Key("archive_collection", "text", "the fonds, collection or papers") { .known($0.collection) },
    Key("archive_location", "text", "the call number") { .known($0.callNumber) },
    Key("archive-place", "text", "where the institution is") { .known($0.archivePlace) },
    Key("container-title", "text", "the edition’s title") { .text($0.edition.title) },
    Key("version", "text", "the edition’s version") { .known($0.edition.version) },
    Key("available-date", "date", "the day that version was released") { citation in
      citation.edition.released.flatMap { date(CitedDate($0)) }
    },
    Key("URL", "text", "the document’s page, where the edition has a base-url") { .known($0.url) },
    Key("language", "text", "its language, a BCP 47 tag") { .known($0.language) },
    Key("keyword", "text", "its subjects, with commas between them") { citation in
      citation.subjects.isEmpty ? nil : .text(citation.subjects.joined(separator: ", "))
    },
    Key("abstract", "text", "the summary") { .known($0.abstract) },
  ]

  /// A document's record.
  static func item(_ citation: Citation) -> JSON { .known(keys.map { ($0.name, $0.value(citation)) }) }

  private static func name(_ name: CitedName) -> JSON {
    switch name {
    case .inParts(let family, let given): .object([("family", .text(family)), ("given", .text(given))])
    case .whole(let name): .object([("literal", .text(name))])
    }
  }

  private static func date(_ date: CitedDate) -> JSON? {
    switch date {
    case .none: return nil
    case .words(let words): return .object([("literal", .text(words))])
    case .day(let year, let month, let day, let isAbout):
      let parts = JSON.list([.list([year, month, day].compactMap(\.self).map { .number($0) })])
      return .known([("date-parts", parts), ("circa", isAbout ? .flag(true) : nil)])
    }
  }
}
