import ArgumentParser

/// What no generator of such a site can do without: the documents read, parsed and rendered by libcmark, and as many files
/// of the same sizes written, on all cores.
struct Floor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does the least a build needs: libcmark's parse and render, and files as many and as large.")

  @Argument(help: "The edition.")
  var edition: String

  @Argument(help: "The site that was built of it.")
  var site: String

  @Argument(help: "A folder that is not there yet.")
  var output: String

  private static let chunk = 64

  func run() async throws {
    let documents = try StandingFile.all(in: "\(edition)/Content/documents")
    let (files, prefix, output) = (try StandingFile.all(in: site), site.count, output)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: documents.count, by: Self.chunk) {
        group.addTask { @Sendable in
          for file in documents[start..<min(start + Self.chunk, documents.count)] { _ = CommonMark.render(try file.read()) }
        }
      }
      for start in stride(from: 0, to: files.count, by: Self.chunk) {
        group.addTask { @Sendable in
          for file in files[start..<min(start + Self.chunk, files.count)] {
            let bytes = [UInt8](repeating: 0x20, count: file.size)
            try bytes.withUnsafeBytes { try NewFile.write($0, to: output + file.path.dropFirst(prefix)) }
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
