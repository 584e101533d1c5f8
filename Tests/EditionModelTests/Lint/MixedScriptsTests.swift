import Testing

extension LintTests {
  @Test("words of two alphabets, and no word of one")
  func scripts() async {
    #expect(
      await lint(.mixedScripts, "From M\u{43E}scow to Москва, Ω and naïve, Wien–Москва.")
        == [
          "documents/a.md:6:6 'M\u{43E}scow' is written in two alphabets: '\u{43E}' only looks like the letters around it"
        ])
  }
}
