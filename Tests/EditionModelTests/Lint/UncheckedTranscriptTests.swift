import Testing

extension LintTests {
  @Test("a transcript of which nobody says that it was checked")
  func unchecked() async {
    #expect(
      await lint(.uncheckedTranscript, "Text.")
        == ["documents/a.md nothing says that the transcript was checked against its original"])
    #expect(await lint(.uncheckedTranscript, "Text.", more: "checked: against the scans\n") == [])
  }
}
