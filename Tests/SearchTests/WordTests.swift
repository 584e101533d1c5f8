import Testing

@testable import Search

@Suite("Words to be searched")
struct WordTests {
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    WordScanner.scan(Array(text.utf8)) { _, word in words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  @Test("are letters, digits and marks, with the hyphens and apostrophes between them")
  func words() {
    #expect(words("“The C.I.G.S.”, 3rd of l'amitié") == ["The", "C", "I", "G", "S", "3rd", "of", "l'amitié"])
    #expect(words("co-operation re\u{2011}entry Stalin’s don't") == ["co-operation", "re\u{2011}entry", "Stalin’s", "don't"])
    #expect(words("-a- 'b' c- d--e f—g") == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(words("Москва e\u{301}tat 2½") == ["Москва", "e\u{301}tat", "2½"])
    #expect(words("") == [])
  }

  @Test("go on behind the end of a line, with a hyphen there or a soft one")
  func lineEnds() {
    #expect(words("mili-\ntary, mili-\n  tary") == ["mili-tary", "mili-tary"])
    #expect(words("mili\u{AD}\ntary mili\u{AD}tary") == ["military", "military"])
    #expect(words("a\u{AD}b-\n c\u{AD}\n\nd\u{AD} e") == ["ab-cd", "e"])
    #expect(words("two- and three-\n") == ["two", "and", "three"])
    #expect(words("end -\nnext don'\nt") == ["end", "next", "don", "t"])
  }

  @Test("are the same without capitals, accents, hyphens and apostrophes")
  func folding() {
    let folded = { (word: String) in String(decoding: Folding.folded(Array(word.utf8)[...]), as: UTF8.self) }
    #expect(["Co-operation", "COOPERATION", "Coöperation"].map(folded) == ["cooperation", "cooperation", "cooperation"])
    #expect(["Stalin’s", "Straße", "Æthelred", "Йорк", "Αθήνα"].map(folded) == ["stalins", "strasse", "aethelred", "йорк", "αθηνα"])
  }

  @Test("have parts, each once")
  func parts() {
    let parts = { (word: String) in Folding.parts(of: Array(word.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } }
    #expect(parts("military") == [])
    #expect(parts("l'amitié") == ["l", "amitié"])
    #expect(parts("step-by-step") == ["step", "by"])
  }
}
