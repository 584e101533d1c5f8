import Testing

extension LintTests {
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
}
