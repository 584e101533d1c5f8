import Diagnostics
import EditionModel
import Testing

@testable import Interchange

@Suite("The feed of the documents")
struct FeedTests {
  private func edition(_ yaml: String, documents: Int = 1) async -> Edition {
    var sources = EditionSources()
    sources.edition = SourceFile(path: "Content/edition.yaml", text: yaml)
    sources.documents = (0..<documents).map { number in
      let text = "---\ntitle: \"Letter <\(number)> & \\u0001more\"\ndate: \(1800 + number)\nsummary: A summary.\n---\nText."
      return SourceFile(path: "Content/documents/letter-\(number).md", text: text)
    }
    return await EditionBuilder.build(sources).edition
  }

  @Test("says of each document what RFC 4287 asks for")
  func whole() async throws {
    let edition = await edition(
      """
      title: Letters
      subtitle: Of one
      editors: [A. Editor, B. Editor]
      licence: {name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
      released: 2026-11
      base-url: https://example.org/e
      """)
    #expect(
      try edition.data("feed.xml") == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Letters</title>
        <subtitle>Of one</subtitle>
        <id>https://example.org/e/</id>
        <link rel="self" type="application/atom+xml" href="https://example.org/e/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/e/"/>
        <updated>2026-11-01T00:00:00Z</updated>
        <author><name>A. Editor</name></author>
        <author><name>B. Editor</name></author>
        <rights>CC0</rights>
        <link rel="license" href="https://creativecommons.org/publicdomain/zero/1.0/"/>
        <generator>Recto</generator>
        <entry>
        <title>Letter &lt;0&gt; &amp; \u{FFFD}more</title>
        <id>https://example.org/e/documents/letter-0.html</id>
        <link rel="alternate" type="text/html" href="https://example.org/e/documents/letter-0.html"/>
        <published>2026-11-01T00:00:00Z</published>
        <updated>2026-11-01T00:00:00Z</updated>
        <summary>1800. A summary.</summary>
        </entry>
        </feed>

        """)
  }

  @Test("begins with the latest in time, and has a hundred at most")
  func longest() async throws {
    let edition = await edition("title: Letters\nreleased: 2026-11-21\nbase-url: https://example.org/", documents: 102)
    let file = try #require(DataFile.all(of: edition).first { $0.path == "feed.xml" })
    #expect(file.rows == 100)
    let ids = try edition.data("feed.xml").matches(of: /<id>(.*)<\/id>/).map(\.1)
    #expect(ids.count == 101)
    #expect(ids[1] == "https://example.org/documents/letter-101.html")
    #expect(ids.last == "https://example.org/documents/letter-2.html")
  }

  @Test(
    "is there only where the addresses and the day of the release are known",
    arguments: ["released: 2026-11-21", "base-url: https://a.org/"])
  func absent(_ line: String) async {
    let edition = await edition("title: Letters\n\(line)")
    #expect(!DataFile.all(of: edition).contains { $0.path == "feed.xml" })
  }
}
