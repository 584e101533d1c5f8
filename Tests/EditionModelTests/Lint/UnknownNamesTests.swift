import Testing

extension LintTests {
  @Test("names that the authority files do not have, once a document")
  func names() async {
    let people = "stalin: {name: Joseph Stalin}\nberg: {name: Karl Berg, forms: [Mr. Berg]}\n"
    let text =
      "Mr. Gusev met Marshal Stalin, Mr. Berg and the General Staff. Mr. Gusev left. Mr.\n"
        + "Gray. The Ambassador. It rains. Ask the general Public."
    #expect(
      await lint(.unknownName, ["people.yaml": people, "documents/a.md": document(text)])
        == ["documents/a.md:6:1–10 'Mr. Gusev' is named here, and Content/people.yaml has no such name"])
    #expect(await lint(.unknownName, ["documents/a.md": document(text, more: "language: de\n")]) == [])
  }
}
