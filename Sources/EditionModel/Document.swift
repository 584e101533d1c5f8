import Dates
import Diagnostics
import Transcription
import YAML

/// One document: what is known of it, and its transcript.
package struct Document: Sendable {
  /// The file's name without its ending, or what the front matter says instead; the name of its page.
  package var id: String
  /// The file it was read from; put together, where its versions have files of their own.
  package var file: SourceFile
  /// What it is called on its page and in lists.
  package var title: String
  /// When it was written.
  package var date: EDTF
  /// The day of the Julian calendar that the document gives, where it has one.
  package var julian: JulianDate?
  /// The hour the document gives.
  package var time: ClockTime?
  /// The place among the documents of one day that have no time, where the editor gives it.
  package var order: Int?
  /// When it was sent, where the header says so.
  package var sent: EDTF?
  /// When it was received, where the header says so.
  package var received: EDTF?
  /// Letter, telegram, minutes: the editor's own word.
  package var genre: String?
  /// As printed.
  package var classification: String?
  /// A BCP 47 tag.
  package var language: String?
  /// Where it was written: the id of a place.
  package var place: String?
  /// Ids of people by what they had to do with the document, as its header says or its blocks do.
  package var people: [Role: [String]] = [:]
  /// Which of them its blocks say, in the order of the text.
  package var derivedRoles: [DerivedRole] = []
  /// Ids of the events it tells of.
  package var events: [String] = []
  /// Where the original is kept.
  package var archive: ArchiveLocation?
  /// The archive's or the editor's, in a sentence or two.
  package var summary: String?
  /// How the archive cites it.
  package var citation: String?
  /// The file as received, relative to `Content/`.
  package var source: String?
  /// Where the header names it.
  package var sourceLocation: SourceLocation?
  /// Against what, by whom and when the transcript was checked, as the editor says it.
  package var checked: String?
  /// The marks that stand in that file already; nil where it is not known.
  package var receivedMarks: ReceivedMarks?
  /// What it is about, in the editor's words.
  package var subjects: [String] = []
  /// What the editor did or observed, in sentences.
  package var editorialNotes: [String] = []
  /// What the editor says of each witness, by siglum.
  package var witnesses: [String: WitnessDescription] = [:]
  /// What the header says of how the witnesses are compared.
  package var collationRules: CollationDeclaration?
  /// What a header says that is none of these, with its label; shown as it is.
  package var otherFields: [LabelledText] = []
  /// Names the header binds for this document alone.
  package var names: [BoundName] = []
  /// What the header refers to, with the places where it does.
  package var references: [Located<Reference>] = []
  /// The text, and what it was made of.
  package var transcript: Transcript
  /// Who and what is mentioned, in the order of the text.
  package var mentions: [Mention] = []
  /// Its witnesses compared, where there is more than one.
  package var collation: Collation?
}

/// A form of a name that one document's header binds: `names: {I: harriman}`.
package struct BoundName: Sendable, Hashable {
  /// As it stands in the text; its place is the header's.
  package var form: Located<String>
  /// An id, or a kind and an id: `person:harriman`.
  package var target: Located<String>
}

/// What a header says under a label that is none of Recto's keys.
package struct LabelledText: Sendable, Hashable {
  /// As the header writes it: "Rights".
  package var label: String
  /// What stands behind it.
  package var text: String
}

/// What a person had to do with a document. The raw value is the front matter's key.
package enum Role: String, Sendable, Hashable, CaseIterable {
  case author = "authors"
  case recipient = "recipients"
  case participant = "participants"
  case interpreter = "interpreters"
  case copiedTo = "copied-to"
}

/// A place in a transcript where somebody or something is meant.
package struct Mention: Sendable, Hashable {
  /// Who or what is meant.
  package var target: Reference
  /// In the transcript's text.
  package var range: TextRange
  /// The place in ``Transcript/witnesses`` of the version it stands in.
  package var witness: Int
  /// The id of the paragraph it stands in.
  package var paragraph: String
  /// That paragraph's text.
  package var paragraphRange: TextRange
  /// Whether the editor marked it, or a form of the name was found.
  package var isMarked: Bool
  /// Whether another version has it in the same place, so that it is counted there and not here.
  package var isRepeated = false
}

/// Where the original is kept: TEI's `msIdentifier` in archivists' words.
package struct ArchiveLocation: Sendable, Hashable {
  /// The institution: "Library of Congress".
  package var repository: String?
  /// A part of it: "Manuscript Division".
  package var department: String?
  /// The fonds, collection or papers.
  package var collection: String?
  /// Container, box, folder, file, fond and opis.
  package var callNumber: String?
  /// Where the institution is.
  package var place: String?
  /// The original, or the archive's page for it, on the web.
  package var url: String?
  /// Who publishes the transcript or scan that was used.
  package var via: String?

  /// One of which nothing is known yet.
  package init() {}

  /// "Library of Congress, Manuscript Division; W. Averell Harriman Papers; Container 173".
  package var description: String {
    let institution = [repository, department].compactMap(\.self).joined(separator: ", ")
    return [institution, collection ?? "", callNumber ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
