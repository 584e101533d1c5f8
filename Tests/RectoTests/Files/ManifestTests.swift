import Testing

@testable import recto

@Suite("The record of what was written")
struct ManifestTests {
  private func path(_ text: String) -> SitePath { SitePath(unchecked: text) }

  @Test("is a sorted line for each file, and reads back as it was")
  func roundTrip() {
    let manifest = Manifest(records: [path("b c.html"): [0xFEDC_BA98_7654_3210], path("a/é.html"): [1]])
    let text = "a/é.html 0000000000000001\nb c.html fedcba9876543210\n"
    #expect(String(decoding: manifest.bytes, as: UTF8.self) == text)
    #expect(Manifest(parsing: manifest.bytes) == manifest)
  }

  @Test("takes in the lines that an interrupted build added")
  func interrupted() {
    let added = Manifest.addition(path("a"), 2) + Manifest.addition(path("new"), 3) + Manifest.addition(path("b"), nil)
    let manifest = Manifest(parsing: Manifest(records: [path("a"): [1]]).bytes + added)
    #expect(manifest.records == [path("a"): [1, 2], path("new"): [3], path("b"): []])
    #expect(!manifest.isSettled)
    #expect(["a", "new", "b"].map { manifest.owns(path($0)) } == [true, true, false])
    #expect(manifest.damagedLines == [])
  }

  @Test(
    "passes over lines that are no records, and says which",
    arguments: [
      "../x 0000000000000001", "/x 0000000000000001", "a/../x 0000000000000001", "a//x 0000000000000001",
      "./x 0000000000000001", "x\u{0} 0000000000000001", " 0000000000000001", "x", "x 1", "x 000000000000000G",
      "x 00000000000000001", "x 00000000000000AB", ".recto 0000000000000001", "a/ 0000000000000001",
    ])
  func damaged(_ line: String) {
    let manifest = Manifest(parsing: Array("a 0000000000000001\n\(line)\nb 0000000000000002\n".utf8))
    #expect(manifest.damagedLines == [2])
    #expect(manifest.records == [path("a"): [1], path("b"): [2]])
    #expect(manifest.isSettled)
  }

  @Test("passes over a name that is not UTF-8, and a line that was torn off")
  func torn() {
    #expect(Manifest(parsing: [0xE9] + Array(" 0000000000000001\n".utf8)).damagedLines == [1])
    #expect(Manifest(parsing: Array("a 0000000000000001\nb 00000".utf8)).damagedLines == [2])
  }

  @Test("keeps paths apart that look alike but have different bytes")
  func composedNames() {
    let (composed, decomposed) = (path("\u{E9}"), path("e\u{301}"))
    #expect(composed.text == decomposed.text)
    #expect(Manifest(records: [composed: [1], decomposed: [2]]).records.count == 2)
    #expect(decomposed < composed)
  }
}
