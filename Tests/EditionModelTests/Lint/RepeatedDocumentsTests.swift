import Testing

extension LintTests {
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
