import Foundation
import Testing

@testable import recto

@Suite("Replacing a file")
struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("makes it, and the folders it lies in, where nothing is there")
  func makes() throws {
    try AtomicFile.write(Array("words".utf8), to: folder("in/here/a.txt"))
    #expect(folder.text("in/here/a.txt") == "words")
    #expect(folder.tree("") == ["in/", "in/here/", "in/here/a.txt"])
  }

  @Test("keeps its permissions")
  func permissions() throws {
    try folder.put("a.txt", "words")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder("a.txt"))
    try AtomicFile.write(Array("other words".utf8), to: folder("a.txt"))
    #expect(folder.text("a.txt") == "other words")
    #expect(try FileManager.default.attributesOfItem(atPath: folder("a.txt"))[.posixPermissions] as? Int == 0o640)
  }

  @Test("follows a link to what it leads to; one that leads nowhere is replaced itself")
  func links() throws {
    try folder.put("inner/a.txt", "words")
    try folder.link("link.txt", to: "inner/a.txt")
    try folder.link("lost.txt", to: "inner/b.txt")
    #expect(try AtomicFile.replace(folder("link.txt"), Array("words".utf8), with: Array("mended".utf8)))
    try AtomicFile.write(Array("found".utf8), to: folder("lost.txt"))
    #expect(folder.text("inner/a.txt") == "mended")
    #expect(folder.text("lost.txt") == "found")
    #expect(folder.tree("") == ["inner/", "inner/a.txt", "link.txt@", "lost.txt"])
  }

  @Test("leaves it alone when it was changed meanwhile, or removed")
  func changed() throws {
    try folder.put("a.txt", "new words")
    #expect(try !AtomicFile.replace(folder("a.txt"), Array("old words".utf8), with: []))
    #expect(try !AtomicFile.replace(folder("b.txt"), Array("old words".utf8), with: []))
    #expect(folder.text("a.txt") == "new words")
    #expect(folder.tree("") == ["a.txt"])
  }

  @Test("minds nobody else's temporary file, and leaves none when it fails")
  func temporaries() throws {
    try folder.makeFolder("a.txt")
    try folder.put(".recto-0000000000000000", "another's")
    #expect(throws: SystemError(.write, folder("a.txt"), .code(EISDIR))) {
      try AtomicFile.write(Array("words".utf8), to: folder("a.txt"))
    }
    #expect(folder.tree("") == [".recto-0000000000000000", "a.txt/"])
  }
}
