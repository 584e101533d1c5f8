import Diagnostics
import Foundation
import SiteRendering
import Testing

@testable import recto

@Suite("An output folder with traps in it")
struct OutputSafetyTests {
  private let site: SiteFolder

  init() throws {
    site = try SiteFolder()
    try site.temporary.put("outside/a.html", "outside")
  }

  private let linkMessage = "a symbolic link, or no folder at all, stands where the site needs one"
  private let fix = "move it away, or name another folder for the site"

  @Test("writes through no linked folder, be it the first on the way or the last", arguments: ["d", "d/e"])
  func linkedFolder(_ link: String) throws {
    try site.temporary.makeFolder("Public/d")
    if link == "d" { try site.temporary.remove("Public/d") }
    try site.temporary.makeFolder("outside/e")
    try site.temporary.link("Public/\(link)", to: site.temporary("outside"))
    let refused = site.diagnostic(.error, .outputRefused, linkMessage, link, fix: fix)
    #expect(site.refusal(["d/e/a.html", "index.html"]) == [refused])
    #expect(site.temporary.tree("outside") == ["a.html", "e/"])
  }

  @Test("overwrites no linked file, neither the link nor what it leads to")
  func linkedFile() throws {
    try site.build(["a.html": "outside"])
    try site.temporary.remove("Public/a.html")
    try site.temporary.link("Public/a.html", to: "../outside/a.html")
    #expect(site.refusal(["a.html"]).map(\.id) == [.outputOccupied])
    #expect(site.temporary.text("outside/a.html") == "outside")
    #expect(site.tree == [".recto", "a.html@"])
  }

  @Test("writes through no link that is put there during the build")
  func plantedLink() throws {
    let writer = try site.open(["d/a.html", "b.html"])
    try site.temporary.link("Public/d", to: "../outside")
    try site.temporary.link("Public/b.html", to: "../outside/a.html")
    #expect(throws: SystemError.self) { try writer.write(OutputFile(path: "d/a.html", text: "a")) }
    #expect(throws: SystemError.self) { try writer.write(OutputFile(path: "b.html", text: "b")) }
    #expect(site.temporary.tree("outside") == ["a.html"])
    #expect(site.temporary.text("outside/a.html") == "outside")
  }

  @Test("takes a link that is put in a file's place during the build for no file, even if the bytes are the same")
  func plantedEqual() throws {
    try site.build(["a.html": "outside"])
    let writer = try site.open(["a.html"])
    try site.temporary.remove("Public/a.html")
    try site.temporary.link("Public/a.html", to: "../outside/a.html")
    #expect(throws: SystemError(.write, "\(site.output)/a.html", .code(ELOOP))) {
      try writer.write(OutputFile(path: "a.html", text: "outside"))
    }
    #expect(site.tree == [".recto", "a.html@"])
  }

  @Test("follows no link when it removes what the site no longer has")
  func linkedOrphans() throws {
    try site.build(["d/a.html": "outside", "b.html": "outside", "x": ""])
    try site.temporary.remove("Public/d")
    try site.temporary.remove("Public/b.html")
    try site.temporary.link("Public/d", to: "../outside")
    try site.temporary.link("Public/b.html", to: "../outside/a.html")
    #expect(try site.build(["x": ""]) == .init(0, 1, 0, [site.changed("b.html")]))
    #expect(site.temporary.text("outside/a.html") == "outside")
    #expect(site.tree == [".recto", "b.html@", "d@", "x"])
  }

  @Test("reads and writes its record through no link")
  func linkedRecord() throws {
    try site.temporary.put("outside/record", "")
    try site.temporary.makeFolder("Public")
    try site.temporary.link("Public/.recto", to: "../outside/record")
    #expect(site.refusal(["x"]).map(\.id) == [.outputUnwritable])
    #expect(site.temporary.text("outside/record") == "")
  }

  @Test("deletes nothing outside, whatever the record says, and tells that it is damaged")
  func damagedRecord() throws {
    let digits = Manifest.hexadecimal(Array("outside".utf8).withUnsafeBytes(ContentHash.of))
    let hash = String(decoding: digits, as: UTF8.self)
    let absolute = site.temporary("outside/a.html")
    try site.put("orphan.html", "outside")
    try site.put(
      ".recto", "orphan.html \(hash)\n../outside/a.html \(hash)\n\(absolute) \(hash)\nd/../../outside/a.html \(hash)\n")
    let warning = site.diagnostic(
      .warning, .outputChanged,
      "the record of what Recto wrote is damaged: 3 lines were passed over, and what they named is not known to be "
        + "Recto's", ".recto", line: 2)
    #expect(try site.build(["x": "x"]) == .init(1, 0, 1, [warning]))
    #expect(site.temporary.text("outside/a.html") == "outside")
    #expect(site.tree == [".recto", "x"])
    #expect(try site.build(["x": "x"]) == .init(0, 1, 0))
  }

  @Test("takes a file whose line in the record is damaged for somebody else's")
  func damagedLine() throws {
    try site.build(["a.html": "a"])
    try site.put(".recto", "a.html 12\n")
    #expect(site.refusal(["a.html"]).map(\.id) == [.outputOccupied, .outputChanged])
    #expect(site.text("a.html") == "a")
  }
}

