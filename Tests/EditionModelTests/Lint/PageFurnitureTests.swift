import Testing

extension LintTests {
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
}
