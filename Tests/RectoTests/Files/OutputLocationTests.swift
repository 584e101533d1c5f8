import Diagnostics
import Foundation
import Testing

@testable import recto

@Suite("Where a site may be written")
struct OutputLocationTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.put("desk/edition/Content/documents/x.md", "")
    try temporary.makeFolder("desk/edition/Templates/assets")
    try temporary.makeFolder("desk/edition/Public")
    try temporary.put("desk/file", "")
    try temporary.makeFolder("home/me")
    try temporary.link("link", to: "desk/edition")
    try temporary.link("to-content", to: "desk/edition/Content")
    try temporary.link("dangling", to: "nowhere")
  }

  private func reason(_ output: String, edition: String) -> String? {
    do {
      _ = try OutputLocation.find(output, edition: edition, home: temporary("home/me"))
      return nil
    } catch {
      let prefix = "can't write the site into '\(output)': "
      let only = error.diagnostics.count == 1 ? error.diagnostics.first : nil
      guard let only, only.severity == .error, only.id == .outputRefused, only.message.hasPrefix(prefix) else {
        return "\(error.diagnostics)"
      }
      return only.message.dropFirst(prefix.count).replacingOccurrences(of: temporary.path, with: "…")
    }
  }

  @Test(
    "is not where it could overwrite the edition or much else",
    arguments: [
      ("desk/edition", "it is the edition's own folder"),
      ("desk/edition/", "it is the edition's own folder"),
      ("desk/edition/Public/..", "it is the edition's own folder"),
      ("link", "it is the edition's own folder"),
      ("desk", "it holds the edition"),
      ("", "it holds your home folder"),
      ("home/me", "it is your home folder"),
      ("home", "it holds your home folder"),
      ("desk/edition/Content", "it is, or lies in, the edition's folder 'Content'"),
      ("desk/edition/Content/documents", "it is, or lies in, the edition's folder 'Content'"),
      ("desk/edition/Content/new/site", "it is, or lies in, the edition's folder 'Content'"),
      ("to-content/new", "it is, or lies in, the edition's folder 'Content'"),
      ("link/Templates/assets", "it is, or lies in, the edition's folder 'Templates'"),
      ("desk/edition/Sources", "it is, or lies in, the edition's folder 'Sources'"),
      ("link/sources/new", "it is, or lies in, the edition's folder 'Sources'"),
      ("desk/file", "it is a file"),
      ("desk/file/site", "'…/desk/file' is a file"),
      ("dangling", "the symbolic link '…/dangling' leads nowhere"),
      ("desk/new/../edition/Content", "its '..' follows a folder that does not exist"),
    ])
  func refuses(_ output: String, _ expected: String) {
    #expect(reason(temporary(output), edition: temporary("desk/edition")) == expected)
    #expect(reason(temporary(output), edition: temporary("link")) == expected)
  }

  @Test("is not the root of the file system, nor a path that is none")
  func refusesRoot() {
    let edition = temporary("desk/edition")
    #expect(reason("/", edition: edition) == "it is the root of the file system")
    #expect(reason("/tmp/../..//", edition: edition) == "it is the root of the file system")
    #expect(reason("", edition: edition) == "this is no path")
    #expect(reason("site\u{0}x", edition: edition) == "this is no path")
  }

  @Test("is not in or above the place that a linked Content is really in")
  func refusesLinkedContent() throws {
    try temporary.makeFolder("texts/Content")
    try temporary.makeFolder("other")
    try temporary.link("other/Content", to: "../texts/Content")
    let edition = temporary("other")
    let inside = "it is, or lies in, the edition's folder 'Content'"
    #expect(reason(temporary("texts/Content/site"), edition: edition) == inside)
    #expect(reason(temporary("texts"), edition: edition) == "it holds the edition's folder 'Content'")
  }

  @Test("is any other folder, be it there or not")
  func finds() throws {
    let edition = temporary("desk/edition")
    func find(_ output: String) throws -> OutputLocation {
      try .find(temporary(output), edition: edition, home: "/none")
    }
    let real = try find("home").existing.dropLast("/home".count)
    #expect(try find("desk/edition/Public") == OutputLocation(existing: real + "/desk/edition/Public", missing: []))
    #expect(
      try find("link/./site//deep/") == OutputLocation(existing: real + "/desk/edition", missing: ["site", "deep"]))
    #expect(try find("Contents") == OutputLocation(existing: String(real), missing: ["Contents"]))
  }

  @Test("is looked for from the working folder if the path is relative")
  func relative() throws {
    let location = try OutputLocation.find("recto-tests-nowhere", edition: temporary("desk/edition"))
    #expect(location.missing == ["recto-tests-nowhere"])
    #expect(location.existing.hasPrefix("/"))
  }
}
