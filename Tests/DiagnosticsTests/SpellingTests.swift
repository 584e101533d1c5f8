import Diagnostics
import Testing

@Suite("The nearest spelling")
struct SpellingTests {
  struct Case: CustomTestStringConvertible {
    let word: String
    let candidates: [String]
    let nearest: String?

    var testDescription: String { "\(word) among \(candidates)" }
  }

  @Test(
    "is the candidate with the fewest wrong letters, if at most a third are wrong",
    arguments: [
      Case(word: "titel", candidates: ["title", "date"], nearest: "title"),
      Case(word: "tilte", candidates: ["title"], nearest: "title"),
      Case(word: "autors", candidates: ["authors", "recipients"], nearest: "authors"),
      Case(word: "authorss", candidates: ["recipients", "authors"], nearest: "authors"),
      Case(word: "dote", candidates: ["date"], nearest: "date"),
      // Two of four letters are too many, two of six are not.
      Case(word: "dota", candidates: ["date"], nearest: nil),
      Case(word: "avthars", candidates: ["authors"], nearest: "authors"),
      Case(word: "stalin", candidates: ["molotov", "harriman"], nearest: nil),
      // The nearer one wins wherever it stands; among equally near ones the first.
      Case(word: "places", candidates: ["plates?", "place", "palaces"], nearest: "place"),
      Case(word: "bat", candidates: ["cat", "hat"], nearest: "cat"),
      Case(word: "bat", candidates: ["hat", "cat"], nearest: "hat"),
      // Swapped neighbours are one mistake: in a word of three letters no more are allowed.
      Case(word: "sai", candidates: ["sia"], nearest: "sia"),
      Case(word: "abc", candidates: ["cba"], nearest: nil),
      Case(word: "Stalin", candidates: ["stalin"], nearest: "stalin"),
      Case(word: "THE", candidates: ["teh"], nearest: "teh"),
      Case(word: "Müller", candidates: ["Muller", "Miller"], nearest: "Muller"),
      Case(word: "uk", candidates: ["us"], nearest: "us"),
      // Nothing of the word would be left.
      Case(word: "a", candidates: ["b"], nearest: nil),
      Case(word: "", candidates: ["a", ""], nearest: nil),
      Case(word: "", candidates: [], nearest: nil),
      Case(word: "word", candidates: [], nearest: nil),
      Case(word: "a", candidates: [""], nearest: nil),
    ])
  func nearest(example: Case) {
    #expect(Spelling.nearest(to: example.word, in: example.candidates) == example.nearest)
  }
}