@Suite("A build after one that was interrupted")
struct InterruptedBuildTests {
  private let site: SiteFolder

  init() throws {
    site = try SiteFolder()
  }

  /// A build of three files of four, whose end never comes.
  private func interrupt() throws {
    try site.build(["old.html": "old", "both.html": "before"])
    let writer = try site.open(["both.html", "copy.md", "d/new.html", "never.html"])
    let copy = OutputFile(path: "copy.md", content: .copy(of: site.temporary("Content/documents/x.md")))
    for file in [OutputFile(path: "both.html", text: "after"), OutputFile(path: "d/new.html", text: "new"), copy] {
      _ = try writer.write(file)
    }
  }

  @Test("goes on where it stopped")
  func goesOn() throws {
    try interrupt()
    #expect(try site.build(["both.html": "after", "d/new.html": "new", "never.html": ""]) == .init(1, 2, 2))
    #expect(site.tree == [".recto", "both.html", "d/", "d/new.html", "never.html"])
  }

  @Test("removes all that both builds wrote, if the site has it no longer")
  func removesAll() throws {
    try interrupt()
    #expect(try site.build(["x": ""]) == .init(1, 0, 4))
    #expect(site.tree == [".recto", "x"])
  }

  @Test("does not claim what it only meant to write")
  func claimsNothing() throws {
    try interrupt()
    try site.put("never.html", "mine")
    #expect(site.refusal(["never.html"]).map(\.id) == [.outputOccupied])
    #expect(try site.build(["x": ""]) == .init(1, 0, 4))
    #expect(site.text("never.html") == "mine")
  }

  @Test("removes the temporary files that were left, also where the site no longer has anything")
  func removesTemporaries() throws {
    try interrupt()
    for path in [".recto-0123456789abcdef", "d/.recto-0123456789abcdef", "e/.recto-0123456789abcdef"] {
      try site.put(path, "half a")
    }
    let begun = String(decoding: Manifest.addition(SitePath(unchecked: "e/f.png"), nil), as: UTF8.self)
    try site.put(".recto", try #require(site.text(".recto")) + begun)
    try site.build(["x": ""])
    #expect(site.tree == [".recto", "x"])
  }

  @Test("leaves alone what only looks like a temporary file")
  func keepsOthers() throws {
    try interrupt()
    try site.put(".recto-notes", "mine")
    try site.build(["x": ""])
    try site.put(".recto-0123456789abcdef", "mine, since no build was interrupted")
    try site.build(["x": ""])
    #expect(site.tree == [".recto", ".recto-0123456789abcdef", ".recto-notes", "x"])
  }

  @Test("keeps a file that was begun and is somebody's now")
  func begunOnly() throws {
    try site.put(".recto", "\na.png -\n")
    try site.put("a.png", "mine")
    #expect(site.refusal(["a.png"]).map(\.id) == [.outputOccupied])
    #expect(try site.build(["x": ""]) == .init(1, 0, 0))
    #expect(site.tree == [".recto", "a.png", "x"])
  }
}
