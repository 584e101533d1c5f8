import Diagnostics
import Foundation
import Testing

@testable import recto

@Suite("The preview's pages")
struct PreviewTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try put("edition.yaml", "title: Letters\neditors: [Nobody]\n")
    try put("people.yaml", "anna:\n  name: Anna Ahlers\n  forms: [Anna]\nbert:\n  name: Bert Busch\n  forms: [Bert]\n")
    try put("documents/one.md", Self.letter("One", 1944, "Anna wrote to Bert."))
    try put("documents/two.md", Self.letter("Two", 1945, "Bert did not answer."))
    try put("documents/three.md", "---\ntitle: Three\ndate: 1946\nnames: {She: anna}\n---\nShe came. [sic]\n")
    try put("pages/about.md", "---\ntitle: About\n---\nAbout these letters.\n")
    try put("own.html", "<p>As it is.")
    try put("scan.bin", "scan")
  }

  private func put(_ path: String, _ text: String) throws { try folder.put("Content/\(path)", text) }

  private static func letter(_ title: String, _ year: Int, _ text: String) -> String {
    "---\ntitle: \(title)\ndate: \(year)\n---\n\(text)\n"
  }

  /// The files of the site as they are built, each page with the tag that the preview gives it.
  private func built(_ showing: Showing) throws -> FolderContents {
    let output = UUID().uuidString
    let run = try Program.run(["build", ".", "--output", output], in: folder.url)
    #expect(run.status == 0)
    var files = try FileManager.default.contents(of: folder.url.appendingPathComponent(output))
    files[Manifest.name] = nil
    for (path, bytes) in files where path.hasSuffix(".html") {
      let site = try #require(showing.site)
      let page = try #require(try site.file(SitePath(unchecked: path)))
      let tag = PreviewScript.tag(page: page.tag, styles: site.styles, files: site.files)
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.components(separatedBy: "</body>")
      #expect(parts.count <= 2)
      files[path] = Data((parts[0] + tag + (parts.count == 2 ? "</body>" + parts[1] : "")).utf8)
    }
    return files
  }

  private func served(_ paths: some Sequence<String>, _ showing: Showing) throws -> FolderContents {
    var files: FolderContents = [:]
    for path in paths {
      switch try #require(showing.file(SitePath(unchecked: path)), "there is no \(path)").content {
      case .bytes(let bytes): files[path] = Data(bytes)
      case .onDisk(let source, _): files[path] = try Data(contentsOf: URL(fileURLWithPath: source))
      }
    }
    return files
  }

  @Test("are those that are built but for one tag, and stay so while the edition is changed")
  func equalsBuild() async throws {
    var preview = Preview(edition: folder.path)
    var showing = Showing()
    /// Builds, and compares all there is.
    func expectSame(_ changes: [String]) async throws {
      let outcome = try #require(await preview.build())
      #expect(outcome.changes == changes)
      let site = try #require(outcome.site)
      showing.site = site
      let built = try built(showing)
      #expect(try served(built.keys, showing) == built)
    }
    try await expectSame([
      "Content/documents/one.md", "Content/documents/three.md", "Content/documents/two.md", "Content/edition.yaml",
      "Content/own.html", "Content/pages/about.md", "Content/people.yaml", "Content/scan.bin",
    ] + DefaultTheme.files.map { "Templates/\($0.path)" }.sorted())
    #expect(await preview.build() == nil)

    try put("documents/two.md", Self.letter("Two", 1943, "Anna and Bert answered."))
    try await expectSame(["Content/documents/two.md"])
    try put("people.yaml", "anna:\n  name: Anna Ahlers\n  forms: [Anna]\nbert:\n  name: Bert Busch\n  forms: [Bertie]\n")
    try await expectSame(["Content/people.yaml"])
    try put("documents/three.md", "---\ntitle: Three\ndate: 1946\nnames: {She: bert}\n---\nShe came. [sic]\n")
    try await expectSame(["Content/documents/three.md"])
    try folder.remove("Content/documents/one.md")
    try put("documents/four.md", Self.letter("Four", 1944, "Anna again, and Bertie."))
    try await expectSame(["Content/documents/four.md", "Content/documents/one.md"])
    try put("edition.yaml", "title: More letters\neditors: [Nobody]\nblocks: as-marked\n")
    try await expectSame(["Content/edition.yaml"])
    try put("scan.bin", "another scan")
    try await expectSame(["Content/scan.bin"])
    try folder.put("Templates/style/7-own.css", "p { color: red }\n")
    try await expectSame(["Templates/style/7-own.css"])
  }

  @Test("show an edited document at a glance as they are when everything is built")
  func glance() async throws {
    var preview = Preview(edition: folder.path)
    let first = try #require(await preview.build()?.site)
    try put("documents/two.md", Self.letter("Two", 1945, "Anna and Anna Ahlers answered. So did they. [sic]"))
    let path = "Content/documents/two.md"
    let glanced = try #require(await preview.glance(at: [path, "Content/documents/4913"]))
    let outcome = try #require(await preview.build())
    #expect(outcome.changes == [path])
    let site = try #require(outcome.site)
    var edited = 0
    // The page of data counts the rows of files, for which it waits until everything is built.
    for page in outcome.plan.site.paths.map(SitePath.init(unchecked:)) where page.text != "data/index.html" {
      let tags = try [first, glanced, site].map { try #require(try $0.file(page)).tag }
      #expect(tags[1] == tags[2], "\(page)")
      if tags[0] != tags[2] { edited += 1 }
    }
    #expect(edited > 3)
  }

  @Test("wait until everything is built where an edit can change more than a document's own pages, or is wrong")
  func noGlance() async throws {
    var preview = Preview(edition: folder.path)
    _ = await preview.build()
    func expectNone(_ path: String, _ text: String, _ more: String...) async throws {
      let before = try Data(contentsOf: URL(fileURLWithPath: folder("Content/\(path)")))
      try put(path, text)
      #expect(await preview.glance(at: Set(["Content/\(path)"] + more)) == nil, "\(path): \(text)")
      try put(path, String(decoding: before, as: UTF8.self))
    }
    try await expectNone("documents/two.md", Self.letter("Two", 1943, "Another year."))
    try await expectNone("documents/two.md", "---\nid: deux\ntitle: Two\ndate: 1945\n---\nAnother id.\n")
    try await expectNone("documents/two.md", "---\ntitle: Two\ndate: 1945\nnames: {He: bert}\n---\nHe.\n")
    try await expectNone("documents/two.md", Self.letter("Two", 1945, "[Anna](person:ann)"))
    try await expectNone("documents/two.md", "---\ntitle: [Two\n---\n")
    try await expectNone("documents/two.md", Self.letter("Two", 1945, "Bert did not answer."))
    try await expectNone("documents/two.md", Self.letter("Two", 1945, "Anna."), "Content/people.yaml")
    try await expectNone("people.yaml", "anna:\n  name: Anna\n")
  }

  @Test("stay as they were while there is an error, which is told with its line")
  func errors() async throws {
    var preview = Preview(edition: folder.path)
    _ = await preview.build()
    try put("documents/one.md", "---\ntitle: One\ndate: 1944-13\n---\n[Anna](person:ann) <b>\n")
    let outcome = try #require(await preview.build())
    #expect(outcome.site == nil)
    var json: [UInt8] = []
    outcome.problems.json.write(into: &json)
    let value = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let list = try #require(value["list"] as? [[String: Any]])
    #expect(value["count"] as? Int == list.count)
    let date = list.first { $0["place"] as? String == "Content/documents/one.md:3:12" }
    #expect(date?["excerpt"] as? String == "date: 1944-13")

    try put("documents/one.md", Self.letter("One", 1944, "Anna wrote to Bert."))
    #expect(try #require(await preview.build()).site != nil)
  }

  @Test("give way to a page that says so as long as there never was a site")
  func nothingYet() throws {
    let showing = Showing()
    let page = showing.notFound()
    #expect(showing.file(SitePath(unchecked: "index.html")) == nil)
    #expect(page.status == .serviceUnavailable)
    guard case .bytes(let bytes) = page.content else { return }
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.contains("<script src=\"/__recto/preview.js\" data-page="))
  }
}
