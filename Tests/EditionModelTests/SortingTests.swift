import Diagnostics
import Testing

@testable import EditionModel

@Suite("The entries of an index")
struct SortingTests {
  private func sorted(_ names: [String]) -> [String] {
    let entities = names.enumerated().map { number, name in
      Entity(kind: .person, id: "e\(number)", location: SourceLocation(path: "f"), name: name, sort: name)
    }
    return Entities(entities).indexed(.person).map { "\($0.initial) \($0.entity.sort)" }
  }

  @Test(
    "are sorted as a reader looks for them",
    arguments: [
      // Letters with accents by their base letters, composed or not.
      ["E Éden, A", "E Eden, B", "E E\u{301}den, C"], ["A Ångström", "A Apple", "Z Zeal"], ["L Łada", "L Lem", "L Łoś"],
      ["S Straße", "S Strassen"], ["A Æthelred", "A Afer"], ["O Øst", "O Ott"],
      // Word by word; a comma ends the heading.
      ["D De Gaulle", "D Deane"], ["P Page, Edward", "P Page Brothers", "P Pageant"], ["S Smith, A", "S Smith-Jones, A"],
      // Other signs don't count.
      ["O O’Brien", "O Obuchi", "O O'Connor"], ["A “Apple”", "A Azure"],
      // Numbers by value, before all letters.
      ["# …", "# 8th Army", "# 10th Army", "A Army"],
      // Other alphabets behind, their own letters apart.
      ["א אב", "中 中"],
      ["Z Zeta", "Α Άλφα", "Α Ανδρ", "Е Ёлкин", "Е Ельцин", "И Иванов", "Й Йод", "К Ким"],
    ])
  func order(expected: [String]) {
    let names = expected.map { String($0.dropFirst(2)) }
    #expect(sorted(names.reversed()) == expected)
    #expect(sorted(names) == expected)
  }
}
