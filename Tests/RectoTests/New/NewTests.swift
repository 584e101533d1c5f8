import Foundation
import Testing

@Suite("recto new")
struct NewTests {
  @Test("makes an edition that builds without a word, and says what comes next")
  func edition() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(["new", "my edition/letters"], in: folder.url)
    #expect(
      made
        == Program.Run(
          status: 0,
          output: """
            An edition is begun in 'my edition/letters'. Next:
              1. recto build 'my edition/letters'
                 and open my edition/letters/Public/index.html in a browser;
              2. write its title into my edition/letters/Content/edition.yaml;
              3. put your transcripts into my edition/letters/Content/documents in the place of the example,
                 as they are, or begin one: recto new document "Its title" --date 1944-09-19 'my edition/letters'

            """, errors: ""))
    let build = try Program.run(["build", "my edition/letters"], in: folder.url)
    #expect(build.errors == "")
    #expect(build.status == 0)
    // What only its editor can say.
    let check = try Program.run(["check", "my edition/letters"], in: folder.url)
    let ids = check.errors.matches(of: /\[([a-z-]+)\]\n/).map(\.1)
    #expect(ids == ["unchecked-transcript", "missing-editor", "missing-licence", "missing-method"])
    #expect(check.status == 0)
  }

  @Test("explains every file in a comment")
  func comments() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "e"], in: folder.url)
    let files = try FileManager.default.contents(of: folder.url.appendingPathComponent("e"))
    #expect(
      files.keys.sorted() == [
        ".gitignore", "Content/documents/harbour-1944.md", "Content/edition.yaml", "Content/events.yaml",
        "Content/pages/about.md", "Content/people.yaml", "Content/places.yaml",
      ])
    for (path, data) in files { #expect(String(decoding: data, as: UTF8.self).contains("# "), "\(path)") }
  }

  @Test("does nothing in a folder that is not empty, unless git alone is in it")
  func occupied() throws {
    let folder = try TemporaryFolder()
    try folder.put("a/mine.txt", "mine")
    let run = try Program.run(["new", "a"], in: folder.url)
    #expect(
      run
        == Program.Run(
          status: 1, output: "",
          errors: """
            a: error: the folder is not empty: there is 'mine.txt' [output-occupied]
              fix: name a new folder: recto new my-edition

            """))
    #expect(folder.tree("a") == ["mine.txt"])
    try folder.makeFolder("b/.git")
    #expect(try Program.run(["new", "b"], in: folder.url).status == 0)
    let file = try Program.run(["new", "a/mine.txt"], in: folder.url)
    #expect(
      file.errors
        == "a/mine.txt: error: can't make the folder 'a/mine.txt': something is there already [output-unwritable]\n")
  }

  @Test("begins a document under the words of its title, and never overwrites one")
  func document() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["new", "e"], in: folder.url)
    let arguments = ["new", "document", "Aide-mémoire: \"On Talks\"", "--date", "19 September 1944", "e"]
    let made = try Program.run(arguments, in: folder.url)
    #expect(
      made
        == Program.Run(
          status: 0,
          output: "e/Content/documents/aide-memoire-on-talks.md is begun; put the text below its front matter\n",
          errors: ""))
    let text = try #require(folder.text("e/Content/documents/aide-memoire-on-talks.md"))
    #expect(text.hasPrefix("---\ntitle: \"Aide-mémoire: \\\"On Talks\\\"\"\ndate: 1944-09-19\n# "))
    let build = try Program.run(["build", "e"], in: folder.url)
    #expect(build.errors == "")

    let again = try Program.run(arguments, in: folder.url)
    #expect(
      again
        == Program.Run(
          status: 1, output: "",
          errors: """
            e/Content/documents/aide-memoire-on-talks.md: error: there is a document \
            'aide-memoire-on-talks' [output-occupied]
              fix: give the new one another name: --id NAME

            """))
    #expect(folder.text("e/Content/documents/aide-memoire-on-talks.md") == text)
    #expect(try Program.run(arguments + ["--id", "second"], in: folder.url).status == 0)
    #expect(folder.text("e/Content/documents/second.md") == text)
  }

  @Test(
    "says what is wrong with a date, an id or a folder",
    arguments: [
      (
        ["A", "--date", "1944-13"],
        "--date: error: '1944-13' is not a date: there is no month 13 [invalid-date]\n"
          + "  fix: write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08\n"
      ),
      (
        ["A", "--date", "1944", "--id", "../a"],
        "--id: error: '../a' can't be an id [invalid-id]\n"
          + "  fix: write letters, digits, '.', '_' and '-' of ASCII, such as letter-to-stalin\n"
      ),
      (
        ["A", "--date", "1944", "elsewhere"],
        "elsewhere/Content: error: there is no folder 'Content' in 'elsewhere' [no-content]\n"
          + "  fix: name the edition's folder, or begin one: recto new FOLDER\n"
      ),
    ])
  func wrong(arguments: [String], errors: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    let run = try Program.run(["new", "document"] + arguments, in: folder.url)
    #expect(run == Program.Run(status: 1, output: "", errors: errors))
    #expect(folder.tree("Content") == [])
  }
}
