import EditionModel
import Search

/// The words of the texts from A to Z, and the pages they are on.
struct WordList: Sendable {
  struct Part: Sendable {
    let initial: String
    /// Counted from 1 among those of its letter.
    let number: Int
    let path: String
    let words: ArraySlice<IndexedWord>
  }

  private(set) var parts: [Part] = []
  /// How many words are left out because too many documents have them.
  private(set) var omitted = 0

  private static let wordsOnPage = 1_000
  /// In fewer documents no word is too frequent to be listed.
  private static let fewDocuments = 20

  init() {}

  init(_ words: [IndexedWord], documents: Int) {
    let listed = words.filter { documents < Self.fewDocuments || $0.count * 2 <= documents }
    omitted = words.count - listed.count
    var letters: [Letter<IndexedWord>] = []
    var places: [String: Int] = [:]
    for word in listed {
      let initial = Self.initial(of: word.folded)
      let place = places[initial] ?? letters.count
      if place == letters.count { letters.append(Letter(initial: initial)) }
      places[initial] = place
      letters[place].entries.append(word)
    }
    for letter in letters {
      for (number, start) in stride(from: 0, to: letter.entries.count, by: Self.wordsOnPage).enumerated() {
        let path = "words/\(letter.id)\(number == 0 ? "" : "-\(number + 1)").html"
        let words = letter.entries[start..<min(start + Self.wordsOnPage, letter.entries.count)]
        parts.append(Part(initial: letter.initial, number: number + 1, path: path, words: words))
      }
    }
  }

  private static func initial(of word: String) -> String {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return "#" }
    return first.properties.uppercaseMapping.unicodeScalars.first.map(String.init) ?? "#"
  }
}
