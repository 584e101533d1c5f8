/// A made-up edition with names in every kind of block, beside and across every kind of mark. The same in every run.
enum NamesEverywhere {
  private static let documents = 60
  private static let people = 40

  static var files: [(path: String, text: String)] {
    let authorities = [
      ("Content/edition.yaml", "title: Names everywhere\n"),
      ("Content/people.yaml", (0..<people).map { number in
        let name = surname(number)
        return """
          p\(number):
            name: Anna \(name)
            sort: \(name), Anna
            forms: [Anna \(name), Mrs. \(name), \(name)]

          """
      }.joined() + "alias: {name: Comrade Alias, see: p1, forms: [Comrade Alias]}\n"),
      ("Content/places.yaml", "rome: {name: Rome, forms: [Rome]}\nyork: {name: York, forms: [York]}\n"),
      ("Content/organizations.yaml", "office: {name: Foreign Office, forms: [the Foreign Office, Foreign Office]}\n"),
    ]
    return authorities + (0..<documents).map { ("Content/documents/d\($0).md", document($0)) }
  }

  /// Surnames no one of which begins another.
  private static func surname(_ number: Int) -> String {
    let syllables = ["Bar", "Cel", "Dim", "For", "Gul", "Ham", "Jod"]
    return syllables[number % 7] + ["ova", "enko", "insky", "off", "ides", "yan"][number / 7]
  }

  private static func document(_ number: Int) -> String {
    var seed = UInt64(number) &* 0x2545_F491_4F6C_DD1D &+ 1
    let random = { (count: Int) -> Int in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(count))
    }
    let name = { ["Anna ", "Mrs. ", ""][random(3)] + surname(random(people)) }
    var text = """
      ---
      title: Document \(number)
      date: \(1900 + number % 50)-0\(1 + number % 9)
      place: \(["rome", "york"][number % 2])
      authors: [p\(random(people))]
      recipients: [p\(random(people))]
      participants: [p\(random(people)), p\(random(people))]
      copied-to: [p\(random(people))]
      ---

      """
    for _ in 0..<6 { text += "\n" + blocks[random(blocks.count)](name, random(people)) + "\n" }
    // Notes with one label are one note: each document has one.
    text += "\nA note is due to \(name()).[^1]\n\n[^1]: It speaks of \(name()) in York.\n"
    if number.isMultiple(of: 3) { text += "\n<!-- witness: B -->\n\nIn the copy, \(name()) met \(name()).\n" }
    return text
  }

  private static let blocks: [@Sendable (() -> String, Int) -> String] = [
    { name, _ in "\(name()) told \(name().replacing(" ", with: "\n")) of Rome. \(name())’s answer was *\(name())*." },
    { name, _ in "The Foreign **Office** and ~~\(name())~~ {++\(name())++} were [\(surname(3))?] in \(name())\n-7-\nYork." },
    { name, person in "He asked [her](person:p\(person)), of [the city](place:rome), \(name()) and Comrade Alias." },
    { name, _ in "- \(name())\n- \(name()), and \(name())\n\n  of \(name()) again" },
    { name, _ in "| Who | Where |\n|--|--|\n| \(name()) | Rome |\n| \(name()) and \(name()) | York |" },
    { name, _ in "> \(name()) wrote to the Foreign Office.\n>\n> - To \(name())" },
    { name, person in "::: stamp\nPapers of \(name()) and [hers](person:p\(person))\n:::" },
    { name, _ in "::: attendees\n\(name()), Secretary  \n\(name())\n:::" },
    { name, _ in "::: distribution\nCopies: \(name()), \(name())\n:::" },
    { name, _ in "## Of \(name())\n\n\(name()) [sic: \(name())] was `\(name())` and [\(name())](https://example.org/)." },
    { _, _ in
      let (parted, capitals) = (surname(5), surname(6).uppercased())
      return "2. \(parted.prefix(3))-\n\(parted.dropFirst(3)) and \(capitals), ANNA \(capitals)."
    },
  ]
}
