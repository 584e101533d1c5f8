import Testing

@testable import SiteRendering

@Suite("The sentence around a name")
struct SentenceTests {
  static let examples: [(text: String, name: String, sentence: String)] = [
    ("One. Stalin agreed. Two.", "Stalin", "Stalin agreed."),
    ("Stalin agreed", "Stalin", "Stalin agreed"),
    ("He met Mr. Harriman in Moscow. Then he left.", "Harriman", "He met Mr. Harriman in Moscow."),
    ("Marshal I. V. Stalin spoke. He left.", "Stalin", "Marshal I. V. Stalin spoke."),
    ("When the C.I.G.S. asked Stalin, he smiled. So.", "Stalin", "When the C.I.G.S. asked Stalin, he smiled."),
    ("He said \"no.\" Stalin said yes.", "Stalin", "Stalin said yes."),
    ("Was it? It was! Stalin knew.", "Stalin", "Stalin knew."),
    ("At 5.25 p.m. Stalin came. He sat.", "Stalin", "At 5.25 p.m. Stalin came."),
    ("the U.S. Government. Next.", "U.S. Government", "the U.S. Government."),
    ("A.\nStalin  agreed.\nB.", "Stalin", "A.\nStalin  agreed."),
  ]

  @Test("ends where a sentence ends and not at an abbreviation", arguments: examples)
  func sentence(_ example: (text: String, name: String, sentence: String)) throws {
    let text = Array(example.text.utf8)
    let start = try #require(text.indices.first { text[$0...].starts(with: example.name.utf8) })
    let range = Sentence.range(around: start..<(start + example.name.utf8.count), in: 0..<text.count, of: text)
    #expect(String(decoding: text[range], as: UTF8.self) == example.sentence)
  }
}
