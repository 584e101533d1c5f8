import Diagnostics
import EditionModel
import Transcription

/// Long versions of one text, compared word by word.
enum CollationBenchmark {
  private static let words = 100_000

  static func run(rounds: Int) -> Table {
    var table = Table(
      "Versions of \(words) words, in each but the first a word in fifty another", columns: ["min ms", "median ms"])
    var random = RandomSequence(seed: 1)
    let first = (0..<words).map { _ in random.pick(Words.prose) }
    let versions = [first] + (0..<2).map { _ in edited(first, &random) }
    for count in 2...3 {
      guard let transcript = transcript(of: versions[..<count]) else { continue }
      var samples = Samples()
      var variants = 0
      for _ in 0..<min(rounds, 5) { variants = samples.time { Collation(transcript)?.variants.count ?? 0 } }
      table.add("\(count) versions compared: \(variants) variants", samples, scale: 1e3, digits: 0)
    }
    return table
  }

  /// A word in fifty is another, left out or put in.
  private static func edited(_ words: [String], _ random: inout RandomSequence) -> [String] {
    words.map { word in
      switch random.number(below: 150) {
      case 0: ""
      case 1: word + " " + random.pick(Words.prose)
      case 2: random.pick(Words.prose)
      default: word
      }
    }
  }

  private static func transcript(of versions: ArraySlice<[String]>) -> Transcript? {
    var text = "---\ntitle: T\ndate: 1944\n---\n"
    for (place, version) in versions.enumerated() {
      text += place == 0 ? "\n" : "\n\n<!-- witness: \(place == 1 ? "B" : "C") -->\n\n"
      for (number, word) in version.enumerated() { text += word + (number % 80 == 79 ? "\n\n" : " ") }
    }
    return DocumentParser.parse(SourceFile(path: "a.md", text: text)).document?.transcript
  }
}
