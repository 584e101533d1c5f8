import EditionModel
import Testing

@testable import SiteRendering

@Suite("A transcript as HTML")
struct TranscriptHTMLTests {
  private static func reference(_ label: String) -> String {
    "<sup class=\"note-reference\"><a id=\"n\(label)-ref\" href=\"#n\(label)\" role=\"doc-noteref\" "
      + "aria-label=\"note \(label)\">\(label)</a></sup>"
  }

  private static func note(_ label: String, _ text: String, isReferredTo: Bool = true) -> String {
    let back =
      " <a href=\"#n\(label)-ref\" role=\"doc-backlink\" aria-label=\"Back to the text from note \(label)\">↩</a>"
    return
      "<aside class=\"note\" role=\"doc-footnote\" id=\"n\(label)\">\n"
        + "<p class=\"note-label\">\(label)\(isReferredTo ? back : "")</p>\n"
      + "<p id=\"n\(label)-p1\">\(text)</p>\n</aside>\n"
  }

  static let people = "stalin: {name: Stalin, forms: [Marshal Stalin, Stalin]}\nharriman: {name: Harriman}\n"

  /// The HTML of a body, without the links of paragraphs to themselves.
  private func html(_ body: String, header: String = "") async throws -> String {
    let edition = await edition(["a": "---\ntitle: A\ndate: 1944\n\(header)---\n" + body], people: Self.people)
    let document = edition.documents[0]
    let html = document.transcript.witnesses.indices.flatMap { number in
      var options = TranscriptHTML.Options()
      options.idPrefix = number == 0 ? "" : "b-"
      return TranscriptHTML.render(
        witness: number, of: document.transcript, mentions: document.mentions, links: Links(root: "../"), options: options)
    }
    return String(decoding: html, as: UTF8.self)
      .replacing(/\x20<a class="anchor"[^>]*>¶<\/a>/, with: "").trimmingPrefix("\n").description
  }

  @Test("two versions that refer to one note have no id twice")
  func noteOfAnotherWitness() async throws {
    let html = try await html("a[^1] b[^1]\n\n<!-- witness: B -->\n\nc[^1]\n\n[^1]: Note.")
    let ids = html.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
    #expect(ids == ["p1", "w1-b-n1-ref", "w1-b-n1-ref2", "b-p1", "b-n1-ref", "b-n1", "b-n1-p1"])
  }

