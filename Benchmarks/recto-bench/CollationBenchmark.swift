import Diagnostics
import EditionModel
import Transcription

/// Two long versions of one text, compared word by word.
enum CollationBenchmark {
  private static let words = 100_000

  static func run(rounds: Int) -> Table {
    // A word in fifty of the second is another, left out or put in.
    var random = RandomSequence(seed: 1)
    var (first, second) = ("", "")
    for number in 0..<words {
      let end = number % 80 == 79 ? "\n\n" : " "
      let word = random.pick(Words.prose)
      first += word + end
      switch random.number(below: 150) {
      case 0: second += end
      case 1: second += word + " " + random.pick(Words.prose) + end
      case 2: second += random.pick(Words.prose) + end
      default: second += word + end
      }
    }
    let text = "---\ntitle: T\ndate: 1944\n---\n\n\(first)\n\n<!-- witness: B -->\n\n\(second)\n"
    let transcript = DocumentParser.parse(SourceFile(path: "a.md", text: text)).document?.transcript
    var table = Table("Two versions of \(words) words, a word in fifty another", columns: ["min ms", "median ms"])
    guard let transcript else { return table }
    var samples = Samples()
    var variants = 0
    for _ in 0..<min(rounds, 5) { variants = samples.time { Collation(transcript)?.variants.count ?? 0 } }
    table.add("compared: \(variants) variants", samples, scale: 1e3, digits: 0)
    return table
  }
}
