import EditionModel
import Transcription

/// Where a TEI file's references lead: a document's own file and the corpus are in different places and have different
/// ids.
struct TEIAddresses {
  /// Before the file's own ids; the corpus has many documents, and each `p1` must be one of a kind.
  let idPrefix: String
  /// The file that has the registers, as seen from this one; nothing where it is this one.
  let registers: String
  /// The way from this file to the site's root.
  let root = "../"

  /// Of `documents/<id>.xml`.
  static let ofDocument = TEIAddresses()

  /// Of a document in the corpus.
  init(inCorpus document: String, registers: String) {
    (idPrefix, self.registers) = (Self.document(document).description + ".", registers)
  }

  private init() { (idPrefix, registers) = ("", "../data/edition.xml") }

  /// The id of a whole document.
  static func document(_ id: String) -> XMLID { XMLID("doc-" + id) }

  func id(_ id: String) -> XMLID { XMLID(idPrefix + id) }

  func register(_ kind: EntityKind, _ id: String) -> String { registers + TEIRegisters.id(kind, id).reference }

  func href(_ reference: Reference) -> String {
    switch reference.kind {
    case .person: register(.person, reference.id)
    case .place: register(.place, reference.id)
    case .organization: register(.organization, reference.id)
    case .event: registers + TEIRegisters.event(reference.id).reference
    case .document: root + "documents/\(reference.id).xml"
    case .page: root + PagePath.page(reference.id)
    }
  }
}
