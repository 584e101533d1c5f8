import Diagnostics
import EditionModel
import Foundation
import Interchange
import Testing

/// The repository's own edition against `Tests/Golden/mentions.txt`, whose every line was held against the documents by eye.
///
/// With `RECTO_RECORD=1` in the environment the list is written anew, and the run fails: read what changed beside the text.
@Suite("The names in the repository's own edition")
struct OwnMentionsTests {
  private static let list = Package.root.appendingPathComponent("Tests/Golden/mentions.txt")

  static func build() async throws -> (edition: Edition, diagnostics: [Diagnostic]) {
    var sources = EditionSources()
    let folder = Package.root.appendingPathComponent("Content")
    for (path, data) in try FileManager.default.contents(of: folder).sorted(by: { $0.key < $1.key }) {
      sources.add(SourceFile(path: "Content/\(path)", bytes: Array(data)), as: EditionSources.place(of: path))
    }
    return await EditionBuilder.build(sources)
  }

  @Test("are those in the list, each in its paragraph and with whom it means")
  func mentions() async throws {
    let (edition, _) = try await Self.build()
    let found = edition.documents.flatMap { document in
      ["# \(document.id)"]
        + document.mentions.map { mention in
          let words = document.transcript.string(mention.range).split { $0.isWhitespace }.joined(separator: " ")
          return "\(mention.paragraph)\t\(words)\t\(mention.target.description)\(mention.isMarked ? "\tmarked" : "")"
        }
    }
    let text = found.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECTO_RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.list)
      Issue.record("recorded the mentions")
      return
    }
    #expect(text == (try String(contentsOf: Self.list, encoding: .utf8)))
  }

  @Test("are the rows of data/mentions.csv, one each")
  func data() async throws {
    let (edition, _) = try await Self.build()
    let file = try #require(DataFile.all(of: edition).first { $0.path == "data/mentions.csv" })
    let table = String(decoding: try file.bytes(edition, MentionIndex(edition)), as: UTF8.self)
    let golden = try String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(table.split(separator: "\r\n").count == golden.count + 1)
    #expect(file.rows == golden.count)
  }

  @Test("leave nothing to say: none is ambiguous, and no form stands for nothing")
  func diagnostics() async throws {
    #expect(try await Self.build().diagnostics.map(\.description) == [])
  }
}
