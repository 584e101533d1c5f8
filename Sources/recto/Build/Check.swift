import Diagnostics
import EditionModel
import SiteRendering

/// One check: all of a build up to the plan of its pages, the proof that no word of the files as received is lost, and what
/// a proof-reader would say.
struct Check {
  let edition: String

  struct Result {
    let plan: Plan
    /// Sorted by place; those the editor accepted are among them.
    let findings: [Finding]
    /// How many documents were held against their file as received, and how many words those files have.
    var compared = 0
    var words = 0

    var open: [Finding] { findings.filter { $0.acceptance == nil } }
    var accepted: [Finding] { findings.filter { $0.acceptance != nil } }
    var hasErrors: Bool { count(.error) > 0 }

    func count(_ severity: Diagnostic.Severity) -> Int { open.count { $0.diagnostic.severity == severity } }
  }

  func run() async -> Result {
    let plan = await Plan(of: edition)
    let copies = plan.folder.sources.copies
    let (folder, present) = (plan.folder, Set(copies))
    let proofs = await plan.edition.documents.filter { !$0.sources.isEmpty }.mapInChunks { document in
      Self.prove(document, in: folder, copies, present)
    }
    var lint: [Diagnostic] = []
    // Where there is no edition there is nothing to be missed in it.
    if !folder.diagnostics.contains(where: { $0.id == .noContent }) {
      lint = await Lint.check(plan.edition) + plan.site.brokenLinks(copies: copies)
    }
    let found = plan.found + (proofs.flatMap(\.diagnostics) + lint).placed(in: plan.edition.documents.map(\.file))
    let judged = JudgedDiagnostics(found, by: plan.edition.info.acceptances)
    let diagnostics = (judged.open + judged.unused).map { ($0, Acceptance?.none) } + judged.accepted.map { ($0, $1) }
    let findings = Finding.all(of: diagnostics, in: folder.files) { EditionFolder.located($0, in: edition) }
    let compared = proofs.filter { $0.words > 0 }
    return Result(plan: plan, findings: findings, compared: compared.count, words: compared.reduce(0) { $0 + $1.words })
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
