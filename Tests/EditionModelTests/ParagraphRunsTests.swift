import EditionModel
import Testing

@Suite("Runs of paragraphs")
struct ParagraphRunsTests {
  @Test("are written by their first and last, sorted, in whatever order the ids come")
  func words() {
    let ids = ["p3", "p1", "p2", "b-p10", "p5", "dateline1", "b-p9", "p10"]
    #expect(ParagraphRuns(ids).words == ["b-p9..b-p10", "dateline1", "p1..p3", "p5", "p10"])
    #expect(ParagraphRuns(ids).count == 8)
  }

  @Test("are read as they are written", arguments: ["", "p1", "p1..p3", "b-p9..b-p10 p1..p3 p5"])
  func readBack(_ text: String) {
    #expect(ParagraphRuns(parsing: text.split(separator: " "))?.words.joined(separator: " ") == text)
  }

  @Test(
    "are nothing else",
    arguments: ["p", "1", "p0", "p01", "p3..p1", "p1..q3", "p1..", "..p1", "p1..p2..p3", "p999999999999999999"])
  func refused(_ text: String) { #expect(ParagraphRuns(parsing: text.split(separator: " ")) == nil) }

  @Test("of any length are taken from one another without being counted out")
  func subtracting() throws {
    let many = try #require(ParagraphRuns(parsing: ["p1..p9999999999999", "stamp1"]))
    let known = ParagraphRuns(["p5", "stamp1"])
    #expect(many.subtracting(known).words == ["p1..p4", "p6..p9999999999999"])
    #expect(known.subtracting(many).isEmpty)
  }
}
