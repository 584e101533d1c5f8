import Testing

extension LintTests {
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
}
