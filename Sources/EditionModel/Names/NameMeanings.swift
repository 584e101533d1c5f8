import Dates
import Transcription

/// Whom the forms mean in one document.
///
/// It holds of the document only what decides: a document is large to copy into the closures of a search.
struct NameMeanings {
  enum Meaning {
    case nobody
    /// With the numbers of the forms that say so; none when the document alone does.
    case one(Reference, [Int])
    case several([NameKeys.Candidate])
  }

  private let candidates: [[NameKeys.Candidate]]
  private let bound: [Int: Reference]
  private let id: String
  private let date: EDTF
  /// What was asked for already.
  private var known: [Int: Meaning] = [:]

  init(_ keys: NameKeys, _ bound: BoundNames, in document: Document) {
    candidates = keys.candidates
    self.bound = bound.targets
    (id, date) = (document.id, document.date)
  }

  mutating func meaning(of key: Int) -> Meaning {
    if let meaning = known[key] { return meaning }
    let meaning = decide(key)
    known[key] = meaning
    return meaning
  }

  /// What the document binds itself decides before what is bound to the document, that before what is bound to its days, and
  /// that before what is not bound at all.
  private func decide(_ key: Int) -> Meaning {
    let candidates = candidates[key]
    if let target = bound[key] { return .one(target, candidates.filter { $0.target == target }.map(\.number)) }
    // Nearly every form has one bearer.
    if candidates.count == 1 {
      return fits(candidates[0].form) ? .one(candidates[0].target, [candidates[0].number]) : .nobody
    }
    let fitting = candidates.filter { fits($0.form) }
    let byDocument = fitting.filter { !$0.form.documents.isEmpty }
    let byDays = fitting.filter(\.form.isBound)
    let strongest = !byDocument.isEmpty ? byDocument : !byDays.isEmpty ? byDays : fitting
    guard let first = strongest.first else { return .nobody }
    if strongest.allSatisfy({ $0.target == first.target }) { return .one(first.target, strongest.map(\.number)) }
    return .several(strongest)
  }

  /// Whether a form can stand for its bearer here: the document is one of those it is bound to, and some day of the
  /// document's date lies within its bounds.
  private func fits(_ form: NameForm) -> Bool {
    if !form.documents.isEmpty, !form.documents.contains(id) { return false }
    if let from = form.from?.earliest, let latest = date.latest, latest < from { return false }
    if let to = form.to?.latest, let earliest = date.earliest, earliest > to { return false }
    return true
  }
}
