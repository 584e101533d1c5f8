#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A document edited while a server shows the edition: how long it takes from the save until its page is the new one.
enum Edit {
  /// One that no other run of the benchmark takes.
  private static let port = 18_000 + Int(getpid()) % 1_000
  private static let longest = 60.0

  /// Whether there is what the pages are asked for with.
  static var canMeasure: Bool { (try? ChildProcess.run("curl", ["--version"])) != nil }

  static func measure(recto: String, edition: String, rounds: Int) throws -> Samples {
    let id = GeneratedEdition.id(0)
    return try measure(
      recto, ["serve", edition, "--port", String(port)], document: "\(edition)/Content/documents/\(id).md",
      page: "documents/\(id).html", rounds: rounds)
  }

  static func measure(hugo: String, site: String, rounds: Int) throws -> Samples {
    let id = GeneratedEdition.id(0)
    return try measure(
      hugo,
      [
        "server", "--source", site, "--port", String(port), "--renderToMemory",
        "--baseURL", "http://localhost:\(port)/",
      ],
      document: "\(site)/content/documents/\(id).md", page: "documents/\(id)/", rounds: rounds)
  }

  private static func measure(
    _ program: String, _ arguments: [String], document: String, page: String, rounds: Int
  ) throws -> Samples {
    let server = try ChildProcess.start(program, arguments)
    defer { ChildProcess.end(server) }
    let address = "http://localhost:\(port)/\(page)"
    guard wait(for: "Memorandum", at: address) != nil else { throw BenchmarkError("'\(program)' serves nothing") }
    var samples = Samples()
    for round in 0..<rounds {
      // Until everything is built behind the last edit.
      sleep(5)
      let word = "Edited\(round)by\(getpid())"
      guard let file = fopen(document, "a") else { throw BenchmarkError("can't write '\(document)'") }
      fputs("\n\(word).\n", file)
      fclose(file)
      guard let time = wait(for: word, at: address) else { throw BenchmarkError("'\(program)' does not show an edit") }
      samples.add(time)
    }
    return samples
  }

  /// Asks for a page until it has a word, and says how many seconds that took; nil when it took too long.
  private static func wait(for word: String, at address: String) -> Double? {
    let start = ContinuousClock.now
    while true {
      let isThere = "curl --silent --fail '\(address)' | grep --quiet '\(word)'"
      let seen = (try? ChildProcess.run("sh", ["-c", isThere])) != nil
      let time = (ContinuousClock.now - start).seconds
      if seen { return time }
      if time > longest { return nil }
    }
  }
}
