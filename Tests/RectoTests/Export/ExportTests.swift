import Foundation
import Testing

@Suite("recto export epub")
struct ExportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Content/edition.yaml", "title: Letters\n")
    try folder.put("Content/people.yaml", "ann: {name: Ann, forms: [Ann]}\n")
    for (id, date, text) in [("a", "1944-06-26", "Ann."), ("b", "1945", "Nobody."), ("c", "1946~", "Ann?")] {
      try folder.put("Content/documents/\(id).md", "---\ntitle: \(id)\ndate: \(date)\n---\n\n\(text)\n")
    }
  }

  private func export(_ arguments: String...) throws -> Program.Run {
    try Program.run(["export", "epub"] + arguments, in: folder.url)
  }

  @Test("makes a file that begins as a book does, and the same one the second time")
  func file() throws {
    #expect(try export() == Program.Run(status: 0, output: "edition.epub: 3 documents\n", errors: ""))
    let file = folder.url.appendingPathComponent("edition.epub")
    let bytes = try Data(contentsOf: file)
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    #expect(try export().status == 0)
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test("takes the documents that all of its choices let pass", arguments: [
    (["--documents", "a", "c"], "2 documents"), (["--from", "1945"], "2 documents"), (["--to", "1945-06"], "2 documents"),
    (["--from", "1945", "--to", "1945"], "1 document"), (["--person", "ann"], "2 documents"),
    (["--person", "ann", "--to", "1944"], "1 document"),
  ])
  func choice(_ arguments: [String], _ words: String) throws {
    let run = try Program.run(["export", "epub", "--output", "out/book.epub"] + arguments, in: folder.url)
    #expect(run == Program.Run(status: 0, output: "out/book.epub: \(words)\n", errors: ""))
  }

  @Test("says what is wrong, and writes nothing then")
  func refusals() throws {
    try folder.put("notes.txt", "mine, and longer than the beginning of a book: fifty-eight bytes or more")
    let runs = try [["--documents", "d"], ["--person", "anne"], ["--from", "1950"], ["--output", "notes.txt"]].map {
      try Program.run(["export", "epub"] + $0, in: folder.url)
    }
    #expect(runs.map(\.status) == [1, 1, 1, 1])
    #expect(
      runs.map(\.errors).joined() == """
        Content/documents: error: there is no document 'd' [unknown-reference]
        Content/people.yaml: error: there is no person 'anne' [unknown-reference]
          fix: did you mean 'ann'?
        Content/documents: error: no document is chosen, so there is nothing to make a book of [no-documents]
        notes.txt: error: 'notes.txt' is there already and is no book [output-occupied]
          fix: move it away, or name another file: --output FILE

        """)
    #expect(folder.text("notes.txt")?.hasPrefix("mine") == true)
    #expect(folder.text("edition.epub") == nil)
    #expect(try export("--to", "soon").errors.contains("which is no date"))
  }
}
