import Foundation
import Testing

@Suite("The pages of people, places and organizations")
struct BacklinkTests {
  private func check(_ site: FolderContents, atLeast count: Int) {
    let forth = PublishedLinks.onDocumentPages(of: site)
    let back = PublishedLinks.onEntityPages(of: site)
    #expect(forth.mentions.subtracting(back.mentions).sorted() == [], "on a document's page alone")
    #expect(back.mentions.subtracting(forth.mentions).sorted() == [], "on an entity's page alone")
    #expect(forth.parts.subtracting(back.parts).sorted() == [], "in a document's header alone")
    #expect(back.parts.subtracting(forth.parts).sorted() == [], "in a list of documents alone")
    #expect(forth.mentions.count >= count)
  }

  @Test("lead back to every paragraph of the own edition that leads to them, and to no other")
  func ownEdition() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["build", Package.root.path, "--output", "site"], in: folder.url)
    check(try FileManager.default.contents(of: folder.url.appendingPathComponent("site")), atLeast: 80)
  }

  @Test("and so of a generated edition that has names wherever they can stand")
  func generatedEdition() throws {
    let folder = try TemporaryFolder()
    for (path, text) in NamesEverywhere.files { try folder.put(path, text) }
    let run = try Program.run(["build", "--output", "site"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    check(try FileManager.default.contents(of: folder.url.appendingPathComponent("site")), atLeast: 1_000)
  }
}
