import Foundation
import Testing

@testable import recto

@Suite("recto check --fix")
struct FixingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, data) in try FileManager.default.contents(of: FixtureTests.folder.appendingPathComponent("fix"))
    where path.hasPrefix("Content/") {
      try folder.put(path, String(decoding: data, as: UTF8.self))
    }
  }

  private var contents: FolderContents {
    get throws { try FileManager.default.contents(of: folder.url.appendingPathComponent("Content")) }
  }

  @Test("changes nothing where nobody can be asked")
  func unasked() throws {
    let before = try contents
    let run = try Program.run(["check", "--fix"], in: folder.url)
    #expect(run.output.contains("3 files left as they are; '--yes' mends without asking\n"))
    #expect(try contents == before)
  }

  @Test("mends all there is to mend, and changes nothing the second time")
  func twice() throws {
    let first = try Program.run(["check", "--fix", "--yes"], in: folder.url)
    #expect(first.status == 0)
    #expect(first.errors == "")
    let after = try contents
    #expect(
      String(decoding: try #require(after["documents/letter.md"]), as: UTF8.self)
        == "---\nlayout: nbsp-lines\ntitle: A letter\ndate: 1944-06-26\nauthors: stalin\nchecked: against the original\n---\n\n"
        + "Stalin wrote.\n\u{A0}\nKoba read.\n")
    let second = try Program.run(["check", "--fix", "--yes"], in: folder.url)
    #expect(
      second.output == "there is nothing that can be mended without a doubt\n"
        + "1 document checked, none against its file as received; 0 errors, 0 warnings, 0 notes\n")
    #expect(try contents == after)
  }

  @Test("leaves a file alone that was changed meanwhile, and keeps permissions and links")
  func atomic() throws {
    try folder.put("a.txt", "new words")
    let path = folder.url.appendingPathComponent("a.txt").path
    #expect(try AtomicFile.replace(path, Array("old words".utf8), with: []) == false)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new words")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = folder.url.appendingPathComponent("link.txt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.txt")
    #expect(try AtomicFile.replace(link, Array("new words".utf8), with: Array("mended".utf8)))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mended")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.txt")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains("recto-new") } == [])
  }

  @Test("is for people: a format for programs is refused with it")
  func formats() throws {
    #expect(try Program.run(["check", "--fix", "--format", "json"], in: folder.url).status == 64)
    #expect(try Program.run(["check", "--yes"], in: folder.url).status == 64)
  }
}
