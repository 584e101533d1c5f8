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
          output: "3 documents checked, 3 against their files as received (2881 words); "
            + "0 errors, 0 warnings, 0 notes, 4 accepted\n", errors: ""))
    #expect(try FileManager.default.contents(of: folder.url).isEmpty)
  }

  @Test("says all that a build would say, and fails as it would")
  func sameAsBuild() throws {
    let folder = try TemporaryFolder()
    try folder.put("Content/documents/a.md", "---\ntitle: A letter\n---\n~~Text.\n")
    let heads = { (text: String) in
      Set(text.split(separator: "\n").filter { $0.contains(": error: ") || $0.contains(": warning: ") })
    }
    let build = try Program.run(["build"], in: folder.url)
    let check = try Program.run(["check"], in: folder.url)
    #expect(heads(build.errors).subtracting(heads(check.errors)) == [])
    #expect(build.errors.hasSuffix("2 errors and 1 warning; nothing was written\n"))
    #expect(check.output == "0 documents checked, none against its file as received; 2 errors, 4 warnings, 0 notes\n")
    #expect(check.status == 1)
  }

  @Test("shows a few of many findings of a kind, and all with --all")
  func many() throws {
    let folder = try TemporaryFolder()
    for number in 10..<60 {
      try folder.put("Content/documents/\(number).md", "---\ntitle: A letter\ndate: 1944\n---\nLetter \(number).\n")
    }
    let count = { (text: String) in text.components(separatedBy: "note: nothing says").count - 1 }
    let few = try Program.run(["check"], in: folder.url)
    #expect(count(few.errors) == 30)
    #expect(few.errors.hasSuffix("… and 20 more [unchecked-transcript]; 'recto check --all' shows them\n"))
    #expect(count(try Program.run(["check", "--all"], in: folder.url).errors) == 50)
  }
}
