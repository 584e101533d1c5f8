import Dates

/// What a reader needs to cite a document of this edition: one value, from which follow the files for reference
/// managers, the strings on the page and what the page says to machines.
///
/// It says nothing the edition does not know: a document without an author has none, and nobody has "accessed" it.
package struct Citation: Sendable, Hashable {
  /// What reference managers take the document for.
  package enum Kind: Sendable, Hashable {
    case manuscript
    /// A letter or a telegram: only these have recipients in Zotero and in CSL.
    case letter
  }

  package var id: String
  package var kind: Kind
  package var title: String
  package var authors: [CitedName]
  /// Of a letter; nobody else's.
  package var recipients: [CitedName]
  package var date: EDTF
  package var genre: String?
  /// The institution behind its department: "Manuscript Division, Library of Congress".
  package var archive: String?
  package var collection: String?
  package var callNumber: String?
  package var archivePlace: String?
  /// The document's page, where the edition has a base-url.
  package var url: String?
  /// A BCP 47 tag.
  package var language: String?
  package var abstract: String?
  package var subjects: [String]
  package var edition: CitedEdition

  package init(_ document: Document, _ entities: Entities, in edition: CitedEdition) {
    let names = { (role: Role) in (document.people[role] ?? []).compactMap { entities[.person, $0] }.map(CitedName.init) }
    id = document.id
    kind = document.isLetter ? .letter : .manuscript
    title = document.title
    authors = names(.author)
    recipients = kind == .letter ? names(.recipient) : []
    date = document.date
    genre = document.genre
    let archive = document.archive
    self.archive = Self.joined([archive?.department, archive?.repository])
    collection = archive?.collection
    callNumber = archive?.callNumber
    archivePlace = archive?.place
    url = edition.baseURL.map { $0 + PagePath.document(document.id) }
    language = document.language
    abstract = document.summary
    subjects = document.subjects
    self.edition = edition
  }

  /// Where in the archive it is, from the smallest unit: "Container 173, W. Averell Harriman Papers".
  package var archiveLocation: String? { Self.joined([callNumber, collection]) }

  /// All of where the original is, from the smallest unit.
  package var original: String? { Self.joined([callNumber, collection, archive, archivePlace]) }

  /// What Zotero has no field for, as the lines of its field Extra, from which it gives them to the styles.
  package var extra: [String] {
    [("container-title", edition.title), ("version", edition.version), ("archive-place", archivePlace)]
      .compactMap { name, value in value.map { "\(name): \($0)" } }
  }

  private static func joined(_ parts: [String?]) -> String? {
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}

extension Document {
  /// Whether its genre is a letter's or a telegram's.
  package var isLetter: Bool {
    guard let genre else { return false }
    return genre.lowercased().split { !$0.isLetter }.contains { Self.letters.contains(String($0)) }
  }

  private static let letters: Set<String> = [
    "letter", "telegram", "cable", "cablegram", "postcard", "lettre", "télégramme", "telegramm", "письмо", "телеграмма",
  ]
}

/// What every citation says of the edition, made once for all.
package struct CitedEdition: Sendable, Hashable {
  package var title: String
  package var version: String?
  package var released: EDTF?
  package var baseURL: String?
  /// The version with the day of its release: "0.1.0 of 21 November 2026", "of 21 November 2026"; nil where neither is
  /// known.
  package var versionInWords: String?

  package init(_ info: EditionInfo) {
    title = info.title
    version = info.version
    released = info.released.flatMap { EDTF($0) }
    baseURL = info.baseURL
    let parts = [version, released.map { "of \($0.display(.english))" }].compactMap(\.self)
    versionInWords = parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