  @Test("two pages of one number, and breaks without one, have ids of their own")
  func pageIDs() async throws {
    let long = "who had talked to another officer on matters which he"
    let text = "a\n\n-2-\n\n-3-\n\nB [p. 2] c.\n\n\(long)\n\nhad.\n\n\(long)\n\nhad."
    let html = try await html(text, header: "layout: unmarked-breaks\n")
    let ids = html.matches(of: /role="doc-pagebreak" id="([^"]*)"/).map { String($0.output.1) }
    #expect(ids == ["page-2", "page-3", "page-2-2", "page-break", "page-break-2"])
  }

  static let marks: [(source: String, html: String)] = [
    ("~~TOP SECRET~~!", "<p id=\"p1\"><del>TOP SECRET</del>!</p>\n"),
    ("{--x--} {++y++}", "<p id=\"p1\"><del>x</del> <ins>y</ins></p>\n"),
    (
      "a consultive [sic] body",
      "<p id=\"p1\">a <span class=\"sic\">consultive</span> <span class=\"editorial\">[sic]</span> body</p>\n"
    ),
    (
      "to hop [sic: \"hope\" & 1 < 2] that",
      "<p id=\"p1\">to <span class=\"choice\"><span class=\"ed corr\">&quot;hope&quot; &amp; 1 &lt; 2</span>"
        + "<span class=\"ed\"> [source: </span><span class=\"sic\">hop</span><span class=\"ed\">]</span></span> that</p>\n"
    ),
    (
      "said Stalin [sic: Lenin]",
      "<p id=\"p1\">said <span class=\"choice\"><span class=\"ed corr\">Lenin</span><span class=\"ed\"> [source: </span>"
        + "<span class=\"sic\"><a class=\"mention person\" href=\"../people/stalin.html\">Stalin</a></span>"
        + "<span class=\"ed\">]</span></span></p>\n"
    ),
    (
      "::: header\nFrom: Marshal Stalin\nb\nNo:\n:::",
      "<div class=\"division header\" role=\"group\" aria-label=\"Header\">\n<div class=\"entries\" id=\"header1\">\n<dl>\n"
        + "<div><dt>From: </dt> <dd><a class=\"mention person\" href=\"../people/stalin.html\">Marshal Stalin</a>\n"
        + "b</dd></div>\n"
        + "<div><dt>No:</dt> <dd></dd></div>\n</dl>\n</div>\n</div>\n"
    ),
    (
      "::: attendees\nPresent: The Ambassador, Mr. B\nMarshal Stalin\nSide: C, Consul\n:::",
      "<div class=\"division attendees\" role=\"group\" aria-label=\"Those present\">\n<div class=\"entries\" "
        + "id=\"attendees1\">\n<p class=\"entry-label\">Present: </p>\n<ul>\n"
        + "<li><span class=\"office\">The Ambassador</span>, "
        + "<span class=\"name\">Mr. B</span></li>\n<li><span class=\"name\"><a class=\"mention person\" "
        + "href=\"../people/stalin.html\">Marshal Stalin</a></span></li>\n</ul>\n<p class=\"entry-label\">Side: </p>\n<ul>\n"
        + "<li><span class=\"name\">C</span>, <span class=\"office\">Consul</span></li>\n</ul>\n</div>\n</div>\n"
    ),
    (
      "a [Stalin *b*](lang:ru) [c](lang:he-Latn) [d](lang:fa)",
      "<p id=\"p1\">a <span lang=\"ru\" dir=\"ltr\"><a class=\"mention person\" href=\"../people/stalin.html\">Stalin</a> "
        + "<em>b</em></span> <span lang=\"he-Latn\" dir=\"ltr\">c</span> <span lang=\"fa\" dir=\"rtl\">d</span></p>\n"
    ),
    ("a [word?] b", "<p id=\"p1\">a <span class=\"unclear\">[word?]</span> b</p>\n"),
    ("a [illegible: 2 words] b", "<p id=\"p1\">a <span class=\"gap\">[illegible: 2 words]</span> b</p>\n"),
    ("Mei[kl]ejohn", "<p id=\"p1\">Mei<span class=\"supplied\">[kl]</span>ejohn</p>\n"),
    (
      "a[^1] b[^ed:1] c[^1]\n\n[^1]: Stalin.\n[^ed:1]: Hers.",
      "<p id=\"p1\">a<sup class=\"note-reference\"><a id=\"n1-ref\" href=\"#n1\" role=\"doc-noteref\" "
        + "aria-label=\"note 1\">1</a></sup> b<sup class=\"note-reference\"><a id=\"ed1-ref\" href=\"#ed1\" "
        + "role=\"doc-noteref\" aria-label=\"editor’s note 1\">ed. 1</a></sup> c<sup class=\"note-reference\">"
        + "<a id=\"n1-ref2\" href=\"#n1\" role=\"doc-noteref\" aria-label=\"note 1\">1</a></sup></p>\n"
        + "<aside class=\"note\" role=\"doc-footnote\" id=\"n1\">\n"
        + "<p class=\"note-label\">1 <a href=\"#n1-ref\" role=\"doc-backlink\" "
        + "aria-label=\"Back to the text from note 1\">↩</a> <a href=\"#n1-ref2\" role=\"doc-backlink\" "
        + "aria-label=\"Back to the text from note 1\">↩</a></p>\n"
        + "<p id=\"n1-p1\"><a class=\"mention person\" href=\"../people/stalin.html\">Stalin</a>.</p>\n</aside>\n"
        + "<aside class=\"note\" role=\"doc-footnote\" id=\"ed1\">\n"
        + "<p class=\"note-label\">ed. 1 <a href=\"#ed1-ref\" role=\"doc-backlink\" "
        + "aria-label=\"Back to the text from editor’s note 1\">↩</a></p>\n<p id=\"ed1-p1\">Hers.</p>\n</aside>\n"
    ),
    (
      "a[^1]\n\n> b[^2]\n\nc\n\n[^2]: Two.[^3]\n[^1]: One.\n[^3]: Three. Stalin.\n[^4]: Four.",
      "<p id=\"p1\">a\(Self.reference("1"))</p>\n\(Self.note("1", "One."))<blockquote>\n"
        + "<p id=\"p2\">b\(Self.reference("2"))</p>\n"
        + "</blockquote>\n\(Self.note("2", "Two." + Self.reference("3")))"
        + Self.note("3", "Three. <a class=\"mention person\" href=\"../people/stalin.html\">Stalin</a>.")
        + "<p id=\"p3\">c</p>\n" + Self.note("4", "Four.", isReferredTo: false)
    ),
    (
      "| a | b |\n|:-|-:|\n| Stalin | 2 |",
      "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n"
        + "<th scope=\"col\" id=\"cell1\" class=\"left\">a</th>\n<th scope=\"col\" id=\"cell2\" class=\"right\">b</th>\n"
        + "</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td id=\"cell3\" class=\"left\"><a class=\"mention person\" href=\"../people/stalin.html\">Stalin</a></td>\n"
        + "<td id=\"cell4\" class=\"right\">2</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
    ),
    ("[the source's own]", "<p id=\"p1\">[the source's own]</p>\n"),
    (
      "advanced on the\n\n-2-\n\nEuropean Commission.",
      "<p id=\"p1\">advanced on the <span class=\"page-break in-sentence\" role=\"doc-pagebreak\" id=\"page-2\" "
        + "aria-label=\"Page 2\"><span class=\"ed number\">[p. 2]</span><span class=\"raw\" hidden>-2-</span></span> "
        + "European Commission.</p>\n"
    ),
    (
      "a [p. 2] b",
      "<p id=\"p1\">a <span class=\"page-break\" role=\"doc-pagebreak\" id=\"page-2\" aria-label=\"Page 2\">"
        + "<span class=\"number\">[p. 2]</span></span>  "
        + "b</p>\n"
    ),
    (
      "2. Two.\n\n3. Three.",
      "<p id=\"p1\"><span class=\"label\">2.</span> Two.</p>\n<p id=\"p2\"><span class=\"label\">3.</span> Three.</p>\n"
    ),
    (
      "::: stamp\n\nStalin\n\n:::",
      "<div class=\"division stamp\" role=\"group\" aria-label=\"Stamp\">\n<p id=\"stamp1\">Stalin</p>\n</div>\n"
    ),
    (
      "[him](person:harriman) and Marshal\nStalin's",
      "<p id=\"p1\"><a class=\"mention person\" href=\"../people/harriman.html\">him</a> and "
        + "<a class=\"mention person\" href=\"../people/stalin.html\">Marshal\nStalin</a>'s</p>\n"
    ),
    (
      "Marshal *Stalin*",
      "<p id=\"p1\"><a class=\"mention person\" href=\"../people/stalin.html\">Marshal</a> <em>"
        + "<a class=\"mention person\" href=\"../people/stalin.html\">Stalin</a></em></p>\n"
    ),
    ("one  \ntwo", "<p id=\"p1\">one<br />\ntwo</p>\n"),
    ("`a < b`", "<p id=\"p1\"><code>a &lt; b</code></p>\n"),
    ("<b>x</b>", "<p id=\"p1\">&lt;b&gt;x&lt;/b&gt;</p>\n"),
    ("> quoted", "<blockquote>\n<p id=\"p1\">quoted</p>\n</blockquote>\n"),
    ("- a\n- b", "<ul>\n<li>\n<p id=\"p1\">a</p>\n</li>\n<li>\n<p id=\"p2\">b</p>\n</li>\n</ul>\n"),
    ("A\n\n<!-- witness: B -->\n\n[p. 2]\n\nB", """
      <p id="p1">A</p>
      <div class="page-break-line"><span class="page-break" role="doc-pagebreak" id="b-page-2" aria-label="Page 2">\
      <span class="number">[p. 2]</span></span> </div>
      <p id="b-p1">B</p>

      """),
  ]

  @Test("has an element for every mark, and every mark visible as text", arguments: marks)
  func mark(_ example: (source: String, html: String)) async throws {
    #expect(try await html(example.source) == example.html)
  }

  @Test("keeps what a layout rule drops, hidden, in its place", arguments: [
    (
      "□□2. Marshal □Stalin□",
      "<p id=\"p1\"><span class=\"raw\" hidden>□□</span><span class=\"label\">2.</span> "
        + "<a class=\"mention person\" href=\"../people/stalin.html\">Marshal</a> <span class=\"raw\" hidden>□</span>"
        + "<a class=\"mention person\" href=\"../people/stalin.html\">Stalin</a><span class=\"raw\" hidden>□</span></p>\n"
    ),
    ("a\n\n□\nb", "<p id=\"p1\">a</p>\n<p id=\"p2\"><span class=\"raw\" hidden>□\n</span>b</p>\n"),
    ("[REDACTED] a", "<p id=\"p1\"><span class=\"raw\" hidden>[REDACTED] </span>a</p>\n"),
    ("| a□ |\n|--|", """
      <div class="table" role="region" aria-label="Table" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col" id="cell1">a<span class="raw" hidden>□</span></th>
      </tr>
      </thead>
      </table>
      </div>

      """),
  ])
  func artefacts(_ source: String, _ expected: String) async throws {
    #expect(try await html(source, header: "layout: [box-indents, redacted-indents]\n") == expected)
  }

  @Test("has plain Markdown's HTML on a page")
  func page() async throws {
    let text = "---\ntitle: A page\n---\n# One\n\n1. a\n2. b\n\n[x](https://example.org/?a&b \"t\") [sic]\n"
    let edition = await edition([:], pages: ["about": text])
    let view = Site(edition, theme: try defaultTheme().theme).page(0, "pages/about.html")
    #expect(
      String(decoding: view.content, as: UTF8.self) == """
        <h2>One</h2>
        <ol>
        <li>a</li>
        <li>b</li>
        </ol>
        <p><a href="https://example.org/?a&amp;b" title="t">x</a> [sic]</p>

        """)
  }
}
