import Diagnostics
import EditionModel

/// One check: all of a build up to the plan of its pages, and the proof that no word of the files as received is lost.
struct Check {
  let edition: String

  struct Result {
    var documents = 0
    /// How many documents were held against their file as received, and how many words those files have.
    var compared = 0
    var words = 0
  }

  func run(_ reporter: Reporter) async -> Result {
    let plan = await Plan(of: edition)
    let copies = plan.folder.sources.copies
    let present = Set(copies)
    let folder = plan.folder
    let proofs = await plan.edition.documents.filter { !$0.sources.isEmpty }.mapInChunks { document in
      Self.prove(document, in: folder, copies, present)
    }
    let repeated = await plan.edition.documents.mapInChunks { RepeatedText.check($0) }.flatMap(\.self)
    let found = (proofs.flatMap(\.diagnostics) + repeated).placed(in: plan.edition.documents.map(\.file))
    reporter.tell(plan.diagnostics + found)
    let compared = proofs.filter { $0.words > 0 }
    return Result(
      documents: plan.edition.documents.count, compared: compared.count, words: compared.reduce(0) { $0 + $1.words })
  }

  private static func prove(
    _ document: Document, in folder: EditionFolder, _ copies: [String], _ present: Set<String>
  ) -> Fidelity {
    document.sources.map { source -> Fidelity in
      guard present.contains(source.path) else {
        return Fidelity(diagnostics: [Fidelity.missing(source, of: document, among: copies)], words: 0)
      }
      do throws(EditionFolder.Unreadable) {
        return Fidelity.check(document, against: try folder.read(copy: source.path), as: source)
      } catch {
        return Fidelity(diagnostics: [error.diagnostic], words: 0)
      }
    }.reduce(into: Fidelity(diagnostics: [], words: 0)) { all, one in
      all.diagnostics += one.diagnostics
      all.words += one.words
    }
  }
}
