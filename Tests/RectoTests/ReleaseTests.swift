import Testing

@Suite("recto release")
struct ReleaseTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try edition(version: "1.0")
    try letter("a", "One.\n\nTwo.\n\n::: stamp\nReceived\n:::\n")
    try letter("b", "One.\n")
  }

  private func edition(version: String, _ more: String = "") throws {
    try folder.put("Content/edition.yaml", "title: An edition\nversion: \"\(version)\"\nreleased: 2026-11-21\n\(more)")
  }

  private func letter(_ id: String, _ text: String) throws {
    try folder.put("Content/documents/\(id).md", "---\ntitle: Letter \(id)\ndate: 1944\n---\n\(text)")
  }

  private func run(_ command: String) throws -> Program.Run { try Program.run([command], in: folder.url) }

  /// The lines of the ledger that are about documents.
  private var documents: [Substring] {
    (folder.text("Content/ledger.txt") ?? "").split(separator: "\n").filter { $0.hasPrefix("documents/") }
  }

  @Test("keeps every page and paragraph, once, and under the release that first had it")
  func grows() throws {
    let first = try run("release")
    #expect(first == Program.Run(
      status: 0, output: "release 1.0: 9 new pages and 4 new paragraphs kept in Content/ledger.txt\n", errors: ""))
    #expect(documents == ["documents/a.html 1.0 p1..p2 stamp1", "documents/b.html 1.0 p1", "documents/index.html 1.0"])
    let kept = folder.text("Content/ledger.txt")
    #expect(try run("release").output == "release 1.0: the ledger has every address already\n")
    #expect(folder.text("Content/ledger.txt") == kept)

    try edition(version: "1.1 beta")
    try letter("a", "One.\n\nTwo.\n\nThree.\n\n::: stamp\nReceived\n:::\n")
    try letter("c", "One.\n")
    #expect(try run("release").output == "release 1.1 beta: 1 new page and 2 new paragraphs kept in Content/ledger.txt\n")
    #expect(documents == [
      "documents/a.html 1.0 p1..p2 stamp1", "documents/a.html 1.1-beta p3", "documents/b.html 1.0 p1",
      "documents/c.html 1.1-beta p1", "documents/index.html 1.0",
    ])
    #expect(try run("build").errors == "")
    #expect(!folder.tree("Public").contains("ledger.txt"))
    #expect(folder.tree("Content") == [
      "documents/", "documents/a.md", "documents/b.md", "documents/c.md", "edition.yaml", "ledger.txt",
    ])
  }

  @Test("has a build fail in which an address is gone, until it leads on or is withdrawn")
  func vanished() throws {
    _ = try run("release")
    _ = try run("build")
    let site = folder.tree("Public")
    try folder.remove("Content/documents/b.md")
    let gone = try run("build")
    #expect(gone.status == 1)
    #expect(gone.errors.hasPrefix(
      "Content/ledger.txt:5: error: the page 'documents/b.html', published in release 1.0, is gone [vanished-address]\n"))
    #expect(folder.tree("Public") == site)
    #expect(try run("release").status == 1)

    try edition(version: "1.0", "redirects: {documents/b.html: documents/a.html}\n")
    #expect(try run("build").errors == "")
    try edition(version: "1.0", "withdrawn: {documents/b.html: It is a forgery.}\n")
    #expect(try run("build").errors == "")

    try letter("a", "One.\n\n::: stamp\nReceived\n:::\n")
    #expect(
      try run("build").errors.contains(
        "error: the paragraph 'p2' of 'documents/a.html', published in release 1.0, is gone"))
    try edition(
      version: "1.0", "withdrawn: {documents/b.html: It is a forgery., 'documents/a.html#p2': It was a note.}\n")
    #expect(try run("build").errors == "")
  }

  @Test("wants a release to keep them for, and an edition without errors")
  func refused() throws {
    try folder.put("Content/edition.yaml", "title: An edition\nversion: \"1.0\"\n")
    #expect(try run("release").errors.hasPrefix("Content/edition.yaml: error: the edition has no release [missing-key]\n"))
    try edition(version: "1.0")
    try letter("b", "")
    try folder.put("Content/documents/b.md", "")
    #expect(try run("release").status == 1)
    #expect(folder.text("Content/ledger.txt") == nil)
  }
}
