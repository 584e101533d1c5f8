import Foundation
import SiteRendering
import Testing

@testable import recto

@Suite("Copying files into a site")
struct SiteCopyTests {
  private let site: SiteFolder

  init() throws {
    site = try SiteFolder()
  }

  private func copy() throws -> SiteWriter.Report {
    let writer = try site.open(["images/a.bin"])
    let file = OutputFile(path: "images/a.bin", content: .copy(of: site.temporary("a.bin")))
    return try writer.finish([try writer.write(file)])
  }

  @Test("copies files of any size, and leaves equal ones alone", arguments: [0, 1, 65_535, 65_536, 200_001])
  func copies(_ size: Int) throws {
    let text = String(repeating: "x", count: size)
    try site.temporary.put("a.bin", text)
    #expect(try copy() == .init(1, 0, 0))
    #expect(site.text("images/a.bin") == text)
    let before = ["", ".recto", "images", "images/a.bin"].map(site.stamp)
    #expect(try copy() == .init(0, 1, 0))
    #expect(["", ".recto", "images", "images/a.bin"].map(site.stamp) == before)
  }

  @Test("copies again what differs, be it in the last byte or in length", arguments: ["y", "", "xx"])
  func copiesAgain(_ end: String) throws {
    let text = String(repeating: "x", count: 130_000)
    try site.temporary.put("a.bin", text + "x")
    #expect(try copy() == .init(1, 0, 0))
    try site.temporary.put("a.bin", text + end)
    #expect(try copy() == .init(1, 0, 0))
    #expect(site.text("images/a.bin") == text + end)
  }

  @Test("records a copy as if it had been written")
  func recordsAlike() throws {
    let text = String(repeating: "0123456789", count: 20_000)
    try site.temporary.put("a.bin", text)
    #expect(try copy() == .init(1, 0, 0))
    let copied = site.text(".recto")
    #expect(try site.build(["images/a.bin": text]) == .init(0, 1, 0))
    #expect(site.text(".recto") == copied)
  }

  @Test("leaves what is there whole if the original is missing")
  func missing() throws {
    try site.build(["images/a.bin": "old"])
    #expect(throws: SystemError(.read, site.temporary("a.bin"), .code(ENOENT))) { try copy() }
    #expect(site.text("images/a.bin") == "old")
  }

  #if os(Linux)
  @Test("leaves what is there whole, and nothing else behind, if reading fails on the way")
  func failing() throws {
    try site.build(["images/a.bin": "old"])
    // A file that can be opened, and whose first byte can't be read.
    let unreadable = "/proc/self/mem"
    let writer = try site.open(["images/a.bin"])
    #expect(throws: SystemError(.read, unreadable, .code(EIO))) {
      try writer.write(OutputFile(path: "images/a.bin", content: .copy(of: unreadable)))
    }
    #expect(site.text("images/a.bin") == "old")
    #expect(site.tree == [".recto", "images/", "images/a.bin"])
    // Had it been killed instead, the next build would know where to look for its temporary file.
    #expect(site.text(".recto")?.hasSuffix("\n\nimages/a.bin -\n") == true)
  }
  #endif
}
