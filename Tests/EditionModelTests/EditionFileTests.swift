import Diagnostics
import Testing
import Transcription

@testable import EditionModel

@Suite("The file edition.yaml")
struct EditionFileTests {
  private func read(_ yaml: String) -> (outline: [String], diagnostics: [String]) {
    let (info, diagnostics) = EditionInfo.read(SourceFile(path: "edition.yaml", text: yaml))
    return (outline(info, without: ["rules", "search"]), diagnostics.sorted().map(\.description))
  }

  @Test("is read key by key")
  func everyKey() {
    let (outline, diagnostics) = read(
      """
      title: Minutes
      subtitle: of meetings
      editors: [A. Editor, B. Editor]
      publisher: The Press
      licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
      language: en-GB
      version: 1.0
      released: 21 November 2026
      base-url: https://archive.org/edition
      contact: editor@archive.org
      description: All minutes.
      """)
    #expect(
      outline == [
        "title: Minutes", "subtitle: of meetings", "editors: [A. Editor; B. Editor]", "publisher: The Press",
        "licence: (name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/)", "language: en-GB",
        "version: 1.0",
        "released: 2026-11-21", "baseURL: https://archive.org/edition/", "contact: editor@archive.org",
        "description: All minutes.",
      ])
    #expect(diagnostics == [])
  }

  @Test("leads nobody to an address that could run code", arguments: ["javascript:a()", "data:text/html,a", "file:///a"])
  func unsafeLicence(_ address: String) {
    let (info, diagnostics) = EditionInfo.read(
      SourceFile(path: "edition.yaml", text: "title: A\nlicence: {name: CC0, url: '\(address)'}\n"))
    #expect(info.licence == .init(name: "CC0", url: nil))
    #expect(diagnostics.map(\.id) == [.unsafeLink])
  }

  @Test("says whether and how there is a search")
  func search() {
    let read = { (yaml: String) in EditionInfo.read(SourceFile(path: "edition.yaml", text: "title: A\n" + yaml)) }
    let choice = { (yaml: String) in (read(yaml).info.search.isOn, read(yaml).info.search.stems) }
    #expect(choice("") == (true, false))
    #expect(choice("search: true") == (true, false))
    #expect(choice("search: false") == (false, false))
    #expect(choice("search: {stem: true}\nlanguage: de-AT") == (true, true))
    #expect(
      read("search: {stem: true}\nlanguage: la").diagnostics.map(\.description) == [
        "edition.yaml:2:9: error: 'stem' is on, and there is no stemmer for the language 'la' [invalid-value]\n"
          + "  fix: leave it out",
      ])
  }

  @Test("declares layout and HTML for all texts")
  func rules() {
    let read = { (yaml: String) in EditionInfo.read(SourceFile(path: "edition.yaml", text: "title: A\n" + yaml)) }
    #expect(read("").info.rules == EditorialRules())
    #expect(read("html: text").info.rules == EditorialRules())
    let declared = read("layout: [box-indents, nbsp-lines]\nhtml: keep")
    #expect(
      declared.info.rules
        == EditorialRules(layout: [.init(rule: .boxIndents), .init(rule: .nbspLines)], keepsHTML: true))
    #expect(declared.diagnostics == [])
    #expect(read("blocks: as-marked").info.rules == EditorialRules(recognizesBlocks: false))
    #expect(
      read("layout: box-indent\nhtml: yes").diagnostics.map(\.description) == [
        "edition.yaml:2:9: error: there is no layout rule 'box-indent' [invalid-value]\n"
          + "  rules are: nbsp-lines, box-indents, redacted-indents, unmarked-breaks\n  fix: did you mean 'box-indents'?",
        "edition.yaml:3:7: error: 'html' is 'yes' [invalid-value]\n"
          + "  fix: write 'text' to show HTML as text, or 'keep' to make it the page's own",
      ])
  }

  @Test("a rule of the edition is applied in every document, once if the document declares it too")
  func rulesInDocuments() async {
    var sources = EditionSources()
    sources.edition = SourceFile(path: "edition.yaml", text: "title: A\nlayout: [box-indents]\nhtml: keep")
    sources.documents = [
      SourceFile(path: "a.md", text: "---\ntitle: A\ndate: 1944\n---\n□□one <b>two</b>"),
      SourceFile(path: "b.md", text: "---\ntitle: B\ndate: 1945\nlayout: [box-indents]\n---\n□three"),
    ]
    let (edition, diagnostics) = await EditionBuilder.build(sources)
    #expect(diagnostics.filter { $0.id == .rawHTML } == [])
    let once = LayoutApplication(declaration: LayoutDeclaration(rule: .boxIndents), isDeclared: true, count: 1)
    #expect(edition.documents.map(\.transcript.layout) == [[once], [once]])
  }

  @Test("needs no more than a title")
  func title() {
    #expect(read("title: Minutes") == (["title: Minutes", "language: en"], []))
    let missing = [
      "edition.yaml:1: error: the edition's description has no 'title' [missing-key]\n"
        + "  fix: add a line 'title: ' and the edition's title"
    ]
    for yaml in ["", "# nothing yet\n", "\n\n"] {
      #expect(read(yaml) == (["title: Untitled edition", "language: en"], missing), "\(yaml)")
    }
  }

  @Test(
    "has an address with a slash at its end, or none",
    arguments: [
      ("https://archive.org", "https://archive.org/"), ("https://archive.org/", "https://archive.org/"),
      ("http://archive.org/a/b", "http://archive.org/a/b/"), ("https://localhost:8000", "https://localhost:8000/"),
      ("archive.org", nil), ("ftp://archive.org", nil), ("https://", nil), ("https:///a", nil),
      ("https://archive.org/?q", nil),
      ("https://archive.org/#a", nil), ("https://archive.org/a b", nil), ("/edition/", nil),
      ("https:/archive.org", nil),
    ])
  func baseURL(written: String, url: String?) {
    let (outline, diagnostics) = read("title: A\nbase-url: '\(written)'")
    #expect(outline == ["title: A", "language: en"] + (url.map { ["baseURL: \($0)"] } ?? []))
    let error = """
      edition.yaml:2:12: error: 'base-url' is '\(written)' [invalid-value]
        fix: write the address the site will have, such as https://example.org/edition/
      """
    #expect(diagnostics == (url == nil ? [error] : []))
  }

  @Test("says where pages have gone")
  func redirects() {
    #expect(
      read("title: A\nredirects:\n  b/old.html: new.html#p1\n  a.html: new.html\n").outline == [
        "title: A", "language: en",
        "redirects: [(source: (value: b/old.html, location: 3:3), target: (value: new.html#p1, location: 3:15)); "
          + "(source: (value: a.html, location: 4:3), target: (value: new.html, location: 4:11))]",
      ])
    #expect(
      read("title: A\nredirects: old.html").diagnostics == [
        "edition.yaml:2:12: error: 'redirects' should be 'key: value' lines, and is text [wrong-type]"
      ])
  }

  @Test("says where the site is published")
  func targets() {
    let yaml = """
      title: A
      publish:
        test: {to: folder, path: ../www}
        live: {to: rsync, host: user@host, path: /var/www/an edition}
        pages: {to: git, cname: a.org}
        paper: {to: zip, path: edition.zip}
        bucket: {to: s3, bucket: my-edition, prefix: a/b, endpoint: "https://s3.example.org:9000"}
      """
    let (info, diagnostics) = EditionInfo.read(SourceFile(path: "edition.yaml", text: yaml))
    #expect(diagnostics == [])
    #expect(info.targets.map(\.name.value) == ["test", "live", "pages", "paper", "bucket"])
    #expect(
      info.targets.map(\.place) == [
        .folder(path: "../www"), .rsync(host: "user@host", path: "/var/www/an edition"),
        .git(remote: "origin", branch: "gh-pages", cname: "a.org"), .zip(path: "edition.zip"),
        .s3(bucket: "my-edition", prefix: "a/b", endpoint: "https://s3.example.org:9000"),
      ])
  }

  @Test(
    "says in which formats the edition is given, and is told of those there are not",
    arguments: [
      ("{csv: no, tei: yes}", ["csv"], []), ("[tei, ris]", nil, []), ("tei", nil, []),
      (
        "{cvs: no}", [],
        ["edition.yaml:2:11: error: unknown key 'cvs' in the formats [unknown-key]\n  fix: did you mean 'csv'?"]
      ),
      ("[tie]", nil, ["edition.yaml:2:11: error: unknown format 'tie' [invalid-value]\n  fix: did you mean 'tei'?"]),
    ] as [(String, [String]?, [String])])
  func formats(_ yaml: String, _ omitted: [String]?, _ errors: [String]) {
    let file = SourceFile(path: "edition.yaml", text: "title: A\nformats: \(yaml)\n")
    let (info, diagnostics) = EditionInfo.read(file)
    #expect(diagnostics.map(\.description) == errors)
    if let omitted { #expect(info.omittedFormats.map(\.rawValue) == omitted) } else { #expect(!info.isGiven(in: .csv)) }
  }

  @Test(
    "is told of a target that is none",
    arguments: [
      (
        "{path: www}",
        [
          "1:25: error: the target 'a' has no 'to' [missing-key]\n  fix: write 'to: ' and one of folder, rsync, git, zip, s3"
        ]
      ),
      ("{to: rsyn, path: www}", ["1:30: error: 'to' is 'rsyn' [invalid-value]\n  fix: did you mean 'rsync'?"]),
      (
        "{to: folder}",
        [
          "1:25: error: the target 'a' has no 'path' [missing-key]\n"
            + "  fix: add a line 'path: ' and where it goes, such as ../www"
        ]
      ),
      (
        "{to: folder, path: www, host: a}",
        ["1:49: error: unknown key 'host' in the target 'a' [unknown-key]\n  known keys are: path, to"]
      ),
      (
        "{to: rsync, host: -oProxyCommand=x, path: a}",
        ["1:43: error: 'host' is '-oProxyCommand=x' [invalid-value]\n  fix: write it like user@example.org"]
      ),
      (
        "{to: rsync, host: a b, path: \":a\"}",
        [
          "1:43: error: 'host' is 'a b' [invalid-value]\n  fix: write it like user@example.org",
          "1:55: error: 'path' is ':a' [invalid-value]\n  fix: write a path, such as /var/www/edition",
        ]
      ),
      (
        "{to: git, remote: \"ext::sh -c x\"}",
        ["1:44: error: 'remote' is 'ext::sh -c x' [invalid-value]\n  fix: write it like origin"]
      ),
      (
        "{to: git, branch: --force}",
        ["1:43: error: 'branch' is '--force' [invalid-value]\n  fix: write it like gh-pages"]
      ),
      ("{to: s3, bucket: ../a}", ["1:42: error: 'bucket' is '../a' [invalid-value]\n  fix: write it like my-edition"]),
      ("{to: s3}", ["1:25: error: the target 'a' has no 'bucket' [missing-key]\n  fix: add a line 'bucket: ' and its name"]),
      ("www", ["1:25: error: the target 'a' should be 'key: value' lines, and is text [wrong-type]"]),
    ])
  func wrongTargets(target: String, errors: [String]) {
    let read = read("{title: A, publish: {a: \(target)}}")
    #expect(read.diagnostics == errors.map { "edition.yaml:" + $0 })
  }

  @Test(
    "has a licence by its name, or by name and address",
    arguments: [
      ("CC0", "licence: (name: CC0)", []), ("{name: CC0}", "licence: (name: CC0)", []),
      ("{name: CC0, url: https://a.org}", "licence: (name: CC0, url: https://a.org)", []),
      (
        "{url: https://a.org, nmae: CC0}", nil,
        [
          "edition.yaml:2:10: error: the licence has no 'name' [missing-key]\n"
            + "  fix: add a line 'name: ' and the licence's name",
          "edition.yaml:2:31: error: unknown key 'nmae' in the licence [unknown-key]\n  fix: did you mean 'name'?",
        ]
      ),
      (
        "[CC0]", nil,
        [
          "edition.yaml:2:10: error: the licence should be 'key: value' lines, and is a list [wrong-type]"
        ]
      ),
    ] as [(String, String?, [String])])
  func licence(yaml: String, expected: String?, errors: [String]) {
    let (outline, diagnostics) = read("title: A\nlicence: \(yaml)")
    #expect(outline == ["title: A"] + (expected.map { [$0] } ?? []) + ["language: en"])
    #expect(diagnostics == errors)
  }

  @Test("is told of a key it does not know and of a date that is none")
  func wrongKeys() {
    #expect(
      read("title: A\nlicense: CC0\nreleased: soon\n").diagnostics == [
        "edition.yaml:2:1: error: unknown key 'license' in the edition's description [unknown-key]\n"
          + "  fix: did you mean 'licence'?",
        """
        edition.yaml:3:11: error: 'soon' is not a date: "s" is not expected here [invalid-date]
          fix: write it as EDTF: 1944-06-26, 1944-06, 1944~, 1944-06/1944-08
        """,
      ])
  }

  @Test("may be missing, with a warning")
  func missing() async {
    let (edition, diagnostics) = await build(["documents/a.md": document("Text.")])
    #expect(outline(edition.info, without: ["rules", "search"]) == ["title: Untitled edition", "language: en"])
    #expect(
      diagnostics == [
        """
        Content/edition.yaml: warning: there is no edition.yaml, so the edition is called 'Untitled edition' [missing-key]
          fix: make the file, with a line 'title: ' and the edition's title
        """
      ])
  }
}
