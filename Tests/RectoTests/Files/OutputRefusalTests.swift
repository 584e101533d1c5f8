import Diagnostics
import Foundation
import SiteRendering
import Testing

@testable import recto

@Suite("Refusing to write a site")
struct OutputRefusalTests {
  private let site: SiteFolder
  private let fix = "move it away, or name another folder for the site"

  init() throws {
    site = try SiteFolder()
  }

  private func occupied(_ message: String, _ paths: [String]) -> Diagnostic {
    site.diagnostic(
      .error, .outputOccupied, message, notes: paths, fix: "move them away, or name another folder for the site")
  }

  @Test("refuses the edition's own folders, and makes nothing there")
  func refusesEdition() throws {
    let output = site.temporary("Content/new")
    #expect(throws: OutputRefusal.self) {
      try SiteWriter.open(output: output, edition: site.temporary.path, planned: ["x"])
    }
    #expect(site.temporary.tree("") == ["Content/", "Content/documents/", "Content/documents/x.md"])
  }

  @Test("refuses to overwrite files that are not its own, even with equal bytes, and changes nothing")
  func refusesOccupied() throws {
    try site.build(["ours.html": "ours"])
    try site.put("a.html", "mine")
    try site.put("b/c.html", "c")
    let before = ["", ".recto", "ours.html", "a.html", "b", "b/c.html"].map(site.stamp)
    #expect(
      site.refusal(["new/x.html", "b/c.html", "a.html"]) == [
        occupied("2 files of the site would overwrite files that Recto did not write", ["'a.html'", "'b/c.html'"])
      ])
    #expect(["", ".recto", "ours.html", "a.html", "b", "b/c.html"].map(site.stamp) == before)
    #expect(
      site.refusal(["a.html"]) == [
        occupied("a file of the site would overwrite one that Recto did not write", ["'a.html'"])
      ])
  }

  @Test("names only the first of many files in the way")
  func refusesMany() throws {
    let paths = (10..<25).map { "\($0).html" }
    for path in paths { try site.put(path, "") }
    let notes = paths.prefix(10).map { "'\($0)'" } + ["and 5 more"]
    #expect(
      site.refusal(paths) == [occupied("15 files of the site would overwrite files that Recto did not write", notes)])
    #expect(site.tree == paths)
  }

  @Test("refuses a file where somebody's folder stands, and a folder where somebody's file stands")
  func refusesKinds() throws {
    try site.build(["other.html": ""])
    try site.put("a/mine.txt", "mine")
    try site.put("b", "mine")
    try site.temporary.makeFolder("Public/empty")
    let tree = site.tree
    #expect(
      site.refusal(["a", "b/c/d.html", "b/e.html", "empty", "x.html"]) == [
        site.diagnostic(.error, .outputOccupied, "a folder stands where a file of the site belongs", "a", fix: fix),
        site.diagnostic(.error, .outputOccupied, "a file stands where the site needs a folder", "b", fix: fix),
        site.diagnostic(.error, .outputOccupied, "a folder stands where a file of the site belongs", "empty", fix: fix),
      ])
    #expect(site.tree == tree)
  }

  @Test("puts a folder where its own file stood, and a file where its own folder stood")
  func replacesKinds() throws {
    try site.build(["a": "a", "b/c/d.html": "d", "b/e.html": "e"])
    #expect(try site.build(["a/x.html": "x", "b": "b"]) == .init(2, 0, 3))
    #expect(site.tree == [".recto", "a/", "a/x.html", "b"])
    #expect(try site.build(["a/x.html": "x", "b": "b"]) == .init(0, 2, 0))
  }

  @Test("does neither if somebody changed the file, or put one into the folder")
  func keepsChangedKinds() throws {
    try site.build(["a": "a", "b/c.html": "c"])
    try site.put("a", "changed")
    try site.put("b/mine.txt", "mine")
    let tree = site.tree
    #expect(
      site.refusal(["a/x.html", "b"]) == [
        site.diagnostic(.error, .outputOccupied, "a file stands where the site needs a folder", "a", fix: fix),
        site.diagnostic(.error, .outputOccupied, "a folder stands where a file of the site belongs", "b", fix: fix),
      ])
    #expect(site.tree == tree)
  }

  @Test(
    "refuses paths that lead out of the folder or that it keeps for itself",
    arguments: [
      "", "/x", "../x", "a/../../x", "a//b", "a/", ".", "a/./b", "a\u{0}b", "a\nb", ".recto", "a/.recto-x",
      String(repeating: "x", count: 256),
    ])
  func refusesPaths(_ path: String) {
    let fixless = site.diagnostic(.error, .outputRefused, "'\(path)' can't be the path of a file of the site", path)
    #expect(site.refusal(["index.html", path]) == [fixless])
    #expect(site.temporary.tree("").contains("Public/") == false)
  }

  @Test("refuses a plan whose files are in each other's way, and says all that is wrong with it at once")
  func refusesPlan() throws {
    let refused = #expect(throws: OutputRefusal.self) {
      try SiteWriter.open(
        output: site.temporary("Content"), edition: site.temporary.path, planned: ["a", "a", "b/c", "b/c/d/e", ".."])
    }
    let messages = refused?.diagnostics.map(\.message)
    #expect(
      messages == [
        "can't write the site into '\(site.temporary("Content"))': it is, or lies in, the edition's folder 'Content'",
        "'..' can't be the path of a file of the site",
        "two files of the site would be 'a'",
        "'b/c' would be both a file and a folder of the site",
      ])
  }

  @Test("says when the folder can't be made or written into")
  func unwritable() throws {
    #if os(Linux)
    let refused = #expect(throws: OutputRefusal.self) {
      try SiteWriter.open(output: "/proc/recto-site", edition: site.temporary.path, planned: ["x"])
    }
    #expect(refused?.diagnostics.map(\.id) == [.outputUnwritable])
    #endif
    try site.temporary.makeFolder("Public/.recto")
    let path = "\(site.output)/.recto"
    let message = "can't write into '\(path)': something is there already"
    #expect(site.refusal(["x"]) == [site.diagnostic(.error, .outputUnwritable, message, ".recto")])
  }

  @Test("throws, and leaves the rest whole, when a folder can't be made on the way")
  func failsMidway() throws {
    try site.build(["a.html": "a"])
    let writer = try site.open(["a.html", "b/c.html"])
    try site.put("b", "mine")
    #expect(throws: SystemError(.write, "\(site.output)/b/c.html", .code(ENOTDIR))) {
      try writer.write(OutputFile(path: "b/c.html", text: "c"))
    }
    #expect(["a.html", "b"].map(site.text) == ["a", "mine"])
    #expect(site.tree == [".recto", "a.html", "b"])
  }
}
