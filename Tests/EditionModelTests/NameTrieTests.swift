import Testing

@testable import EditionModel

@Suite("The forms of names in a text")
struct NameTrieTests {
  struct Case: CustomTestStringConvertible {
    let forms: [String]
    let text: String
    /// What was found, as it stands in the text.
    let found: [String]

    var testDescription: String { "\(forms) in \(text.debugDescription)" }
  }

  @Test(
    "are found where words begin and end, the longest first",
    arguments: [
      Case(
        forms: ["Stalin"], text: "Stalin, Stalin's and Stalin’s; Stalingrad, Pre-Stalin",
        found: ["Stalin", "Stalin", "Stalin", "Stalin"]),
      Case(
        forms: ["Stalin", "Marshal Stalin"], text: "Marshal Stalin met Stalin", found: ["Marshal Stalin", "Stalin"]),
      Case(forms: ["Marshal", "Marshal Stalin spoke"], text: "Marshal Stalin sat", found: ["Marshal"]),
      Case(
        forms: ["Marshal Stalin"], text: "Marshal\nStalin, Marshal \n\t Stalin, MarshalStalin",
        found: ["Marshal\nStalin", "Marshal \n\t Stalin"]),
      Case(
        forms: ["C.I.G.S."], text: "the C.I.G.S. said. C.I.G.S.’s A.C.I.G.S. C.I.G.S",
        found: ["C.I.G.S.", "C.I.G.S.", "C.I.G.S."]),
      Case(forms: ["Émile", "É"], text: "Émile Éa É", found: ["Émile", "É"]),
      Case(forms: ["Jose"], text: "José Jose\u{301} Jose", found: ["Jose"]),
      Case(forms: ["Сталин"], text: "«Сталин» Сталина „Сталин“", found: ["Сталин", "Сталин"]),
      Case(
        forms: ["Wilhelm-Strasse", "Wilhelm"], text: "Wilhelm-Strasse Wilhelm-Platz",
        found: ["Wilhelm-Strasse", "Wilhelm"]),
      Case(forms: ["STALIN"], text: "Stalin", found: []),
      Case(forms: ["Stalin", "(UK)"], text: "Stalin(UK) (UK)", found: ["Stalin", "(UK)"]),
      Case(forms: ["", "  ", "a"], text: "  a", found: ["a"]),
      Case(forms: [], text: "Stalin", found: []),
      Case(forms: ["  Joseph \n Stalin "], text: "Joseph Stalin", found: ["Joseph Stalin"]),
      Case(
        forms: ["Montgomery"], text: "Montgomery's, Montgom-\nery’s, Mont\u{AD}gomery, Mont\u{AD}\ngomery, Mont-gomery",
        found: ["Montgomery", "Montgom-\nery", "Mont\u{AD}gomery", "Mont\u{AD}\ngomery"]),
      Case(
        forms: ["MacArthur", "Wilhelm-Strasse"],
        text: "Mac-\nArthur, Wilhelm-\n Strasse, Wilhelm\u{2011}Strasse, Mac -\nArthur",
        found: ["Mac-\nArthur", "Wilhelm-\n Strasse", "Wilhelm\u{2011}Strasse"]),
      Case(
        forms: ["Stalin", "Mont"],
        text: "Stalin-\ngrad, Stalin-\nHitler, Stalin\u{AD}grad, Mont\u{AD}Blanc, Stalin- Stalin-\n",
        found: ["Stalin", "Stalin", "Stalin"]),
      Case(
        forms: ["Müller", "Nguye\u{302}\u{303}n"], text: "Müller, Mu\u{308}ller, Nguyễn, Nguye\u{302}\u{303}n",
        found: ["Müller", "Mu\u{308}ller", "Nguyễn", "Nguye\u{302}\u{303}n"]),
      Case(
        forms: ["O’Neill", "'t Hooft"], text: "O'Neill, O’Neill’s, O‘Neill, ’t Hooft",
        found: ["O'Neill", "O’Neill", "O‘Neill", "’t Hooft"]),
      Case(forms: ["I"], text: "I said. It is I. “I”, I’m II", found: ["I", "I", "I", "I"]),
    ])
  func places(example: Case) {
    let text = Array(example.text.utf8)
    var found: [String] = []
    NameTrie(example.forms).forEachMatch(in: text, 0..<text.count) { form, range in
      found.append(String(decoding: text[range], as: UTF8.self))
    }
    #expect(found == example.found)
  }

