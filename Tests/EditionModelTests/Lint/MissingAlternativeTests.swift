import Testing

extension LintTests {
  @Test("images without a description")
  func images() async {
    #expect(
      await lint(.missingAlternative, "![](scan.jpg) and ![The seal](seal.jpg)")
        == ["documents/a.md:6:5–13 the image 'scan.jpg' has no description"])
  }
}
