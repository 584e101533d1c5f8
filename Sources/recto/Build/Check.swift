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
    let proofs = await plan.edition.documents.filter { $0.source != nil }.mapInChunks { document in
      Self.prove(document, in: folder, copies, present)
    }
    let repeated = await plan.edition.documents.mapInChunks { RepeatedText.check($0) }.flatMap(\.self)
    reporter.tell(plan.diagnostics + proofs.flatMap(\.diagnostics) + repeated)
    let compared = proofs.filter { $0.words > 0 }
    return Result(
      documents: plan.edition.documents.count, compared: compared.count, words: compared.reduce(0) { $0 + $1.words })
  }

  private static func prove(
    _ document: Document, in folder: EditionFolder, _ copies: [String], _ present: Set<String>
  ) -> Fidelity {
    guard let source = document.source, present.contains(source) else {
      return Fidelity(diagnostics: [Fidelity.missingSource(of: document, among: copies)], words: 0)
    }
    do throws(EditionFolder.Unreadable) {
      return Fidelity.check(document, against: try folder.read(copy: source))
    } catch {
      return Fidelity(diagnostics: [error.diagnostic], words: 0)
    }
  }
}
