/// A transcript as an editor would have it: front matter, and prose with names, marks, page breaks and printed numbers,
/// in lines of about 100 bytes. The same number makes the same text.
struct GeneratedDocument {
  /// After how many bytes the last paragraph ends; a body comes to about 6,000.
  static let length = 5_500

  private var random: RandomSequence
  private let people: Int
  private var text = ""
  private var lineLength = 0
  private var page = 1
  private var wordsToName = 0
  private var wordsToMark = 0

  private init(_ number: Int, people: Int) {
    random = RandomSequence(seed: UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    self.people = people
  }

  /// The text of a whole file.
  ///
  /// - Parameters:
  ///   - people: how many people the edition has.
  ///   - hasShortHeader: whether the header is title and date alone.
  static func source(_ number: Int, people: Int, hasShortHeader: Bool = false) -> String {
    var document = GeneratedDocument(number, people: people)
    let header = document.header(number, isShort: hasShortHeader)
    document.writeBody()
    return header + document.text
  }

  private mutating func header(_ number: Int, isShort: Bool) -> String {
    let month = 1 + random.number(below: 12)
    let day = 1 + random.number(below: 28)
    let date = "\(1941 + random.number(below: 10))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    let title = "Memorandum No. \(number + 1) on \(random.pick(Words.prose)) and \(random.pick(Words.prose))"
    if isShort { return "---\ntitle: \(title)\ndate: \(date)\n---\n" }
    let ids = (0..<4).map { _ in "p\(random.number(below: people))" }
    return """
      ---
      title: \(title)
      date: \(date)
      genre: memorandum of conversation
      classification: TOP SECRET
      language: en
      authors: [\(ids[0])]
      recipients: [\(ids[1])]
      participants: [\(ids[2]), \(ids[3])]
      archive:
        repository: Library of Congress
        department: Manuscript Division
        collection: Papers of the Mission
        call-number: Container \(1 + number / 40)
        place: Washington, D.C.
      summary: >-
        A conversation on the exchange of military information and on the plans for the coming months, with what was
        agreed at its end.
      subjects: [military collaboration, liaison]
      editorial-notes:
        - The break of the second page is marked in the source.
      ---

      """
  }

  private mutating func writeBody() {
    text += "\n::: classification\n~~TOP SECRET~~ SECRET\n:::\n\n## Memorandum of conversation\n\n"
    var paragraph = 1
    while text.utf8.count < Self.length {
      if paragraph > 1, paragraph.isMultiple(of: 2) { put("\(paragraph).") }
      for _ in 0..<(4 + random.number(below: 3)) { writeSentence(maySplit: paragraph.isMultiple(of: 3)) }
      text += "\n\n"
      lineLength = 0
      paragraph += 1
    }
  }

  private mutating func writeSentence(maySplit: Bool) {
    let count = 12 + random.number(below: 14)
    for index in 0..<count {
      let word = index == 0 ? Self.capitalized(random.pick(Words.prose)) : random.pick(Words.prose)
      if wordsToName == 0, index > 0 {
        wordsToName = 25 + random.number(below: 30)
        let name = Words.name(random.number(below: people))
        put("\(random.number(below: 3) == 0 ? "Mr." : name.given) \(name.surname)\(index + 1 == count ? "." : "")")
        continue
      }
      if wordsToMark == 0, index > 0 {
        wordsToMark = 60 + random.number(below: 60)
        put(marked(word) + (index + 1 == count ? "." : ""))
        continue
      }
      wordsToName -= wordsToName > 0 ? 1 : 0
      wordsToMark -= wordsToMark > 0 ? 1 : 0
      if maySplit, index == count / 2, text.utf8.count > page * 2_500 { breakPage() }
      put(word + (index + 1 == count ? "." : random.number(below: 14) == 0 ? "," : ""))
    }
  }

  /// A word with one of the marks of the source format.
  private mutating func marked(_ word: String) -> String {
    switch random.number(below: 8) {
    case 0: "\(word) [sic]"
    case 1: "\(word) [sic: \(random.pick(Words.prose))]"
    case 2: "~~\(word)~~"
    case 3: "{++\(word)++}"
    case 4: "[\(word)?]"
    case 5: "[illegible]"
    case 6: "*\(word)*"
    default: "\(word.prefix(2))[\(word.dropFirst(2).isEmpty ? "a" : word.dropFirst(2))]"
    }
  }

  /// A page break, in a line of its own or in brackets; the sentence goes on behind it.
  private mutating func breakPage() {
    page += 1
    if page.isMultiple(of: 2) {
      text += "\n-\(page)-\n"
      lineLength = 0
    } else {
      put("[p. \(page)]")
    }
  }

  private mutating func put(_ words: String) {
    if lineLength > 95 {
      text += "\n"
      lineLength = 0
    } else if lineLength > 0 {
      text += " "
    }
    // A name may be broken over the line's end, as any words may.
    if lineLength > 80, let space = words.firstIndex(of: " ") {
      let rest = words[words.index(after: space)...]
      text += words[..<space] + "\n" + rest
      lineLength = rest.utf8.count
    } else {
      text += words
      lineLength += words.utf8.count + 1
    }
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
