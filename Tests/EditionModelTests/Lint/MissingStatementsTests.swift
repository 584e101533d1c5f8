import Diagnostics
import Testing

extension LintTests {
  @Test("an edition that does not say who made it, how, and what others may do with it")
  func statements() async {
    let ids: [DiagnosticID] = [.missingLicence, .missingEditor, .missingMethod]
    for id in ids { #expect(await lint(id, ["edition.yaml": editionFile]).count == 1, "\(id)") }
    let whole = editionFile + "licence: CC0\neditors: [A. Lind]\n"
    let page = "---\ntitle: Principles of transcription\n---\n\nText.\n"
    for id in ids { #expect(await lint(id, ["edition.yaml": whole, "pages/rules.md": page]) == [], "\(id)") }
  }
}
