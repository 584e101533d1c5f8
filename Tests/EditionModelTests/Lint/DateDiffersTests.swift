import Testing

extension LintTests {
  @Test("a dateline of another day than the header's, behind whatever stands before it")
  func dateline() async {
    let dateline = { (line: String) in "::: dateline\n\(line)\n:::\n\nText." }
    #expect(
      await lint(.dateDiffers, dateline("Moscow, June 27, 1944."))
        == ["documents/a.md:7:9 the dateline says 'June 27, 1944', and the header 26 June 1944"])
    for right in [
      "Moscow, June 26, 1944", "26th June 1944", "June 1944", "Moscow", "Conversation. [REDACTED] June 26, 1944",
    ] {
      #expect(await lint(.dateDiffers, dateline(right)) == [], "\(right)")
    }
    #expect(await lint(.dateDiffers, dateline("27 June 1944"), more: "sent: 1944-06-27\n") == [])
    let about = "---\ntitle: A\ndate: 1944-06~\n---\n\n" + dateline("1 July 1944")
    #expect(await lint(.dateDiffers, ["documents/a.md": about]) == [])
  }
}
