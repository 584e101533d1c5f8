import Foundation
import Testing

/// How many inputs all readers get together; nil in a usual run.
private let wantedInputs = ProcessInfo.processInfo.environment["RECTO_FUZZ"].flatMap(Int.init)

/// Every reader takes whatever it is given. `RECTO_FUZZ` says how many inputs all readers get together, as `make fuzz` does
/// with a million; a usual run has a few thousand. An input that a reader dies of is found again by its seed.
@Suite("Inputs made at random")
struct FuzzTests {
  private static let shares = FuzzedReader.allCases.reduce(0) { $0 + $1.share }

  @Test("are read or refused, and nothing else happens", arguments: FuzzedReader.allCases)
  func inputs(_ reader: FuzzedReader) async {
    let (samples, tokens) = (reader.samples, reader.tokens)
    let count = (wantedInputs ?? 3_200) * reader.share / Self.shares
    let start = Date()
    var longest: (seconds: TimeInterval, seed: UInt64) = (0, 0)
    var bytes = 0
    for seed in 0..<UInt64(count) {
      var mutation = Mutation(seed: seed)
      let input = mutation.input(of: samples, tokens)
      bytes += input.count
      let begin = Date()
      let problems = await reader.read(input)
      let seconds = Date().timeIntervalSince(begin)
      if seconds > longest.seconds { longest = (seconds, seed) }
      #expect(problems == [], "\(reader) with the seed \(seed): \(String(decoding: input, as: UTF8.self).debugDescription)")
    }
    guard wantedInputs != nil else { return }
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let memory = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.filter(\.isNumber) ?? ""
    let milliseconds = (longest.seconds * 10_000).rounded() / 10
    print(
      "| \(reader.rawValue) | \(count) | \(bytes / 1_000_000) MB | \(Int(Date().timeIntervalSince(start))) s | \(milliseconds) ms "
        + "(seed \(longest.seed)) | \((Int(memory) ?? 0) / 1024) MB |")
  }

  /// Eight times the input takes about eight times as long; what is quadratic takes sixty-four times. Only in a long run, for
  /// time is not the same on every machine.
  @Test("take as long as they are, however they are nested and repeated", .enabled(if: wantedInputs != nil), arguments: FuzzedReader.allCases)
  func linear(_ reader: FuzzedReader) async {
    let tokens = reader.tokens.map { Array($0.utf8) }
    var worst: (factor: Double, tokens: String) = (0, "")
    for first in tokens {
      for second in tokens {
        let (short, long) = (await seconds(first, second, 4_000, reader), await seconds(first, second, 32_000, reader))
        // What is over at once says nothing.
        guard long > 0.05 else { continue }
        var factor = long / max(short, 0.0005)
        if factor > 24 {
          // Again, because something else may have kept the machine busy.
          factor = await seconds(first, second, 32_000, reader) / max(await seconds(first, second, 4_000, reader), 0.0005)
        }
        let pair = "\(String(decoding: first + second, as: UTF8.self).debugDescription)"
        if factor > worst.factor { worst = (factor, pair) }
        #expect(factor < 24, "\(reader): \(pair) repeated takes \(factor) times as long")
      }
    }
    print("| \(reader.rawValue) | \(tokens.count * tokens.count) pairs | \((worst.factor * 10).rounded() / 10) | \(worst.tokens) |")
  }

  private func seconds(_ first: [UInt8], _ second: [UInt8], _ count: Int, _ reader: FuzzedReader) async -> Double {
    let unit = first + second
    let input = Array(repeatElement(unit, count: max(1, count / max(unit.count, 1))).joined())
    let start = Date()
    _ = await reader.read(input)
    return Date().timeIntervalSince(start)
  }
}
