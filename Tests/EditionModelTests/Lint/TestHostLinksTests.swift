import Testing

extension LintTests {
  @Test("links to test hosts, in texts and pages")
  func addresses() async {
    let page = "---\ntitle: About\n---\n\nSee [it](http://192.168.1.5/x) and [that](https://www.greatest.org/).\n"
    #expect(
      await lint(.testHostLink, ["pages/about.md": page, "documents/a.md": document("[A](http://localhost:8080/a)")])
        == [
          "documents/a.md:6:5–28 the link to 'localhost' leads to what looks like a host for tests",
          "pages/about.md:5:10–30 the link to '192.168.1.5' leads to what looks like a host for tests",
        ])
  }
}
