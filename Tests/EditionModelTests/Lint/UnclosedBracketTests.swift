import Testing

extension LintTests {
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
}
