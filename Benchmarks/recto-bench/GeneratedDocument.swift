/// A transcript as an editor would have it: front matter, and fourteen paragraphs of prose with names, marks, page breaks
/// and printed numbers, in lines of about 100 bytes. Eight people are named in it, each twice. The same number makes the
/// same text.
struct GeneratedDocument {
  static let paragraphs = 14
  /// After how many bytes a paragraph's last sentence begins; a file comes to about 7,000.
  private static let paragraphLength = 390
  private static let cast = 8
  private static let firstYear = 1940
  private static let years = 11

  let number: Int
  let title: String
  /// As EDTF and as Hugo write it.
  let date: String
  /// Numbers of the people in it: who wrote it, who received it, two who took part, and others.
  let people: [Int]
  private(set) var body = ""

  private var random: RandomSequence
  private var namesToCome: [Int] = []
  private var lineLength = 0
  private var page = 1
  private var wordsToName = 10
  private var wordsToMark = 30

  /// - Parameter people: how many people the edition has.
  init(_ number: Int, people count: Int) {
    var random = RandomSequence(seed: UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    let (year, month, day) = (
      Self.firstYear + random.number(below: Self.years), 1 + random.number(below: 12), 1 + random.number(below: 28)
    )
    date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    title = "Memorandum No. \(number + 1) on \(random.pick(Words.prose)) and \(random.pick(Words.prose))"
    var people: [Int] = []
    while people.count < min(Self.cast, count) {
      let person = random.number(below: count)
      if !people.contains(person) { people.append(person) }
    }
    self.number = number
    self.people = people
    self.random = random
    namesToCome = (people + people).shuffled(using: &self.random)
    writeBody()
  }

  /// The text of a whole file.
  ///
  /// - Parameter hasShortHeader: whether the header is title and date alone.
  func source(hasShortHeader: Bool = false) -> String { header(isShort: hasShortHeader) + body }

  private func header(isShort: Bool) -> String {
    if isShort { return "---\ntitle: \(title)\ndate: \(date)\n---\n" }
    let ids = people.map { "p\($0)" }
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
    body += "\n::: classification\n~~TOP SECRET~~ SECRET\n:::\n\n## Memorandum of conversation\n\n"
    for paragraph in 1...Self.paragraphs {
      let start = body.utf8.count
      if paragraph > 1, paragraph.isMultiple(of: 2) { put("\(paragraph).") }
      while body.utf8.count - start < Self.paragraphLength { writeSentence(maySplit: paragraph.isMultiple(of: 3)) }
      if paragraph == Self.paragraphs { while let person = namesToCome.popLast() { put("\(name(of: person)).") } }
      body += "\n\n"
      lineLength = 0
    }
  }

  private mutating func writeSentence(maySplit: Bool) {
    let count = 12 + random.number(below: 14)
    for index in 0..<count {
      let isLast = index + 1 == count
      let word = index == 0 ? Self.capitalized(random.pick(Words.prose)) : random.pick(Words.prose)
      if wordsToName == 0, index > 0, let person = namesToCome.popLast() {
        wordsToName = 30 + random.number(below: 30)
        put(name(of: person) + (isLast ? "." : ""))
        continue
      }
      if wordsToMark == 0, index > 0 {
        wordsToMark = 60 + random.number(below: 60)
        put(marked(word) + (isLast ? "." : ""))
        continue
      }
      wordsToName -= wordsToName > 0 ? 1 : 0
      wordsToMark -= wordsToMark > 0 ? 1 : 0
      if maySplit, index == count / 2, body.utf8.count > page * 2_500 { breakPage() }
      put(word + (isLast ? "." : random.number(below: 14) == 0 ? "," : ""))
    }
  }

  private mutating func name(of person: Int) -> String {
    let name = Words.name(person)
    return "\(random.number(below: 3) == 0 ? "Mr." : name.given) \(name.surname)"
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
      body += "\n-\(page)-\n"
      lineLength = 0
    } else {
      put("[p. \(page)]")
    }
  }

  private mutating func put(_ words: String) {
    if lineLength > 95 {
      body += "\n"
      lineLength = 0
    } else if lineLength > 0 {
      body += " "
    }
    // A name may be broken over the line's end, as any words may.
    if lineLength > 80, let space = words.firstIndex(of: " ") {
      let rest = words[words.index(after: space)...]
      body += words[..<space] + "\n" + rest
      lineLength = rest.utf8.count
    } else {
      body += words
      lineLength += words.utf8.count + 1
    }
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
