import Diagnostics
import Foundation
import Testing

@testable import recto

@Suite("Listing a folder")
struct FolderTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  private func list() throws -> Folder.Listing {
    try Folder.list(temporary("Content"), shownAs: "Content")
  }

  private func problem(
    _ severity: Diagnostic.Severity, _ id: DiagnosticID, _ message: String, _ path: String, fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity, id, message, at: SourceLocation(path: path), fix: fix)
  }

  @Test("gives the files of all folders, sorted by the bytes of their paths")
  func sorts() throws {
    let paths = ["B.md", "a-b/x.md", "a.md", "a/b/c.md", "a/z.md", "a0.md", "document-10.md", "document-9.md", "é.md"]
    for path in paths.reversed() { try temporary.put("Content/\(path)", "") }
    try temporary.makeFolder("Content/empty")
    #expect(try list() == Folder.Listing(paths: paths, diagnostics: []))
  }

  @Test(
    "leaves out hidden files and what editors leave behind",
    arguments: [".hidden", ".DS_Store", "x.md~", "#x.md#", "x.swp", "Thumbs.db", ".git/config"])
  func leavesOut(_ name: String) throws {
    try temporary.put("Content/\(name)", "")
    try temporary.put("Content/kept.md", "")
    #expect(try list() == Folder.Listing(paths: ["kept.md"], diagnostics: []))
  }

  @Test("keeps names that only look like an editor's leavings", arguments: ["#", "#1.md", "swp", "a~b", "xThumbs.db"])
  func keeps(_ name: String) throws {
    try temporary.put("Content/\(name)", "")
    #expect(try list().paths == [name])
  }

  @Test("follows symbolic links to files and to folders, by each of their names")
  func followsLinks() throws {
    try temporary.put("Content/a.md", "")
    try temporary.put("elsewhere/x.md", "")
    try temporary.link("Content/file.md", to: temporary("elsewhere/x.md"))
    try temporary.link("Content/one", to: "../elsewhere")
    try temporary.link("Content/two", to: "../elsewhere")
    let paths = ["a.md", "file.md", "one/x.md", "two/x.md"]
    #expect(try list() == Folder.Listing(paths: paths, diagnostics: []))
  }

  @Test("tells of a link that leads back into itself, and lists the rest")
  func findsCycles() throws {
    try temporary.put("Content/a/x.md", "")
    try temporary.link("Content/a/again", to: "../..")
    try temporary.link("Content/a/self", to: ".")
    let message = "a symbolic link leads back to a folder it lies in"
    let fix = "remove the link, or let it point elsewhere"
    // The first link leads above the folder, so that it comes round once.
    let diagnostics = ["Content/a/again/Content", "Content/a/self"].map {
      problem(.error, .unreadableFile, message, $0, fix: fix)
    }
    #expect(try list() == Folder.Listing(paths: ["a/x.md"], diagnostics: diagnostics))
  }

  @Test("gives up on links that multiply")
  func boundsLinks() throws {
    for level in 0..<12 {
      try temporary.makeFolder("\(level)")
      try temporary.link("\(level)/next", to: "../\(level + 1)")
    }
    try temporary.put("12/end.md", "")
    try temporary.link("Content", to: "0")
    let path = "Content" + String(repeating: "/next", count: 9)
    let message = "more than 8 symbolic links lead through one another to it"
    let expected = Folder.Listing(paths: [], diagnostics: [problem(.error, .unreadableFile, message, path)])
    #expect(try list() == expected)
  }

  @Test("names files whose names are not UTF-8, links that lead nowhere, and what is no file")
  func reports() throws {
    try temporary.put("Content/a.md", "")
    let name = Array(temporary("Content/").utf8) + Array("caf".utf8) + [0xE9, 0]
    let made = name.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { name in name.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } }
    }
    close(try #require(made))
    try temporary.link("Content/lost", to: "nowhere")
    try #require(mkfifo(temporary("Content/pipe"), 0o644) == 0)
    let listing = try list()
    #expect(listing.paths == ["a.md"])
    #expect(
      listing.diagnostics.sorted() == [
        problem(.error, .invalidUTF8, "its name is not UTF-8", "Content/caf\\xE9", fix: "rename it"),
        problem(.error, .unreadableFile, "can't read it: there is no such file or folder", "Content/lost"),
        problem(
          .warning, .unreadableFile, "it is neither a file nor a folder and was left out", "Content/pipe"),
      ])
  }

  @Test("fails for a folder that is not there, and for a file")
  func fails() throws {
    try temporary.put("file", "")
    let missing = temporary("Content")
    #expect(throws: SystemError(.list, missing, .code(ENOENT))) { try Folder.list(missing) }
    #expect(throws: SystemError(.list, temporary("file"), .code(ENOTDIR))) { try Folder.list(temporary("file")) }
  }
}
