import Foundation
import Testing

/// An edition that is published, changed and published again.
private struct PublishedEdition {
  let folder: TemporaryFolder

  init(_ target: String) throws {
    folder = try TemporaryFolder()
    try folder.put("e/Content/edition.yaml", "title: An edition\npublish:\n  live: {\(target)}\nsearch: false\n")
    for name in ["a", "b"] {
      try folder.put("e/Content/documents/\(name).md", "---\ntitle: Letter \(name)\ndate: 1944\n---\nText.\n")
    }
    try folder.put("e/Content/images/-o it's \"one\" & *.txt", "one")
    try folder.put("e/Public/stray.txt", "mine")
  }

  func publish(_ arguments: String...) throws -> Program.Run {
    try Program.run(["publish", "live", "e"] + arguments, in: folder.url)
  }

  /// Takes a document away, brings another, and changes a third.
  func change() throws {
    try folder.remove("e/Content/documents/b.md")
    try folder.put("e/Content/documents/c.md", "---\ntitle: Letter c\ndate: 1945\n---\nText.\n")
    try folder.put("e/Content/images/-o it's \"one\" & *.txt", "two")
  }

  /// The site as it was built, without what is nobody's business elsewhere.
  func built() throws -> FolderContents { try contents("e/Public").filter { $0.key != "stray.txt" } }

  /// A folder's files but the record, which carriers keep in their own way.
  func contents(_ name: String) throws -> FolderContents {
    try FileManager.default.contents(of: folder.url.appendingPathComponent(name)).filter {
      $0.key != ".recto" && $0.key != "stray.txt"
    }
  }
}

/// Runs a program of the system in a folder, and returns what it writes.
@discardableResult
private func system(_ arguments: String..., in folder: URL) throws -> String {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: output, as: UTF8.self)
}

private func isInstalled(_ program: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}

@Suite("recto publish")
struct PublishTests {
  private static let changes = """
    new      documents/c.bib
    new      documents/c.csl.json
    new      documents/c.html
    new      documents/c.md
    new      documents/c.ris
    new      documents/c.txt
    new      documents/c.xml
    changed  data/documents.csv
    changed  data/documents.json
    changed  data/edition.bib
    changed  data/edition.csl.json
    changed  data/edition.jsonld
    changed  data/edition.ris
    changed  data/edition.xml
    changed  data/source.zip
    changed  data/timeline.csv
    changed  data/timeline.json
    changed  documents/a.html
    changed  documents/index.html
    changed  images/-o it's "one" & *.txt
    changed  index.html
    changed  timeline.html

    """ + deletions

  private static let deletions = """
    deleted  documents/b.bib
    deleted  documents/b.csl.json
    deleted  documents/b.html
    deleted  documents/b.md
    deleted  documents/b.ris
    deleted  documents/b.txt
    deleted  documents/b.xml

    """

  /// What a target goes through, whatever carries the files there.
  private func check(_ edition: PublishedEdition, published: () throws -> FolderContents, extra: Set<String> = []) throws {
    func site() throws -> FolderContents { try published().filter { !extra.contains($0.key) } }
    let rehearsal = try edition.publish("--dry-run")
    #expect(rehearsal.errors == "")
    #expect(rehearsal.output.contains("new      documents/a.html\n"))
    #expect(
      rehearsal.output.hasSuffix(
        "live: \(try edition.built().count + extra.count) new; nothing was sent (0 files unchanged)\n"))
    #expect(try published() == [:])

    let first = try edition.publish()
    #expect(first.errors == "")
    #expect(first.output == "live: \(try edition.built().count + extra.count) new (0 files unchanged)\n")
    #expect(try site() == (try edition.built()))
    #expect(Set(try published().keys).isSuperset(of: extra))

