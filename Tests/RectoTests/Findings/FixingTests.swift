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
        == "---\nlayout: nbsp-lines\ntitle: A letter\ndate: 1944-06-26\nauthors: stalin\n"
          + "checked: against the original\n---\n\n"
        + "Stalin wrote.\n\u{A0}\nKoba read.\n")
    let second = try Program.run(["check", "--fix", "--yes"], in: folder.url)
    #expect(
      second.output == "there is nothing that can be mended without a doubt\n"
        + "1 document checked, none against its file as received; 0 errors, 0 warnings, 0 notes\n")
    #expect(try contents == after)
  }

  @Test("is for people: a format for programs is refused with it")
  func formats() throws {
    #expect(try Program.run(["check", "--fix", "--format", "json"], in: folder.url).status == 64)
    #expect(try Program.run(["check", "--yes"], in: folder.url).status == 64)
  }
}
