import Testing

extension LintTests {
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
}
