import Diagnostics
import Testing

@testable import EditionModel

@Suite("A proof-reader sees")
struct LintTests {
  @Test("a dateline of another day than the header's, behind whatever stands before it")
  func dateline() async {
    let dateline = { (line: String) in "::: dateline\n\(line)\n:::\n\nText." }
    #expect(
      await lint(.dateDiffers, dateline("Moscow, June 27, 1944."))
        == ["documents/a.md:7:9 the dateline says 'June 27, 1944', and the header 26 June 1944"])
    for right in [
      "Moscow, June 26, 1944", "26th June 1944", "June 1944", "Moscow", "Conversation. [REDACTED] June 26, 1944",
    ] {
      #expect(await lint(.dateDiffers, dateline(right)) == [], "\(right)")
    }
    #expect(await lint(.dateDiffers, dateline("27 June 1944"), more: "sent: 1944-06-27\n") == [])
    let about = "---\ntitle: A\ndate: 1944-06~\n---\n\n" + dateline("1 July 1944")
    #expect(await lint(.dateDiffers, ["documents/a.md": about]) == [])
  }

  @Test("a summary that stands in the text")
  func summary() async {
    let summary = "summary: Anna asks a friend for news of the harbour and its ships.\n"
    #expect(
      await lint(
        .summaryInText, "Dear friend.\n\nAnna asks a friend for *news* of the\nharbour and its ships.", more: summary)
        == ["documents/a.md:9 the summary stands in the transcript, word for word"])
    #expect(await lint(.summaryInText, "Anna asks a friend for news of the harbour.", more: summary) == [])
    #expect(await lint(.summaryInText, "Anna asks.", more: "summary: Anna asks.\n") == [])
  }

  @Test("a mark in brackets that never closes")
  func brackets() async {
    #expect(
      await lint(.unclosedBracket, "I hop [sic: hope and go.\n\nNext [illegible and on")
        == [
          "documents/a.md:6:7 the mark '[sic:' has no ']' in its paragraph",
          "documents/a.md:8:6 the mark '[illegible' has no ']' in its paragraph",
        ])
    #expect(await lint(.unclosedBracket, "[sic], [sickness and [Page 2] and [the source's own") == [])
  }

  @Test("signs that no source has, the first of each kind")
  func characters() async {
    #expect(
      await lint(.suspiciousCharacter, "One □ and □.\n\nEn\u{AD}de\u{FFFD} é東—“x” \u{200B}")
        == [
          "documents/a.md:6:5–6 '□' (U+25A1) stands 2 times in the text: it mostly stands for an indent",
          "documents/a.md:8:3–4 U+00AD stands in the text: it is not seen, and parts the word for a search",
          "documents/a.md:8:6–7 '\u{FFFD}' (U+FFFD) stands in the text: a sign was lost when the file was converted",
          "documents/a.md:8:15–16 U+200B stands in the text: it is not seen, and parts the word for a search",
        ])
    #expect(await lint(.suspiciousCharacter, "□One", more: "layout: box-indents\n") == [])
  }

  @Test("words of two alphabets, and no word of one")
  func scripts() async {
    #expect(
      await lint(.mixedScripts, "From M\u{43E}scow to Москва, Ω and naïve, Wien–Москва.")
        == [
          "documents/a.md:6:6 'M\u{43E}scow' is written in two alphabets: '\u{43E}' only looks like the letters around it"
        ])
  }

  @Test("words that are spaced out")
  func spaced() async {
    #expect(
      await lint(.spacedWord, "This is P E R S O N A L and I a m x.")
        == [
          "documents/a.md:6:9 'P E R S O N A L' is a word spaced out; nobody who searches for 'PERSONAL' finds it",
          "documents/a.md:6:29 'I a m x' is a word spaced out; nobody who searches for 'Iamx' finds it",
        ])
    #expect(await lint(.spacedWord, "A b c. I was a man. I. V. S. T. 1 2 3 4 5") == [])
  }

  @Test("what an archive's website left in the text")
  func furniture() async {
    #expect(
      await lint(
        .pageFurniture, "Skip to content\n\nShare this:\n\nBack to top ↑\n\nWe share this opinion. Sign in the book.")
        == [
          "documents/a.md:6:1 'Skip to content' looks like a part of a website, not of the document",
          "documents/a.md:8:1 'Share this:' looks like a part of a website, not of the document",
          "documents/a.md:10:1 'Back to top ↑' looks like a part of a website, not of the document",
        ])
  }

  @Test("names that the authority files do not have, once a document")
  func names() async {
    let people = "stalin: {name: Joseph Stalin}\nberg: {name: Karl Berg, forms: [Mr. Berg]}\n"
    let text =
      "Mr. Gusev met Marshal Stalin, Mr. Berg and the General Staff. Mr. Gusev left. Mr.\nGray. The Ambassador. It rains. Ask the general Public."
    #expect(
      await lint(.unknownName, ["people.yaml": people, "documents/a.md": document(text)])
        == ["documents/a.md:6:1–10 'Mr. Gusev' is named here, and Content/people.yaml has no such name"])
    #expect(await lint(.unknownName, ["documents/a.md": document(text, more: "language: de\n")]) == [])
  }

  @Test("links to test hosts, and images without a description, in texts and pages")
  func addresses() async {
    let page = "---\ntitle: About\n---\n\nSee [it](http://192.168.1.5/x) and [that](https://www.greatest.org/).\n"
    #expect(
      await lint(.testHostLink, ["pages/about.md": page, "documents/a.md": document("[A](http://localhost:8080/a)")])
        == [
          "documents/a.md:6:5–28 the link to 'localhost' leads to what looks like a host for tests",
          "pages/about.md:5:10–30 the link to '192.168.1.5' leads to what looks like a host for tests",
        ])
    #expect(
      await lint(.missingAlternative, "![](scan.jpg) and ![The seal](seal.jpg)")
        == ["documents/a.md:6:5–13 the image 'scan.jpg' has no description"])
  }

  @Test("an edition that does not say who made it, how, and what others may do with it")
  func statements() async {
    let ids: [DiagnosticID] = [.missingLicence, .missingEditor, .missingMethod]
    for id in ids { #expect(await lint(id, ["edition.yaml": editionFile]).count == 1, "\(id)") }
    let whole = editionFile + "licence: CC0\neditors: [A. Lind]\n"
    let page = "---\ntitle: Principles of transcription\n---\n\nText.\n"
    for id in ids { #expect(await lint(id, ["edition.yaml": whole, "pages/rules.md": page]) == [], "\(id)") }
  }

  @Test("a transcript of which nobody says that it was checked")
  func unchecked() async {
    #expect(
      await lint(.uncheckedTranscript, "Text.")
        == ["documents/a.md nothing says that the transcript was checked against its original"])
    #expect(await lint(.uncheckedTranscript, "Text.", more: "checked: against the scans\n") == [])
  }

  @Test("two documents that say the same, and not two of one kind")
  func repeated() async {
    let words = (1...90).map { "word\($0 * 8 % 91)" }
    let text = words.joined(separator: " ")
    let near = text.replacing("word14 ", with: "other ")
    let other = words.reversed().joined(separator: " ")
    #expect(
      await lint(
        .repeatedDocument,
        ["documents/a.md": document(text), "documents/b.md": document(near), "documents/c.md": document(other)])
        == ["documents/b.md the document says what 'a' says, in nearly the same words"])
  }
}

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
        Content/edition.yaml:3:10: warning: 'raw-html' is an error in 'Content/documents/a.md', and errors can't be accepted \
        [acceptance-unused]
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
