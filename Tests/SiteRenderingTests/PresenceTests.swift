import EditionModel
import Testing

@testable import SiteRendering

@Suite("Who is in a document")
struct PresenceTests {
  private static let people = """
    harriman:
      name: W. Averell Harriman
      sort: Harriman, W. Averell
      forms: [Mr. Harriman]
      born: 1891
      died: 1986
      offices:
        - {title: "Ambassador <to> Moscow", from: 1943, to: 1946}
        - {title: Special Envoy, from: 1941, to: 1946}
        - {title: Secretary of Commerce, from: 1946, to: 1948}
      description: American diplomat. He later was Mr. Marshall's envoy.
    page: {name: Edward Page, sort: Page, born: 1905}
    pavlov: {name: Vladimir Pavlov, sort: Pavlov, forms: [Mr. Pavlov]}

    """

  private static let text = """
    ---
    title: A
    date: 1944-06-26
    copied-to: page
    ---
    ::: attendees
    Mr. Harriman
    Mr. Pavlov, interpreter
    :::

    Mr. Harriman spoke.
    """

  /// The parts of the document's page between two tags, with the tags.
  private func page(from start: String, to end: String, file: String = "documents/a.html") async throws -> String {
    let site = Site(await edition(["a": Self.text], people: Self.people), theme: try defaultTheme().theme)
    let number = try #require(site.paths.firstIndex(of: file))
    guard case .bytes(let bytes) = try site.render(number).content else { return "" }
    let html = String(decoding: bytes, as: UTF8.self)
    let first = try #require(html.firstRange(of: start))
    let last = try #require(html[first.upperBound...].firstRange(of: end))
    return String(html[first.lowerBound..<last.upperBound])
  }

  @Test("stands beside its text, each with the offices of its day, roles, and a way to the first mention")
  func list() async throws {
    #expect(
      try await page(from: "<section class=\"present\">", to: "</section>") == """
        <section class="present">
        <h2>People</h2>
        <ul>
        <li><a href="../people/harriman.html">W. Averell Harriman</a> <span class="detail">1891–1986</span>
        <p>Ambassador &lt;to&gt; Moscow, Special Envoy</p>
        <p class="detail">American diplomat.</p>
        <p class="detail">Participant · <a href="#attendees1">2 mentions</a></p></li>
        <li><a href="../people/page.html">Edward Page</a> <span class="detail">born 1905</span>
        <p class="detail">Copied to</p></li>
        <li><a href="../people/pavlov.html">Vladimir Pavlov</a>
        <p class="detail">Interpreter · <a href="#attendees1">1 mention</a></p></li>
        </ul>
        </section>
        """)
  }

  @Test("is told by role above it, with the place a role was read from")
  func roles() async throws {
    #expect(
      try await page(from: "<div><dt>Participant", to: "</dl>") == """
        <div><dt>Participant</dt><dd><a href="../people/harriman.html">W. Averell Harriman</a> <span class="detail">\
        1891–1986</span></dd><dd class="detail">(from the list of those present)</dd></div>
        <div><dt>Interpreter</dt><dd><a href="../people/pavlov.html">Vladimir Pavlov</a></dd><dd class="detail">\
        (from the list of those present)</dd></div>
        <div><dt>Copied to</dt><dd><a href="../people/page.html">Edward Page</a> <span class="detail">\
        born 1905</span></dd></div>
        </dl>
        """)
  }

  @Test("has the same roles on the person's own page")
  func person() async throws {
    let pavlov = try await page(from: "<main", to: "</main>", file: "people/pavlov.html")
    #expect(pavlov.contains("Interpreter"))
  }

  @Test("has the list's links in its text, which is how a card finds its entry")
  func mentions() async throws {
    #expect(
      try await page(from: "<div class=\"entries\"", to: "</div>") == """
        <div class="entries" id="attendees1">
        <ul>
        <li><span class="name"><a class="mention person" href="../people/harriman.html">Mr. Harriman</a></span></li>
        <li><span class="name"><a class="mention person" href="../people/pavlov.html">Mr. Pavlov</a></span>, \
        <span class="office">interpreter</span> <a class="anchor" href="#attendees1" aria-label="Link to paragraph \
        attendees1">¶</a></li>
        </ul>
        </div>
        """)
  }
}
