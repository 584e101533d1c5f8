import Testing

@testable import SiteRendering

@Suite("The apparatus of a document with several versions")
struct ApparatusTests {
  private static let first = """
    New words begin it. 1. He spoke.

    2. [Stalin](person:stalin) met [the envoy](https://example.org/) at noon[^1] and [illegible] stayed.

    [^1]: A note of the source's, longer than the text that follows it.

    ### A heading here

        some code

    | a | b |
    |---|---|
    | Stalin | two |

    - a ~~struck~~ item
    """

  private static let second = """
    begin it. 1. He spoke.

    3. [Molotov](person:stalin) met [an agent](https://example.org/) at one and stayed.

    ### Another heading there

        other code

    | a | b |
    |---|---|
    | Molotov | three |

    - a struck thing
    """

  @Test("has every variant in each version's text, with no link in another, and leads both ways")
  func links() async throws {
    let edition = await edition(
      ["a": "---\ntitle: A\ndate: 1944\nblocks: as-marked\n---\n\n\(Self.first)\n\n<!-- witness: B -->\n\n\(Self.second)\n"],
      people: "stalin: {name: Stalin, forms: [Stalin, Molotov]}\n")
    let page = try html("documents/a.html", of: Site(edition, theme: try defaultTheme().theme))
    let count = try #require(edition.documents.first?.collation?.variants.count)
    #expect(count >= 9)
    let ids = page.matches(of: /id="((?:variant|app)-[^"]*)"/).map { String($0.output.1) }
    let expected = (1...count).flatMap { ["app-\($0)", "variant-\($0)-a", "variant-\($0)-b"] }
    #expect(ids.sorted() == expected.sorted())
    let links = Set(page.matches(of: /href="#((?:variant|app)-[^"]*)"/).map { String($0.output.1) })
    #expect(links == Set(expected))

    #expect(!page.contains("Stands elsewhere"))

    var open = 0
    for tag in page.matches(of: /<(\/?)a[ >]/) {
      open += tag.output.1.isEmpty ? 1 : -1
      #expect((0...1).contains(open), "no link stands in another")
    }
  }

  @Test("names the paragraphs that stand elsewhere, with both places")
  func moves() async throws {
    let (one, two, three) = (
      "The first speaks of armies in the East.", "The second is about twenty years.", "A third ends the paper here."
    )
    let edition = await edition([
      "a":
        "---\ntitle: A\ndate: 1944\n---\n\n\(one)\n\n\(two)\n\n\(three)\n\n<!-- witness: B -->\n\n"
          + "\(three)\n\n\(one)\n\n\(two)\n"
    ])
    let page = try html("documents/a.html", of: Site(edition, theme: try defaultTheme().theme))
    #expect(
      page.contains(
        "<li>Stands elsewhere: <a class=\"place\" href=\"#p3\">A ¶ p3</a> "
          + "<a class=\"place\" href=\"#b-p1\">B ¶ b-p1</a></li>"
      ))
  }
}
