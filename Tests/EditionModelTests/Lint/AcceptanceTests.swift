import Diagnostics
import Testing

@testable import EditionModel

@Suite("What an edition accepts")
struct AcceptanceTests {
  private func judge(_ entries: String, _ diagnostics: [Diagnostic]) async -> (
    judged: JudgedDiagnostics, problems: [String]
  ) {
    let (edition, problems) = await build(["edition.yaml": editionFile + "accepted:\n" + entries])
    return (JudgedDiagnostics(diagnostics, by: edition.info.acceptances), problems)
  }

  private func finding(_ severity: Diagnostic.Severity, _ id: DiagnosticID, _ path: String, _ message: String = "m")
    -> Diagnostic
  {
    Diagnostic(severity, id, message, at: SourceLocation(path: path, line: 1))
  }

  @Test("is let stand by its id, its file or folder, and its words")
  func matching() async {
    let found = [
      finding(.warning, .rawHTML, "Content/documents/a.md", "one"),
      finding(.warning, .rawHTML, "Content/documents/a.md", "two"),
      finding(.note, .spacedWord, "Content/documents/b.md"), finding(.warning, .rawHTML, "Content/pages/c.md"),
    ]
    let entries = """
        - {id: raw-html, path: documents/a.md, text: two, reason: it is so}
        - {id: spaced-word, path: Content/documents/, reason: the source has it}

      """
    let (judged, problems) = await judge(entries, found)
    #expect(problems == [])
    #expect(judged.open == [found[0], found[3]])
    #expect(judged.accepted.map(\.acceptance.reason) == ["it is so", "the source has it"])
    #expect(judged.unused == [])
  }

  @Test("is told when it is not found any more, or is an error")
  func unused() async {
    let entries = """
        - {id: raw-html, path: documents/a.md, reason: it is so}
        - {id: spaced-word, path: documents/a.md, reason: it is so}

      """
    let (judged, _) = await judge(entries, [finding(.error, .rawHTML, "Content/documents/a.md")])
    #expect(judged.open.count == 1 && judged.accepted.isEmpty)
    #expect(
      judged.unused.map(\.description) == [
        """
        Content/edition.yaml:3:10: warning: 'raw-html' is an error in 'Content/documents/a.md', and errors can't be \
        accepted [acceptance-unused]
          fix: mend the file, and remove the entry
        """,
        """
        Content/edition.yaml:4:10: warning: 'spaced-word' is accepted for 'Content/documents/a.md', and is not found there \
        [acceptance-unused]
          fix: remove the entry
        """,
      ])
  }

  @Test("needs a reason, and a message that there is")
  func incomplete() async {
    let (_, problems) = await judge("  - {id: raw-htm, path: documents/a.md}\n", [])
    #expect(
      problems == [
        """
        Content/edition.yaml:3:5: error: the acceptance has no 'reason' [missing-key]
          fix: add a line 'reason: ' and why it may stand
        """,
        """
        Content/edition.yaml:3:10: error: there is no message 'raw-htm' [invalid-value]
          fix: did you mean 'raw-html'?
        """,
      ])
  }
}
