import Dates
import EditionModel
import Transcription

extension DataTable {
  /// `data/documents.json` and `.csv`: what is known of every document.
  static func documents(_ edition: Edition) -> DataTable {
    DataTable(
      "documents", "All documents, with what is known of each.", rows: edition.documentIndex.count, fields: DocumentRow.keys,
      origin: "Content/documents"
    ) { edition, mentions in
      edition.documents.indices.filter { edition.documentIndex[edition.documents[$0].id] == $0 }.map { number in
        DocumentRow(
          document: edition.documents[number], events: mentions.documentEvents[number].map { edition.events[$0].id },
          base: edition.info.baseURL)
      }
    }
  }
}

private struct DocumentRow {
  let document: Document
  /// Ids of the events it tells of.
  let events: [String]
  /// The edition's address.
  let base: String?

  var page: String { PagePath.document(document.id) }

  private typealias Key = DataField<DocumentRow, JSON>

  /// In this order, always; what is not known is null or an empty list.
  static let keys: [DataField<DocumentRow, JSON>] = facts + people + original + whereabouts

  private static let facts: [Key] = [
    Key("id", "text", "the document’s id") { .text($0.document.id) },
    Key("title", "text", "its title") { .text($0.document.title) },
    Key("date", "EDTF", "when it was written") { .text($0.document.date.description) },
    Key("first_day", "text or null", "the first day it can be of, as year, month and day") {
      .text($0.document.date.earliest?.iso)
    },
    Key("last_day", "text or null", "the last day it can be of") { .text($0.document.date.latest?.iso) },
    Key("time", "text or null", "the hour, as the document gives it") { .text($0.document.time?.text) },
    Key("sent", "EDTF or null", "when it was sent") { .text($0.document.sent?.description) },
    Key("received", "EDTF or null", "when it was received") { .text($0.document.received?.description) },
    Key("genre", "text or null", "its genre") { .text($0.document.genre) },
    Key("classification", "text or null", "its classification, as printed") { .text($0.document.classification) },
    Key("language", "text or null", "its language, a BCP 47 tag") { .text($0.document.language) },
    Key("place", "text or null", "the id of the place where it was written") { .text($0.document.place) },
    Key("subjects", "list of texts", "its subjects") { .texts($0.document.subjects) },
    Key("summary", "text or null", "its summary") { .text($0.document.summary) },
    Key("events", "list of texts", "ids of the events it tells of") { .texts($0.events) },
  ]

  private static let people: [Key] = [
    people(.author, "authors", "ids of those who wrote it"),
    people(.recipient, "recipients", "ids of those it was sent to"),
    people(.participant, "participants", "ids of those who took part in the conversation"),
    people(.interpreter, "interpreters", "ids of those who interpreted"),
    people(.copiedTo, "copied_to", "ids of those who had a copy"),
  ]

  private static func people(_ role: Role, _ name: String, _ summary: String) -> Key {
    Key(name, "list of texts", summary) { .texts($0.document.people[role] ?? []) }
  }

  private static let original: [Key] = [
    Key("repository", "text or null", "the institution that has the original") { .text($0.document.archive?.repository) },
    Key("department", "text or null", "the part of the institution") { .text($0.document.archive?.department) },
    Key("collection", "text or null", "the fonds, collection or papers") { .text($0.document.archive?.collection) },
    Key("call_number", "text or null", "container, box, folder, file") { .text($0.document.archive?.callNumber) },
    Key("archive_url", "text or null", "the archive’s address for the document") { .text($0.document.archive?.url) },
    Key("sources", "list of texts", "the files as received, relative to the site’s root") {
      .texts($0.document.sources.map(\.path))
    },
  ]

  private static let whereabouts: [Key] = [
    Key("witnesses", "list of texts", "the sigla of its versions; none where it has one alone") {
      .texts($0.document.transcript.witnesses.compactMap(\.siglum))
    },
    Key("paragraphs", "number", "how many paragraphs its versions have together, notes apart") {
      .number($0.document.transcript.paragraphs.count)
    },
    Key(
      "mentions", "number",
      "how often it names somebody or something; what several versions have in one place counts once"
    ) {
      .number($0.document.mentions.count { !$0.isRepeated })
    },
    Key("page", "text", "its page, relative to the site’s root") { .text($0.page) },
    Key("url", "text or null", "the page’s whole address, where the edition has a base-url") { row in
      .text(row.base.map { $0 + row.page })
    },
  ]
}

extension JSON {
  static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
}