  @Test("are found in any case where a form says so, and the longest wins whichever way it is written")
  func anyCase() {
    let text = Array("Field MARSHAL montgomery met marshal ÉMILE and Émile, not field marshalls, MARSHAL".utf8)
    var found: [String] = []
    let trie = NameTrie(["field marshal montgomery", "marshal émile", "Émile", "Field MARSHAL"], anyCase: [0, 1])
    trie.forEachMatch(in: text, 0..<text.count) { form, range in
      found.append("\(form) \(String(decoding: text[range], as: UTF8.self))")
    }
    #expect(found == ["0 Field MARSHAL montgomery", "1 marshal ÉMILE", "2 Émile"])
  }

  @Test("give way to a shorter one where they are not wanted")
  func unwanted() {
    let text = Array("Marshal Stalin".utf8)
    var found: [Range<Int>] = []
    NameTrie(["Marshal", "Marshal Stalin"]).forEachMatch(in: text, 0..<14, where: { form, _ in form == 0 }) {
      found.append($1)
    }
    #expect(found == [0..<7])
  }

  @Test("are found in a text that is nearly all soft hyphens and hyphens at line ends")
  func hyphens() {
    let text = Array((String(repeating: "a\u{AD}", count: 1_000) + String(repeating: "\u{AD}", count: 200_000) + " ab"
      + String(repeating: "a-\n", count: 50_000)).utf8)
    var found: [Range<Int>] = []
    NameTrie(["ab", "aa", "a-a"]).forEachMatch(in: text, 0..<text.count) { found.append($1) }
    // The last two of the letters that hyphens part.
    #expect(found == [(text.count - 6)..<(text.count - 2)])
  }

  @Test("are looked for in the given range alone, whatever stands around it")
  func range() {
    let text = Array("Stalin Stalin Stalin".utf8)
    var found: [Range<Int>] = []
    NameTrie(["Stalin", "Stalin Stalin"]).forEachMatch(in: text, 7..<13) { found.append($1) }
    #expect(found == [7..<13])
    found = []
    NameTrie(["Stalin"]).forEachMatch(in: text, 0..<4) { found.append($1) }
    #expect(found == [])
  }

  @Test("are those a naive search finds, in texts made at random", arguments: 1...20 as ClosedRange<UInt64>)
  func oracle(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<20 {
      let forms = Set((0..<100).map { _ in form(length: 1...4, &generator) }).sorted()
      let naive = NaiveMatcher(forms)
      let trie = NameTrie(forms)
      for _ in 0..<5 {
        let text = phrase(length: 1...40, &generator)
        #expect(matches(trie, in: text) == naive.matches(in: text), "\(text.debugDescription)")
      }
    }
  }

  @Test("are those a naive search finds, with two thousand forms", arguments: [100, 101] as [UInt64])
  func manyForms(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var forms: Set<String> = []
    while forms.count < 2_000 { forms.insert(form(length: 3...7, &generator)) }
    let sorted = forms.sorted()
    let text = (0..<60).map { _ in (sorted.randomElement(using: &generator) ?? "") + phrase(length: 0...3, &generator) }
      .joined()
    #expect(matches(NameTrie(sorted), in: text) == NaiveMatcher(sorted).matches(in: text))
  }

  private func matches(_ trie: NameTrie, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    let scalars = { (offset: Int) in String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars.count }
    var found: [String] = []
    trie.forEachMatch(in: bytes, 0..<bytes.count) { form, range in
      found.append("\(form)@\(scalars(range.lowerBound))-\(scalars(range.upperBound))")
    }
    return found
  }

  /// With single spaces, none at its ends, and straight apostrophes, so that no two forms are one.
  private func form(length: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
    NameSpelling.folded(phrase(length: length, &generator))
  }

  /// A few pieces that stick together in all the ways that matter: words, parts of words, marks and white space.
  private func phrase(length: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "b", "ab", "A", "é", "-\n", "д", "a\u{301}", ".", "-", "'", "’", "—", "\u{A0}", "“", "(", " ", " ", "\n", "  ",
      "\t ", "1",
    ]
    return (0..<Int.random(in: length, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }
}
