import Foundation
import Testing

/// The package these tests are part of.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Compares with a file of `Tests/Golden`; with `RECTO_RECORD=1` in the environment it is written anew, and the run
/// fails.
func expectGolden(_ text: String, _ path: String) throws {
  let file = packageRoot.appendingPathComponent("Tests/Golden/\(path)")
  if ProcessInfo.processInfo.environment["RECTO_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(path)")
    return
  }
  #expect(text == (try String(contentsOf: file, encoding: .utf8)))
}
