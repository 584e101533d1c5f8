import Foundation
import Testing

@Suite("recto check")
struct CheckTests {
  @Test("finds this repository's own edition whole, and writes nothing")
  func ownEdition() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["check", Package.root.path], in: folder.url)
    #expect(
      run
        == Program.Run(
          status: 0,
          output: "3 documents checked, 3 against their files as received (2881 words); 0 errors, 0 warnings\n", errors: ""))
    #expect(try FileManager.default.contents(of: folder.url).isEmpty)
  }

  @Test("says what a build would say, and fails as it would")
  func sameAsBuild() throws {
    let folder = try TemporaryFolder()
    try folder.put("Content/documents/a.md", "---\ntitle: A letter\n---\n~~Text.\n")
    let build = try Program.run(["build"], in: folder.url)
    let check = try Program.run(["check"], in: folder.url)
    #expect(build.errors == check.errors + "2 errors and 1 warning; nothing was written\n")
    #expect(check.output == "0 documents checked, none against its file as received; 2 errors, 1 warning\n")
    #expect(check.status == 1)
  }
}
