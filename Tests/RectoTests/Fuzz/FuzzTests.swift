import Foundation
import Testing

/// How many inputs all readers get together; nil in a usual run.
private let wantedInputs = ProcessInfo.processInfo.environment["RECTO_FUZZ"].flatMap(Int.init)

/// Those that are tried: all, or the ones that `RECTO_FUZZ_READERS` names, parted by commas.
private let readers = ProcessInfo.processInfo.environment["RECTO_FUZZ_READERS"].map { names in
  names.split(separator: ",").compactMap { FuzzedReader(rawValue: String($0)) }
} ?? FuzzedReader.allCases

/// The seconds that the program's processors worked for it, whatever else keeps the machine busy.
private var worked: Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// A line that is seen at once, for the next may take minutes.
private func tell(_ line: String) {
  print(line)
  fflush(nil)
}

/// Every reader takes whatever it is given. `RECTO_FUZZ` says how many inputs all readers get together, as `make fuzz` does
/// with a million; a usual run has a few thousand. An input that a reader dies of is found again by its seed.
@Suite("Inputs made at random")
struct FuzzTests {
  private static let shares = FuzzedReader.allCases.reduce(0) { $0 + $1.share }

  @Test("are read or refused, and nothing else happens", arguments: readers)
  func inputs(_ reader: FuzzedReader) async {
    let (samples, tokens) = (reader.samples, reader.tokens)
    let count = (wantedInputs ?? 3_200) * reader.share / Self.shares
    let start = worked
    var longest: (seconds: Double, seed: UInt64) = (0, 0)
    var bytes = 0
    for seed in 0..<UInt64(count) {
      var mutation = Mutation(seed: seed)
      let input = mutation.input(of: samples, tokens)
      bytes += input.count
      let begin = worked
      let problems = await reader.read(input)
      let seconds = worked - begin
      if seconds > longest.seconds { longest = (seconds, seed) }
      #expect(problems == [], "\(reader) with the seed \(seed): \(String(decoding: input, as: UTF8.self).debugDescription)")
    }
    guard wantedInputs != nil else { return }
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let memory = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.filter(\.isNumber) ?? ""
    let milliseconds = (longest.seconds * 10_000).rounded() / 10
    tell(
      "| \(reader.rawValue) | \(count) | \(bytes / 1_000_000) MB | \(Int(worked - start)) s | \(milliseconds) ms "
        + "(seed \(longest.seed)) | \((Int(memory) ?? 0) / 1024) MB |")
  }

  /// Eight times the input takes about eight times as long; what is quadratic takes sixty-four times. Between them is what
  /// docs/robustness.md says of libcmark. Only in a long run, for it takes minutes.
  @Test("take as long as they are, however they are nested and repeated", .enabled(if: wantedInputs != nil), arguments: readers)
  func linear(_ reader: FuzzedReader) async {
    let start = worked
    let tokens = reader.tokens.map { Array($0.utf8) }
    var (texts, worst, slowest) = (0, (factor: 0.0, text: ""), (seconds: 0.0, text: ""))
    for (first, isNumbered) in tokens.flatMap({ [($0, false), ($0, true)] }) {
      for second in reader.isSlow ? [first, [UInt8(ascii: "\n")]] : tokens {
        texts += 1
        let (long, short) = (repeated(first, second, isNumbered, 32_000), repeated(first, second, isNumbered, 4_000))
        let once = await seconds(long, reader)
        let text = String(decoding: first + (isNumbered ? Array("0".utf8) : []) + second, as: UTF8.self).debugDescription
        if once > slowest.seconds { slowest = (once, text) }
        // What is over at once says nothing.
        guard once > 0.02 else { continue }
        var factor = once / (await seconds(short, reader))
        // Again, for the first time memory is asked for and tables are made.
        for _ in 0..<3 where factor > 16 { factor = min(factor, await seconds(long, reader) / (await seconds(short, reader))) }
        if factor > worst.factor { worst = (factor, text) }
        #expect(factor < 32, "\(reader): \(text) repeated takes \(factor) times as long")
      }
    }
    tell(
      "| \(reader.rawValue) | \(texts) | \(Int(worked - start)) s | \((worst.factor * 10).rounded() / 10) \(worst.text) "
        + "| \((slowest.seconds * 10_000).rounded() / 10) ms \(slowest.text) |")
  }

  /// Two signs again and again, each time with another number between them if it is to be told apart, as a key is.
  private func repeated(_ first: [UInt8], _ second: [UInt8], _ isNumbered: Bool, _ count: Int) -> [UInt8] {
    var (text, number) = ([UInt8](), 0)
    while text.count < count {
      text += first + (isNumbered ? Array("\(number)".utf8) : []) + second
      number += 1
    }
    return text
  }

  private func seconds(_ input: [UInt8], _ reader: FuzzedReader) async -> Double {
    let start = worked
    _ = await reader.read(input)
    return worked - start
  }
}
