import Foundation
import Testing

@Suite("recto import")
struct ImportTests {
  private static let sources = Package.root.appendingPathComponent("Content/sources").path
  private static let names = ["000_4f3122cc14ae51b7.txt", "001_3089f1942a75eb3a.txt", "002_5fed8ac4f438da0f.txt"]
  private static let files = names.map { "\(sources)/\($0)" }

  private func edition() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.put("e/Content/edition.yaml", "title: An edition\n")
    return folder
  }

  @Test("keeps an archive's files as they came, and makes documents of them that have all their words")
  func archive() throws {
    let folder = try edition()
    let run = try Program.run(["import"] + Self.files + ["--into", "e"], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output == """
        \(Self.files[0]): imported as e/Content/documents/memorandum-19-september-1944.md
        \(Self.files[1]): imported as e/Content/documents/stalin-and-harriman-exchange-military-information.md
          a second version of the text begins at line 65: '<!-- witness: B -->'
        \(Self.files[2]): imported as e/Content/documents/report-to-washington-on-montgomery-s-conversation-with-stalin.md

        """)
    for (name, file) in zip(Self.names, Self.files) {
      #expect(folder.text("e/Content/sources/\(name)") == (try String(contentsOfFile: file, encoding: .utf8)))
    }
    let check = try Program.run(["check", "e"], in: folder.url)
    #expect(check.output.hasPrefix("3 documents checked, 3 against their files as received (2889 words); 0 errors"))
    try expectGolden(folder, "memorandum-19-september-1944")
    try expectGolden(folder, "stalin-and-harriman-exchange-military-information")
    try expectGolden(folder, "report-to-washington-on-montgomery-s-conversation-with-stalin")
  }

  /// The front matter, which is what the import makes; the text is proved by the check.
  private func expectGolden(_ folder: TemporaryFolder, _ name: String) throws {
    let text = try #require(folder.text("e/Content/documents/\(name).md"))
    let frontMatter = text.components(separatedBy: "\n---\n")[0] + "\n---\n"
    let golden = Package.root.appendingPathComponent("Tests/Golden/import/\(name).txt")
    if FixtureTests.isRecording {
      try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(frontMatter.utf8).write(to: golden)
      Issue.record("recorded \(name)")
    }
    #expect(frontMatter == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test("changes nothing the second time, whatever the editor did to the document")
  func again() throws {
    let folder = try edition()
    _ = try Program.run(["import", Self.files[2], "--into", "e"], in: folder.url)
    let document = "e/Content/documents/report-to-washington-on-montgomery-s-conversation-with-stalin.md"
    let edited = try #require(folder.text(document)).replacing("genre", with: "x").replacing("Stalin", with: "STALIN")
    try folder.remove(document)
    try folder.put("e/Content/documents/other-name.md", edited)
    let before = try FileManager.default.contents(of: folder.url)
    let run = try Program.run(["import", Self.files[2], "--into", "e"], in: folder.url)
    #expect(
      run
        == Program.Run(
          status: 0, output: "\(Self.files[2]): is in e/Content/documents/other-name.md already\n", errors: ""))
    #expect(try FileManager.default.contents(of: folder.url) == before)
  }

  @Test("refuses another file of the same name, and one that says neither title nor date, and imports the rest")
  func wrong() throws {
    let folder = try edition()
    try folder.put("e/Content/sources/a.txt", "Other words.")
    try folder.put("a.txt", "Words.")
    try folder.put("b.txt", "Words.")
    try folder.put(
      "c.txt",
      "**Title:** A letter\n\n**Date:** 5 May 1944\n\n**Rights:** CC0: all\n\n**Author:** A. Lind\n\n**Contents:**\n\n"
        + "Transcript\n\nDear Karl,\n\ncome.\n"
    )
    try folder.put("d.txt", "**Title:** A letter\n\n**Date:** 5 May 1944\n\n**Contents:**\n\nTranscript\n\nGo.")
    let run = try Program.run(["import", "a.txt", "b.txt", "none.txt", "c.txt", "d.txt", "--into", "e"], in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.output
        == "c.txt: imported as e/Content/documents/a-letter.md\n"
          + "d.txt: imported as e/Content/documents/a-letter-1944-05-05.md\n"
    )
    #expect(
      run.errors.split(separator: "\n").filter { $0.contains(": error: ") } == [
        "e/Content/sources/a.txt: error: another file of this name was imported before [output-occupied]",
        "b.txt: error: the document has no date [missing-date]", "b.txt: error: the document has no title [missing-title]",
        "none.txt: error: can't read 'none.txt': there is no such file or folder [unreadable-file]",
      ])
    #expect(
      folder.text("e/Content/documents/a-letter.md") == """
        ---
        title: A letter
        date: 1944-05-05
        rights: "CC0: all"
        # Author: A. Lind
        # Contents: Transcript
        source: sources/c.txt
        ---

        Dear Karl,

        come.

        """)
    #expect(folder.tree("e/Content/sources") == ["a.txt", "c.txt", "d.txt"])
  }
}
