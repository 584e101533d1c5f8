import Dates
import Diagnostics
import EditionModel
import TemplateEngine
import Transcription

/// `document.html`: a document's page.
struct DocumentView: TemplateRecord {
  let site: Prepared<SiteView>
  let page: FrameView
  let document: Document
  let date: String
  let facets: [Facet: [LinkView]]
  let place: LinkView?
  let people: [RoleView]
  let events: LinkGroupView?
  let present: [PresenceGroupView]
  let witnesses: [WitnessView]
  let apparatus: [ApparatusEntryView]
  let moves: [LinkGroupView]
  let interventions: [InterventionView]
  let citations: [CitationView]
  let downloads: [LinkView]
  let previous: LinkView?
  let next: LinkView?

  static let fields: [Field<Self>] = [
    .record("site", of: SiteView.self, "the edition") { $0.site },
    .record("page", of: FrameView.self, "the page") { $0.page },
    .text("id", "the document's id") { $0.document.id },
    .text("title", "its title") { $0.document.title },
    .text("date", "when it was written, as a reader reads it") { $0.date },
    .text("dateCode", "when it was written, in EDTF") { $0.document.date.description },
    .text("dateTime", "when it was written, where HTML's `time` can say it: a day, a month or a year; or nothing") {
      $0.document.date.htmlDateTime
    },
    .text("sent", "when it was sent, where that is another day; or nothing") { view in
      view.document.sent.flatMap { $0 == view.document.date ? nil : $0.display(.english) } ?? ""
    },
    .text("received", "when it was received, or nothing") { $0.document.received?.display(.english) ?? "" },
    .optional("place", of: LinkView.self, "where it was written") { $0.place },
    .optional("genre", of: LinkView.self, "its genre, with the documents of that genre") { $0.facets[.genre]?.first },
    .optional("classification", of: LinkView.self, "its classification as printed, with the documents that have it") {
      $0.facets[.classification]?.first
    },
    .text("language", "its language, as a BCP 47 tag, or nothing") { $0.document.language ?? "" },
    .text("direction", "`rtl` where its language is written from right to left, `ltr` otherwise") {
      LanguageTag.isRightToLeft($0.document.language ?? "") ? "rtl" : "ltr"
    },
    .optional("languageName", of: LinkView.self, "its language in words, with the documents in it") {
      $0.facets[.language]?.first
    },
    .list("people", of: RoleView.self, "those who wrote it, received it, took part, by role") { $0.people },
    .optional("archive", of: ArchiveView.self, "where the original is") { view in
      view.document.archive.map { ArchiveView(archive: $0, repository: view.facets[.archive]?.first) }
    },
    .text("summary", "the summary, or nothing") { $0.document.summary ?? "" },
    .text("archiveCitation", "how the archive cites it, or nothing") { $0.document.citation ?? "" },
    .list("citations", of: CitationView.self, "how to cite it from this edition, by style") { $0.citations },
    .list("downloads", of: LinkView.self, "its text alone, the file as received, and its citation as files") {
      $0.downloads
    },
    .list("subjects", of: LinkView.self, "its subjects, each with its documents") { $0.facets[.subject] ?? [] },
    .flag("hasSubjects", "whether its subjects are given") { !$0.document.subjects.isEmpty },
    .list("otherFields", of: LabelledView.self, "what else its header says") { view in
      view.document.otherFields.map { LabelledView(label: $0.label, text: $0.text) }
    },
    .optional("events", of: LinkGroupView.self, "the events it tells of") { $0.events },
    .list("present", of: PresenceGroupView.self, "the people, places and organizations in it") { $0.present },
    .list("witnesses", of: WitnessView.self, "the versions of the text, at least one") { $0.witnesses },
    .flag("hasNotes", "whether the text has notes") { !$0.document.transcript.notes.isEmpty },
    .flag("hasWitnesses", "whether it has more than one version") { $0.witnesses.count > 1 },
    .list("apparatus", of: ApparatusEntryView.self, "where the versions differ, in the order of the base text") {
      $0.apparatus
    },
    .list("moves", of: LinkGroupView.self, "paragraphs that stand elsewhere in another version, with their places") {
      $0.moves
    },
    .flag("hasApparatus", "whether they differ anywhere") { !$0.apparatus.isEmpty },
    .text("baseWitness", "the siglum of the version the others are compared with, or nothing") { view in
      view.document.collation.flatMap { view.document.transcript.witnesses[$0.base].siglum } ?? ""
    },
    .texts("editorialNotes", "what the editor did or observed") { $0.document.editorialNotes },
    .list("interventions", of: InterventionView.self, "every departure from the source, in the order of the text") {
      $0.interventions
    },
    .flag("hasInterventions", "whether there are any") { !$0.interventions.isEmpty },
    .optional("previous", of: LinkView.self, "the document before it in time") { $0.previous },
    .optional("next", of: LinkView.self, "the document after it in time") { $0.next },
  ]
}

/// One version of a document's text.
struct WitnessView: TemplateRecord {
  let siglum: String
  let id: String
  let description: WitnessDescription?
  let rows: [Int]
  let isBase: Bool
  let isCompared: Bool
  let language: String
  let text: [UInt8]

  static let fields: [Field<Self>] = [
    .text("siglum", "its siglum, or nothing") { $0.siglum },
    .text("id", "its id on the page") { $0.id },
    .text("name", "what the editor calls it, or nothing") { $0.description?.name ?? "" },
    .text("note", "what the editor says of it, or nothing") { $0.description?.note ?? "" },
    .optional("archive", of: ArchiveView.self, "where it is kept, if the editor says so of it") { view in
      view.description?.archive.map { ArchiveView(archive: $0, repository: nil) }
    },
    .text("language", "its language, as a BCP 47 tag, or nothing") { $0.language },
    .text("direction", "`rtl` where its language is written from right to left, `ltr` otherwise") {
      LanguageTag.isRightToLeft($0.language) ? "rtl" : "ltr"
    },
    .text("rows", "the rows in which its blocks stand beside those of the other versions; or nothing") {
      $0.rows.map(String.init).joined(separator: " ")
    },
    .flag("isBase", "whether the others are compared with it") { $0.isBase },
    .flag("isCompared", "whether it is compared with others") { $0.isCompared },
    .html("text", "its text") { $0.text },
  ]
}

/// Where an original is kept.
struct ArchiveView: TemplateRecord {
  let archive: ArchiveLocation
  let repository: LinkView?

  static let fields: [Field<Self>] = [
    .optional("repository", of: LinkView.self, "the institution, with the documents it has") { $0.repository },
    .text("department", "the part of it, or nothing") { $0.archive.department ?? "" },
    .text("collection", "the fonds, collection or papers, or nothing") { $0.archive.collection ?? "" },
    .text("callNumber", "container, box, folder, file, or nothing") { $0.archive.callNumber ?? "" },
    .text("place", "where the institution is, or nothing") { $0.archive.place ?? "" },
    .text("url", "the archive's address for the document, or nothing") { $0.archive.url ?? "" },
    .text("via", "who published the transcript or scan, or nothing") { $0.archive.via ?? "" },
    .text("description", "institution, collection and call number in one line") { $0.archive.description },
    .text("particulars", "what stands behind the institution in that line, or nothing") { view in
      String(view.archive.description.dropFirst(view.archive.repository?.count ?? 0))
    },
  ]
}

extension EDTF {
  /// The date where HTML's `datetime` can say it: a year, a month or a day, without marks of doubt.
  var htmlDateTime: String {
    let isPlain = description.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    return isPlain && (precision == .day || precision == .month || precision == .year) ? description : ""
  }
}
