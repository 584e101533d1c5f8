import Diagnostics
import Testing

@testable import EditionModel

@Suite("A second version of a text in one file")
struct SecondVersionTests {
  private let one = "One two three four five six seven eight nine ten eleven twelve thirteen."
  private let other = "Once upon a time there were two long paragraphs in a short file."

  private func find(_ pieces: [String]) -> (line: Int?, notes: [String]) {
    let file = SourceFile(path: "f.txt", text: pieces.joined(separator: "\n\n"))
    let found = SecondVersion.find(in: file, 1..<(pieces.count * 2 + 1))
    return (found.line, found.diagnostics.map(\.message))
  }

  @Test("surely begins where the first words come again, and then two long paragraphs in their order")
  func sure() {
    let found = find(["~~SECRET~~", one, other, "cc: A", "SECRET", "[REDACTED] " + one, other + " And more."])
    #expect(found.line == 9)
    #expect(found.notes == [])
  }

  @Test("is a question where one paragraph alone comes again, or no head does, or the order is another")
  func unsure() {
    let again = { (line: Int) in ["a paragraph of line \(line) comes again here; is this a second version of the text?"] }
    for (pieces, line) in [
      (["SECRET", one, "SECRET", one], 3), ([one, other, "x", one, other, one], 1), (["SECRET", one, other, one, other], 3),
      (["SECRET", one, other, "SECRET", other, one], 5), (["SECRET", one, "SECRET", other, "SECRET", one, other], 3),
    ] {
      let found = find(pieces)
      #expect(found.line == nil)
      #expect(found.notes == again(line))
    }
  }

  @Test("is not asked for where nothing long comes again")
  func none() {
    #expect(find(["SECRET", one, "SECRET", other]) == (nil, []))
    #expect(find([]) == (nil, []))
  }
}
