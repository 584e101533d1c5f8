import Foundation
import Testing

@Suite("recto build")
struct BuildTests {
  private static let document = "---\ntitle: A letter\ndate: 1944\n---\nText.\n"

  @Test("builds this repository's own edition without a word, twice the same, and the second time writes nothing")
  func ownEdition() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      let run = try Program.run(
        ["build", Package.root.path, "--output", folder.url.appendingPathComponent(name).path], in: folder.url)
      #expect(run.errors == "")
      #expect(run.status == 0)
    }
    let one = try FileManager.default.contents(of: folder.url.appendingPathComponent("one"))
    #expect(one == (try FileManager.default.contents(of: folder.url.appendingPathComponent("two"))))
    #expect(one.count > 50)

    let again = try Program.run(["build", Package.root.path, "-o", "one"], in: folder.url)
    #expect(FixtureTests.withoutSeconds(again.output) == "3 documents, 12 people, 99 pages in … s (nothing changed)\n")
    #expect(one == (try FileManager.default.contents(of: folder.url.appendingPathComponent("one"))))
  }

  @Test("keeps the last good site when an edition becomes wrong, and removes what the site no longer has when it is mended")
  func keepsTheLastSite() throws {
    let folder = try TemporaryFolder()
    try folder.put("Content/edition.yaml", "title: An edition\nsearch: false\n")
    try folder.put("Content/documents/a.md", Self.document)
    try folder.put("Content/documents/b.md", Self.document)
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    try folder.put("Public/mine.txt", "mine")
    let site = folder.url.appendingPathComponent("Public")
    let before = try FileManager.default.contents(of: site)

    try folder.put("Content/documents/b.md", "")
    let failed = try Program.run(["build"], in: folder.url)
    #expect(failed.status == 1)
    #expect(failed.output == "")
    #expect(failed.errors.hasSuffix("1 error; nothing was written\n"))
    #expect(try FileManager.default.contents(of: site) == before)

    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("Content/documents/b.md"))
    let mended = try Program.run(["build"], in: folder.url)
    #expect(FixtureTests.withoutSeconds(mended.output).hasSuffix("(15 files written, 7 removed)\n"))
    let after = try FileManager.default.contents(of: site)
    #expect(after["documents/b.html"] == nil)
    #expect(after["mine.txt"] == Data("mine".utf8))
  }

  @Test(
    "refuses an output folder that would overwrite the edition",
    arguments: [".", "Content", "Content/site", "Templates", ".."])
  func refusesOutput(_ output: String) throws {
    let folder = try TemporaryFolder()
    try folder.put("edition/Content/edition.yaml", "title: An edition\n")
    try folder.put("edition/Content/documents/a.md", Self.document)
    let before = try FileManager.default.contents(of: folder.url)
    let run = try Program.run(["build", "--output", output], in: folder.url.appendingPathComponent("edition"))
    #expect(run.status == 1)
    #expect(run.errors.contains("[output-refused]"))
    #expect(try FileManager.default.contents(of: folder.url) == before)
  }

  @Test("does not overwrite a file it did not write")
  func sparesForeignFiles() throws {
    let folder = try TemporaryFolder()
    try folder.put("Content/edition.yaml", "title: An edition\n")
    try folder.put("Content/documents/a.md", Self.document)
    try folder.put("Public/index.html", "mine")
    let run = try Program.run(["build"], in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        Public: error: a file of the site would overwrite one that Recto did not write [output-occupied]
          'index.html'
          fix: move them away, or name another folder for the site
        1 error; nothing was written

        """)
    #expect(
      try FileManager.default.contents(of: folder.url.appendingPathComponent("Public")) == [
        "index.html": Data("mine".utf8)
      ])
  }

  @Test("tells paths from where the user is")
  func tellsPathsFromHere() throws {
    let folder = try TemporaryFolder()
    try folder.put("my edition/Content/documents/a.md", "")
    try folder.put("my edition/Content/edition.yaml", "title: An edition\n")
    let run = try Program.run(["build", "my edition"], in: folder.url)
    #expect(
      run.errors == """
        my edition/Content/documents/a.md: error: the file is empty [empty-file]
          fix: put the text in, or remove the file
        1 error; nothing was written

        """)
  }

  @Test("publishes every link so that it leads to a file, from a disk and under any path")
  func linksLeadSomewhere() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["build", Package.root.path, "--output", "site"], in: folder.url)
    let site = try FileManager.default.contents(of: folder.url.appendingPathComponent("site"))
    var ids: [String: Set<Substring>] = [:]
    var links: [(page: String, target: Substring)] = []
    for (path, data) in site where path.hasSuffix(".html") {
      let html = String(decoding: data, as: UTF8.self)
      ids[path] = Set(html.matches(of: /\sid="([^"]*)"/).map(\.1))
      #expect(ids[path]?.count == html.matches(of: /\sid="([^"]*)"/).count, "ids are unique in \(path)")
      if path != "404.html" { links += html.matches(of: /(?:href|src)="([^"]*)"/).map { (path, $0.1) } }
    }
    var broken: [String] = []
    for (page, target) in links where !target.contains("://") {
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let base = page.split(separator: "/").dropLast().map(String.init)
      var path = parts[0].isEmpty ? [] : base
      for part in parts[0].split(separator: "/") {
        if part == ".." { path.removeLast() } else { path.append(String(part)) }
      }
      let file = parts[0].isEmpty ? page : path.joined(separator: "/")
      // What a script keeps in an address has names and values.
      let isThere =
        site[file] != nil && (parts.count == 1 || parts[1].contains("=") || ids[file]?.contains(parts[1]) == true)
      if !isThere || target.contains("?") || target.hasPrefix("/") { broken.append("\(page) -> \(target)") }
    }
    #expect(broken == [])
    #expect(links.count > 500)
  }
}
