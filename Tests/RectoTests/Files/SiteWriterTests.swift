import Diagnostics
import Foundation
import SiteRendering
import Testing

@testable import recto

@Suite("Writing a site")
struct SiteWriterTests {
  private let site: SiteFolder

  init() throws {
    site = try SiteFolder()
  }

  private func record(_ files: KeyValuePairs<String, String>) -> String {
    let records = files.map { ($0, [Array($1.utf8).withUnsafeBytes(ContentHash.of)]) }
    let manifest = Manifest(
      records: Dictionary(uniqueKeysWithValues: records.map { (SitePath(unchecked: $0), $1) }))
    return String(decoding: manifest.bytes, as: UTF8.self)
  }

  @Test("makes the folders and the files, and records them")
  func fresh() throws {
    let report = try site.build(["index.html": "home", "documents/a/b.html": "b", "empty": ""])
    #expect(report == .init(3, 0, 0))
    #expect(site.tree == [".recto", "documents/", "documents/a/", "documents/a/b.html", "empty", "index.html"])
    #expect(["index.html", "documents/a/b.html", "empty"].map(site.text) == ["home", "b", ""])
    #expect(site.text(".recto") == record(["index.html": "home", "documents/a/b.html": "b", "empty": ""]))
  }

  @Test("gives files the permissions that the umask leaves of 0644, and folders of 0755")
  func permissions() throws {
    try site.build(["a/b.html": "b"])
    let mask = umask(0)
    umask(mask)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: "\(site.output)/\(path)")[.posixPermissions] as? Int
    }
    #expect(try mode("a/b.html") == 0o644 & ~Int(mask))
    #expect(try mode("a") == 0o755 & ~Int(mask))
  }

  @Test("touches nothing when everything is as it should be")
  func unchanged() throws {
    try site.build(["index.html": "home", "a/b.html": "b", "empty": ""])
    let paths = ["", ".recto", "index.html", "a", "a/b.html", "empty"]
    let before = paths.map(site.stamp)
    #expect(try site.build(["index.html": "home", "a/b.html": "b", "empty": ""]) == .init(0, 3, 0))
    #expect(paths.map(site.stamp) == before)
  }

  @Test("replaces the file that differs, and no other", arguments: ["homf", "home sweet home", "", "hom"])
  func changes(_ text: String) throws {
    try site.build(["index.html": "home", "a/b.html": "b"])
    let before = site.stamp("a/b.html")
    #expect(try site.build(["index.html": text, "a/b.html": "b"]) == .init(1, 1, 0))
    #expect(site.text("index.html") == text)
    #expect(site.stamp("a/b.html") == before)
    #expect(site.tree == [".recto", "a/", "a/b.html", "index.html"])
    #expect(site.text(".recto") == record(["index.html": text, "a/b.html": "b"]))
  }

  @Test("mends a file of its own that somebody changed or removed")
  func mends() throws {
    try site.build(["a.html": "a", "b.html": "b"])
    try site.put("a.html", "changed")
    try site.temporary.remove("Public/b.html")
    #expect(try site.build(["a.html": "a", "b.html": "b"]) == .init(2, 0, 0))
    #expect(["a.html", "b.html"].map(site.text) == ["a", "b"])
  }

  @Test("removes what the site no longer has, and the folders that this makes empty")
  func removesOrphans() throws {
    try site.build(["index.html": "", "a/b/c.html": "c", "a/b/d.html": "d", "kept/x.html": "x", "kept/y.html": "y"])
    #expect(try site.build(["index.html": "", "kept/x.html": "x"]) == .init(0, 2, 3))
    #expect(site.tree == [".recto", "index.html", "kept/", "kept/x.html"])
    #expect(site.text(".recto") == record(["index.html": "", "kept/x.html": "x"]))
  }

  @Test("never touches what it did not write")
  func leavesOthersAlone() throws {
    try site.put(".gitignore", "*")
    try site.put("mine/notes.txt", "mine")
    try site.temporary.makeFolder("Public/empty")
    try site.build(["index.html": "", "mine/a.html": "a"])
    let paths = [".gitignore", "mine/notes.txt", "empty"]
    let before = paths.map(site.stamp)
    try site.build(["index.html": "new"])
    #expect(paths.map(site.stamp) == before)
    #expect(site.tree == [".gitignore", ".recto", "empty/", "index.html", "mine/", "mine/notes.txt"])
  }

  @Test("leaves an orphan in place that was changed, and says so in every build until it is gone")
  func changedOrphan() throws {
    try site.build(["a.html": "a", "b.html": "b"])
    try site.put("a.html", "my own words")
    #expect(try site.build(["b.html": "b"]) == .init(0, 1, 0, [site.changed("a.html")]))
    #expect(try site.build(["b.html": "b"]) == .init(0, 1, 0, [site.changed("a.html")]))
    #expect(site.text("a.html") == "my own words")
    try site.temporary.remove("Public/a.html")
    #expect(try site.build(["b.html": "b"]) == .init(0, 1, 0))
    #expect(site.text(".recto") == record(["b.html": "b"]))
  }

  @Test("leaves a planned file as it is, and on record, if it was not written")
  func notWritten() throws {
    try site.build(["a.html": "a", "b.html": "b"])
    let writer = try site.open(["a.html", "b.html"])
    let outcome = try writer.write(OutputFile(path: "a.html", text: "new"))
    #expect(try writer.finish([outcome]) == .init(1, 0, 0))
    #expect(site.text("b.html") == "b")
    #expect(site.text(".recto") == record(["a.html": "new", "b.html": "b"]))
  }

  @Test("does not write what was not planned")
  func unplanned() throws {
    let writer = try site.open(["a.html"])
    let error = SystemError(.write, "\(site.output)/../x", .unplanned)
    #expect(throws: error) { try writer.write(OutputFile(path: "../x", text: "")) }
    #expect(site.temporary.tree("").contains("x") == false)
  }

  @Test("does not overwrite a file that was put there during the build")
  func appearing() throws {
    let writer = try site.open(["a.html", "b.html"])
    try site.put("a.html", "mine")
    try site.put("b.html", "b")
    let error = SystemError(.write, "\(site.output)/a.html", .code(EEXIST))
    #expect(throws: error) { try writer.write(OutputFile(path: "a.html", text: "a")) }
    #expect(site.text("a.html") == "mine")
    #expect(try writer.write(OutputFile(path: "b.html", text: "b")).change == .unchanged)
  }

  @Test("lets no other build in as long as it lasts")
  func locks() throws {
    try site.build(["a.html": "a"])
    let refused = site.diagnostic(
      .error, .outputUnwritable, "another build is writing into '\(site.output)'", fix: "wait until it is done")
    let writer = try site.open(["a.html"])
    #expect(site.refusal(["a.html"]) == [refused])
    #expect(try writer.finish([try writer.write(OutputFile(path: "a.html", text: "a"))]) == .init(0, 1, 0))
  }

  @Test("lets the next build in when it is over")
  func unlocks() throws {
    do { _ = try site.open(["a.html"]) }
    #expect(site.refusal(["a.html"]) == [])
  }

  @Test("is done by many tasks at once, into more folders than are kept open")
  func concurrent() async throws {
    let files = (0..<2000).map { index in
      OutputFile(path: "f\(index / 20)/\(index).html", text: String(repeating: "page \(index) ", count: 200))
    }
    for expected in [SiteWriter.Report(2000, 0, 0), .init(0, 2000, 0)] {
      let writer = try site.open(files.map(\.path))
      let outcomes = try await withThrowingTaskGroup(of: [SiteWriter.Outcome].self) { group in
        for worker in 0..<8 {
          group.addTask {
            try stride(from: worker, to: files.count, by: 8).map { try writer.write(files[$0]) }
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(try writer.finish(outcomes) == expected)
    }
    #expect(site.tree.count == 2000 + 100 + 1)
    #expect(site.text("f99/1999.html") == String(repeating: "page 1999 ", count: 200))
  }
}
