import Foundation
import Testing

@testable import recto

@Suite("The whole source as a zip file")
struct SourceArchiveTests {
  private func unpack(_ archive: URL, into folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip", "-q", archive.path, "-d", folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("has all of Content/ and the edition's own templates, and builds the same site again")
  func whole() throws {
    let (folder, again) = (try TemporaryFolder(), try TemporaryFolder())
    try folder.put("Content/edition.yaml", "title: An edition\n# a comment\n")
    try folder.put("Content/documents/é 1.md", "---\ntitle: A\ndate: 1944\n---\n" + String(repeating: "word ", count: 500))
    try folder.put("Content/sources/as received.bin", "\u{0}\u{1}x")
    try folder.put("Content/empty.txt", "")
    try folder.put("Templates/style/1-page.css", "p { margin: 0 }\n")
    #expect(try Program.run(["build"], in: folder.url).errors == "")
    try unpack(folder.url.appendingPathComponent("Public/data/source.zip"), into: again.url)
    for part in ["Content", "Templates"] {
      let (old, new) = (folder.url.appendingPathComponent(part), again.url.appendingPathComponent(part))
      #expect(try FileManager.default.contents(of: new) == FileManager.default.contents(of: old))
    }
    #expect(try Program.run(["build"], in: again.url).errors == "")
    let sites = try [folder, again].map { try FileManager.default.contents(of: $0.url.appendingPathComponent("Public")) }
    #expect(sites[0] == sites[1])
  }

  @Test("is, of one file, these bytes")
  func bytes() {
    var archive = ZipArchive()
    archive.add(ZipArchive.Entry("é", Array("abc".utf8)))
    let both = "140000080000000021 00c241243503000000030000000200 0000".filter { $0 != " " }
    let name = "c3a9"
    let central = "504b0102" + "1403" + both + "000000000000" + "0000a481" + "00000000" + name
    let expected =
      "504b0304" + both + name + "616263" + central + "504b0506" + "00000000" + "01000100" + "30000000" + "23000000"
      + "0000"
    #expect(archive.finished().map { String(format: "%02x", $0) }.joined() == expected)
  }

  @Test("can have more than 65,535 files, and less than 4 GB")
  func many() throws {
    var archive = ZipArchive()
    for number in 0..<70_000 { archive.add(ZipArchive.Entry("\(number)", [], level: nil)) }
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("many.zip")
    try Data(archive.finished()).write(to: file)
    let unpacked = folder.url.appendingPathComponent("unpacked")
    try unpack(file, into: unpacked)
    #expect(try FileManager.default.contentsOfDirectory(atPath: unpacked.path).count == 70_000)
    #expect(ZipArchive.fits(bytes: 4_000_000_000, files: 60_000))
    #expect(!ZipArchive.fits(bytes: 4_294_000_000, files: 1_000))
  }
}
