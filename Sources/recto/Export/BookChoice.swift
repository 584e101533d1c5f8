import Dates
import Diagnostics
import EditionModel

/// Which of an edition's documents a book is to have: those that all of these let pass.
struct BookChoice {
  /// Ids; empty means all.
  var documents: [String] = []
  var from: EDTF?
  var to: EDTF?
  /// An id.
  var person: String?

  /// - Returns: their places in the edition, in order of time.
  /// - Throws: a ``CommandFailure`` where an id is unknown, or nothing is left.
  func documents(of plan: Plan) throws(CommandFailure) -> [Int] {
    let edition = plan.edition
    for id in documents where edition.document(id) == nil {
      throw unknown("document", id, among: edition.documents.map(\.id), in: "Content/documents")
    }
    if let person, edition.entities.index(.person, person) == nil {
      throw unknown("person", person, among: edition.entities.ids(of: .person), in: "Content/people.yaml")
    }
    let ids = Set(documents)
    let place = person.flatMap { edition.entities.index(.person, $0) }
    let chosen = edition.documents.indices.filter { number in
      let document = edition.documents[number]
      return (ids.isEmpty || ids.contains(document.id)) && isInTime(document.date)
        && (place.map { plan.site.mentions.occurrence(of: $0, inDocument: number) != nil } ?? true)
    }
    guard !chosen.isEmpty else {
      throw CommandFailure(
        .noDocuments, "no document is chosen, so there is nothing to make a book of",
        at: SourceLocation(path: "Content/documents"))
    }
    return chosen
  }

  /// What is chosen, as a phrase; nil where that is the whole edition.
  func title(in edition: Edition, documents count: Int) -> String? {
    guard !documents.isEmpty || from != nil || to != nil || person != nil else { return nil }
    var words = [count == 1 ? "1 document" : "\(count) documents"]
    if let from { words.append("from \(from.display(.english))") }
    if let to { words.append("to \(to.display(.english))") }
    if let name = person.flatMap({ edition.entities[.person, $0]?.name }) { words.append("with \(name)") }
    return words.joined(separator: " ")
  }

  /// Whether a day that the date can mean lies between the two.
  private func isInTime(_ date: EDTF) -> Bool {
    if from == nil, to == nil { return true }
    guard !date.isUndated else { return false }
    if let from = from?.earliest, let last = date.latest, last < from { return false }
    if let to = to?.latest, let first = date.earliest, first > to { return false }
    return true
  }

  private func unknown(_ noun: String, _ id: String, among ids: [String], in path: String) -> CommandFailure {
    CommandFailure(
      .unknownReference, "there is no \(noun) '\(id)'", at: SourceLocation(path: path),
      fix: Spelling.nearest(to: id, in: ids).map { "did you mean '\($0)'?" })
  }
}