    let again = try edition.publish()
    #expect(
      again
        == Program.Run(
          status: 0, output: "live: nothing to send (\(try edition.built().count + extra.count) files unchanged)\n",
          errors: ""))

    try edition.change()
    let unchanged = try edition.built().count + extra.count - 22
    let before = try published()
    let list = try edition.publish("-n")
    #expect(
      list.output == Self.changes
        + "live: 7 new, 15 changed, 7 deleted; nothing was sent (\(unchanged) files unchanged)\n")
    #expect(try published() == before)
    let second = try edition.publish()
    #expect(second.errors == "")
    #expect(
      second.output == Self.deletions
        + "live: 7 new, 15 changed, 7 deleted (\(unchanged) files unchanged)\n")
    #expect(try site() == (try edition.built()))

    let good = try published()
    try edition.folder.put("e/Content/documents/c.md", "")
    let wrong = try edition.publish()
    #expect(wrong.status == 1)
    #expect(wrong.errors.hasSuffix("1 error; nothing was written\n"))
    #expect(try published() == good)
  }

  @Test("sends to a folder what is new or changed, and takes away what the site no longer has")
  func toFolder() throws {
    let edition = try PublishedEdition("to: folder, path: \"../w w\"")
    try check(edition) { try edition.folder.tree("w w").isEmpty ? [:] : edition.contents("w w") }
    #expect(!edition.folder.tree("w w").contains("stray.txt"))
  }

  @Test("sends by rsync", .enabled(if: isInstalled("rsync")))
  func byRsync() throws {
    let edition = try PublishedEdition("to: rsync, path: \"../-w 'w':\"")
    try check(edition) { try edition.folder.tree("-w 'w':").isEmpty ? [:] : edition.contents("-w 'w':") }
    try edition.folder.put("-w 'w':/.htaccess", "mine")
    try edition.folder.put("e/Content/documents/c.md", "---\ntitle: Letter c\ndate: 1945\n---\nMore text.\n")
    #expect(try edition.publish().status == 0)
    #expect(edition.folder.text("-w 'w':/.htaccess") == "mine")
  }

  @Test(
    "sends to a branch of git, in a commit of its own, and touches nothing of the edition's",
    .enabled(if: isInstalled("git")))
  func byGit() throws {
    let edition = try PublishedEdition("to: git, remote: ../site.git, branch: pages, cname: edition.example.org")
    let (root, here) = (edition.folder.url, edition.folder.url.appendingPathComponent("e"))
    try system("git", "init", "-q", "--bare", "site.git", in: root)
    try system("git", "init", "-q", "-b", "main", in: here)
    for (key, value) in [("user.name", "A. Editor"), ("user.email", "editor@example.org"), ("core.autocrlf", "true")] {
      try system("git", "config", key, value, in: here)
    }
    let status = { try system("git", "status", "--porcelain", "--ignored", in: here) }
    let before = try status()
    let bare = root.appendingPathComponent("site.git")
    let published = { () throws -> FolderContents in
      guard try !system("git", "branch", "--list", "pages", in: bare).isEmpty else { return [:] }
      try? edition.folder.remove("copy")
      try system("git", "-c", "core.autocrlf=false", "clone", "-q", "-b", "pages", "site.git", "copy", in: root)
      try edition.folder.remove("copy/.git")
      return try edition.contents("copy")
    }
    try check(edition, published: published, extra: [".nojekyll", "CNAME"])
    #expect(edition.folder.text("copy/CNAME") == "edition.example.org\n")
    #expect(edition.folder.text("copy/.nojekyll") == "")
    #expect(try system("git", "log", "--format=%s", "pages", in: bare) == "Publish An edition\nPublish An edition\n")
    #expect(try status().replacing("?? Public/\n", with: "") == before.replacing("?? Public/\n", with: ""))
    #expect(try system("git", "branch", "--all", in: here) == "")
  }

  @Test("refuses the branch that the edition itself is on", .enabled(if: isInstalled("git")))
  func ownBranch() throws {
    let edition = try PublishedEdition("to: git, branch: main")
    let none = try edition.publish()
    #expect(
      none.errors.contains(
        "error: the edition lies in no git repository, so 'live' can't be published [publish-failed]"))
    try system("git", "init", "-q", "-b", "main", in: edition.folder.url.appendingPathComponent("e"))
    let run = try edition.publish()
    #expect(
      run
        == Program.Run(
          status: 1, output: "",
          errors: """
            e/Content/edition.yaml:3:3: error: 'main' is the branch that the edition's own files are on [publish-failed]
              fix: name a branch that is for the site alone, such as gh-pages

            """))
  }

  @Test(
    "packs an archive that other programs unpack",
    .enabled(if: isInstalled("zip") && isInstalled("unzip") && isInstalled("python3")))
  func byZip() throws {
    let edition = try PublishedEdition("to: zip, path: \"../-out/e d.zip\"")
    try check(edition) {
      guard !edition.folder.tree("-out").isEmpty else { return [:] }
      #expect(edition.folder.tree("-out") == ["e d.zip"])
      try? edition.folder.remove("copy")
      let script =
        "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])"
      #expect(try system("python3", "-c", script, "-out/e d.zip", "copy", in: edition.folder.url) == "")
      return try edition.contents("copy")
    }
  }

  @Test("overwrites nothing that it did not put there", arguments: ["folder", "rsync"])
  func foreign(_ carrier: String) throws {
    guard carrier == "folder" || isInstalled(carrier) else { return }
    let edition = try PublishedEdition("to: \(carrier), path: ../www")
    try edition.folder.put("www/index.html", "mine")
    try edition.folder.put("www/other.html", "mine")
    let run = try edition.publish()
    #expect(
      run
        == Program.Run(
          status: 1, output: "",
          errors: """
            e/Content/edition.yaml:3:3: error: the target 'live' has files that Recto did not put there and \
            would overwrite [output-occupied]
              'index.html'
              fix: move them away, or publish to another place

            """))
    #expect(edition.folder.tree("www") == ["index.html", "other.html"])
  }

  @Test(
    "leaves the published site whole when a transfer breaks off, and goes on from there",
    .enabled(if: isInstalled("rsync")))
  func interruption() throws {
    let edition = try PublishedEdition("to: rsync, path: ../www")
    #expect(try edition.publish().status == 0)
    let before = try edition.contents("www")
    try edition.change()
    // A folder where a file should go makes rsync fail in the first round.
    try edition.folder.makeFolder("www/documents/c.txt/full")
    let broken = try edition.publish()
    #expect(broken.status == 1)
    #expect(broken.errors.contains("error: 'rsync' failed with status 23 [publish-failed]\n  "))
    let between = try edition.contents("www")
    for (path, data) in before where path.hasSuffix(".html") { #expect(between[path] == data, "\(path)") }

    try edition.folder.remove("www/documents/c.txt")
    let mended = try edition.publish()
    #expect(mended.errors == "")
    #expect(try edition.contents("www") == (try edition.built()))
  }

  @Test("names the target that is meant, and says which there are")
  func targets() throws {
    let folder = try TemporaryFolder()
    try folder.put("Content/documents/a.md", "---\ntitle: A\ndate: 1944\n---\nText.\n")
    try folder.put("Content/edition.yaml", "title: An edition\n")
    let errors = { (arguments: [String]) in try Program.run(["publish"] + arguments, in: folder.url).errors }
    #expect(
      try errors([]) == """
        Content/edition.yaml: error: the edition has no target to be published to [unknown-reference]
          fix: add lines to edition.yaml such as
               publish:
                 website: {to: folder, path: ../website}

        """)
    try folder.put(
      "Content/edition.yaml",
      "title: An edition\npublish:\n  test: {to: folder, path: a}\n  live: {to: folder, path: b}\n")
    #expect(
      try errors([]) == """
        Content/edition.yaml:3:3: error: the edition has several targets [missing-key]
          fix: name one of them: recto publish test | live

        """)
    #expect(
      try errors(["life"]) == """
        Content/edition.yaml:3:3: error: the edition has no target 'life' [unknown-reference]
          targets are: test, live
          fix: did you mean 'live'?

        """)
    #expect(folder.tree("Public") == [])
  }
}
