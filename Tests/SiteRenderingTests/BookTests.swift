import Diagnostics
import EditionModel
import Foundation
import Testing

@testable import SiteRendering

@Suite("A book")
struct BookTests {
  private static let copies = ["scans/a b.png", "scans/big.tiff"].map {
    OutputFile(path: $0, content: .copy(of: "/disk/\($0)"))
  }

  private static func edition() async -> Edition {
    var sources = EditionSources()
    let files = [
      "edition.yaml": """
        title: Letters & <notes>
        subtitle: Small
        editors: [A. Editor, B. Editor]
        licence: {name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
        version: "1.0"
        released: 2026-11-21
        html: keep

        """,
      "people.yaml": "ann: {name: Ann, sort: \"Lee, Ann\", forms: [Ann], born: 1900}\n"
        + "nan: {name: Nan, see: ann}\nbob: {name: Bob}\n",
      "pages/method.md": "# Method\n\n<p>two<br>lines</p>\n\nSee [one](doc:one) and [two](doc:two).\n",
      "documents/one.md": """
        ---
        title: One
        date: 1944-06-26
        authors: ann
        ---

        Ann wrote <u>this</u>[^1], and [Bob](person:bob), [two](two.html#p1), [the file](../scans/big.tiff) \u{1}.

        ![A scan](<../scans/a b.png>) ![A file](../scans/big.tiff)

        <!-- witness: B -->

        Ann.[^1]

        [^1]: By Ann.
        """,
      "documents/two.md": "---\ntitle: Two\ndate: 1945\n---\n\nNothing.\n",
    ]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      sources.add(SourceFile(path: "Content/" + path, text: text), as: EditionSources.place(of: path))
    }
    return await EditionBuilder.build(sources).edition
  }

  @Test("of one document is that of Tests/Golden/book.txt")
  func golden() async throws {
    let site = Site(await Self.edition(), theme: try defaultTheme().theme)
    let book = Book(site, documents: [0], selection: "1 document", copies: Self.copies)
    let text = book.files().map { file in
      switch file.content {
      case .bytes(let bytes): "=== \(file.path)\n" + String(decoding: bytes, as: UTF8.self)
      case .copy(let source): "=== \(file.path) is \(source)\n"
      }
    }.joined(separator: "\n")
    let golden = packageRoot.appendingPathComponent("Tests/Golden/book.txt")
    if ProcessInfo.processInfo.environment["RECTO_RECORD"] == "1" {
      try Data(text.utf8).write(to: golden)
      Issue.record("recorded book.txt")
      return
    }
    #expect(text == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test("has the same identifier as long as it has the same documents")
  func identifier() async throws {
    let site = Site(await Self.edition(), theme: try defaultTheme().theme)
    let ids = [[0, 1], [0, 1], [0], [1]].map { documents -> Substring in
      let book = Book(site, documents: documents, selection: documents.count == 2 ? nil : "1 document", copies: [])
      let package = String(decoding: book.package([], []), as: UTF8.self)
      return package.firstMatch(of: /urn:uuid:[0-9a-f-]{36}/)?.output ?? ""
    }
    #expect(ids[0] == ids[1])
    #expect(Set(ids).count == 3 && !ids.contains(""))
  }

  @Test("has ids that XML allows, different ones for different ids", arguments: [
    ("p1", "p1"), ("1", "_x31"), ("a/b", "a_x2Fb"), ("é", "_xC3_xA9"), ("-x", "_x2Dx"), ("a.b-c_d", "a.b-c_d"),
  ])
  func names(_ text: String, _ name: String) {
    #expect(XMLText.name(text) == name)
  }
}
