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
    let present = Set(plan.folder.sources.copies)
    let proofs = await plan.edition.documents.filter { $0.source != nil }.mapInChunks { document in
      Self.prove(document, in: plan.folder, present)
    }
    var found = plan.found + proofs.flatMap(\.diagnostics)
    // Where there is no edition there is nothing to be missed in it.
    if !plan.folder.diagnostics.contains(where: { $0.id == .noContent }) {
      found += await Lint.check(plan.edition) + plan.site.brokenLinks(copies: plan.folder.sources.copies)
    }
    let judged = JudgedDiagnostics(found, by: plan.edition.info.acceptances)
    let diagnostics = (judged.open + judged.unused).map { ($0, Acceptance?.none) } + judged.accepted.map { ($0, $1) }
    let findings = Finding.all(of: diagnostics, in: plan.folder.files) { EditionFolder.located($0, in: edition) }
    let compared = proofs.filter { $0.words > 0 }
    return Result(plan: plan, findings: findings, compared: compared.count, words: compared.reduce(0) { $0 + $1.words })
  }

  private static func prove(_ document: Document, in folder: EditionFolder, _ present: Set<String>) -> Fidelity {
    guard let source = document.source, present.contains(source) else {
      return Fidelity(diagnostics: [Fidelity.missingSource(of: document, among: folder.sources.copies)], words: 0)
    }
    do throws(EditionFolder.Unreadable) {
      return Fidelity.check(document, against: try folder.read(copy: source))
    } catch {
      return Fidelity(diagnostics: [error.diagnostic], words: 0)
    }
  }
}
