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

  /// The document's.
  package var id: String
  /// What reference managers take it for.
  package var kind: Kind
  /// The document's.
  package var title: String
  /// Those of its authors who have an entry, in the order of the header.
  package var authors: [CitedName]
  /// Of a letter; nobody else's.
  package var recipients: [CitedName]
  /// When it was written.
  package var date: EDTF
  /// As the document's header has it.
  package var genre: String?
  /// The institution behind its department: "Manuscript Division, Library of Congress".
  package var archive: String?
  /// The fonds or papers in the archive.
  package var collection: String?
  /// The smallest unit in the archive: container, folder, file.
  package var callNumber: String?
  /// Where the institution is: "Washington".
  package var archivePlace: String?
  /// The document's page, where the edition has a base-url.
  package var url: String?
  /// A BCP 47 tag.
  package var language: String?
  /// The document's summary.
  package var abstract: String?
  /// What the document is about, in the editor's words.
  package var subjects: [String]
  /// The edition it is cited from.
  package var edition: CitedEdition

  /// What can be said of a document; people without an entry among the entities are left out.
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
  /// The edition's.
  package var title: String
  /// Of the edition's present state, as its editor numbers it.
  package var version: String?
  /// When that was published; nil where it is unknown or no date.
  package var released: EDTF?
  /// Where the site is, with a slash at its end.
  package var baseURL: String?
  /// The version with the day of its release: "0.1.0 of 21 November 2026", "of 21 November 2026"; nil where neither is
  /// known.
  package var versionInWords: String?

  /// What `edition.yaml` says, in the form citations have it.
  package init(_ info: EditionInfo) {
    title = info.title
    version = info.version
    released = info.released.flatMap { EDTF($0) }
    baseURL = info.baseURL
    let parts = [version, released.map { "of \($0.display(.english))" }].compactMap(\.self)
    versionInWords = parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
