import Diagnostics
import Foundation
import Testing

@testable import recto

/// Each folder of `Tests/Fixtures` is a small edition with what the program must make of it: `expected/stdout.txt`,
/// `expected/stderr.txt`, and the whole site in `expected/Public`, if one is built.
///
/// A case is built, or what a file `command` in it says: `check`.
///
/// With `RECTO_RECORD=1` in the environment the expectations are written anew, and the run fails: look at what changed.
@Suite("Fixtures")
struct FixtureTests {
  static let folder = Package.root.appendingPathComponent("Tests/Fixtures")
  static let isRecording = ProcessInfo.processInfo.environment["RECTO_RECORD"] == "1"

  /// The theme's style sheet and script, as they are published.
  static let themeAssets: [String: Data] = {
    let files = (try? FileManager.default.contents(of: Package.root.appendingPathComponent("Templates"))) ?? [:]
    let joined = { (folder: String, comments: Regex<Substring>) in
      let pieces = files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }
      return Data(pieces.map { String(decoding: $0.value, as: UTF8.self) }.joined().replacing(comments, with: "").utf8)
    }
    return [
      "assets/recto.css": joined("style/", /(?m)^ *\/\*[\s\S]*?\*\/\n/),
      "assets/recto.js": joined("script/", /(?m)^ *\/\/.*\n/),
      "assets/search.js": joined("search/", /(?m)^ *\/\/.*\n|^ +|^\n/),
    ]
  }()

  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("are built, or refused, just as expected", arguments: cases)
  func build(_ name: String) throws {
    let fixture = Self.folder.appendingPathComponent(name)
    let edition = try TemporaryFolder()
    for (path, data) in try FileManager.default.contents(of: fixture) 
    where path != "command" && !path.hasPrefix("expected/") {
      let file = edition.url.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    let command = try? String(contentsOf: fixture.appendingPathComponent("command"), encoding: .utf8)
    let arguments = command?.split(whereSeparator: \.isWhitespace).map(String.init) ?? ["build"]
    let run = try Program.run(arguments, in: edition.url)
    let site = edition.url.appendingPathComponent("Public")
    var actual = FileManager.default.fileExists(atPath: site.path) ? try FileManager.default.contents(of: site) : [:]
    actual[".recto"] = nil
    // Its bytes are as small as this machine's zlib makes them; a test of its own looks into it.
    actual["data/source.zip"] = nil
    // The theme's own files are the same for every edition, and are not kept with each.
    for (path, asset) in Self.themeAssets { if let data = actual.removeValue(forKey: path) { #expect(data == asset) } }
    var whole = Dictionary(uniqueKeysWithValues: actual.map { ("Public/\($0)", $1) })
    whole["stdout.txt"] = Data(Self.withoutSeconds(run.output).utf8)
    whole["stderr.txt"] = Data(run.errors.utf8)

    let expected = fixture.appendingPathComponent("expected")
    if Self.isRecording {
      try Self.record(whole, in: expected)
      Issue.record("recorded \(name)")
      return
    }
    let wanted = try FileManager.default.contents(of: expected)
    #expect(whole.keys.sorted() == wanted.keys.sorted())
    for (path, data) in whole.sorted(by: { $0.key < $1.key }) {
      #expect(String(decoding: data, as: UTF8.self) == wanted[path].map { String(decoding: $0, as: UTF8.self) }, "\(path)")
    }
    #expect(run.status == (run.errors.contains(": error: ") ? 1 : 0))
    #expect(run.status == 0 || actual.isEmpty)
  }

  /// "in 0.02 s" differs from run to run.
  static func withoutSeconds(_ output: String) -> String {
    output.replacingOccurrences(of: #" in \d+\.\d\d s"#, with: " in … s", options: .regularExpression)
  }

  private static func record(_ contents: FolderContents, in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, data) in contents {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  /// Ids that the files of an edition can't provoke in one run on any machine: a folder that can't be written to, a page
  /// changed between two builds, a file that must not be read, a theme that is never incomplete. Tests of the parts do.
  static let elsewhere: Set<DiagnosticID> = [.outputUnwritable, .outputChanged, .unreadableFile, .templateMissing]

  @Test("show every diagnostic there is, one of them exactly once")
  func everyDiagnosticHasAFixture() throws {
    let errors = try Self.cases.map {
      let file = Self.folder.appendingPathComponent("\($0)/expected/stderr.txt")
      return try String(contentsOf: file, encoding: .utf8)
    }
    let missing = DiagnosticID.allCases.filter { id in
      !Self.elsewhere.contains(id) && !errors.contains { $0.components(separatedBy: "[\(id.rawValue)]").count == 2 }
    }
    #expect(missing == [])
  }

  @Test("and every diagnostic is explained in docs/diagnostics.md, with why it matters, and nothing else is")
  func everyDiagnosticIsDocumented() throws {
    let page = try String(contentsOf: Package.root.appendingPathComponent("docs/diagnostics.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let documented = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(documented.sorted() == DiagnosticID.allCases.map(\.rawValue).sorted())
    #expect(rows.filter { Explanation(row: $0) == nil } == [])
  }
}
