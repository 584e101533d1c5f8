import Diagnostics
import EditionModel
import Testing

@testable import SiteRendering

@Suite("What search engines ask for by itself")
struct SitemapTests {
  private func site(_ yaml: String, copies: [String] = [], addresses: Int? = nil) async throws -> Site {
    var sources = EditionSources()
    sources.edition = SourceFile(path: "Content/edition.yaml", text: "title: An edition\n" + yaml)
    sources.documents = [SourceFile(path: "Content/documents/a.md", text: "---\ntitle: A\ndate: 1944\n---\nText.")]
    var limits = Site.Limits()
    if let addresses { limits.sitemapAddresses = addresses }
    return Site(
      await EditionBuilder.build(sources).edition, theme: try defaultTheme().theme, copies: copies, limits: limits)
  }

  /// The bytes of those files, by their paths.
  private func files(_ site: Site) throws -> [String: String] {
    var files: [String: String] = [:]
    for (number, path) in site.paths.enumerated() where path.hasPrefix("sitemap") || path == "robots.txt" {
      if case .bytes(let bytes) = try site.render(number).content { files[path] = String(decoding: bytes, as: UTF8.self) }
    }
    return files
  }

  @Test("is a sitemap of every page that has something to read, and a robots.txt that names it")
  func whole() async throws {
    let site = try await site(
      "released: 2026-11-21\nbase-url: https://example.org/r&d\nredirects: {old.html: documents/a.html}")
    let url = { (path: String) in
      "<url><loc>https://example.org/r&amp;d/\(path)</loc><lastmod>2026-11-21</lastmod></url>\n"
    }
    let pages = [
      "documents/", "", "timeline.html", "interventions.html", "data/", "search.html", "people/", "documents/a.html",
    ]
    #expect(
      try files(site) == [
        "sitemap.xml":
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
          + pages.map(url).joined() + "</urlset>\n",
        "robots.txt": "User-agent: *\nAllow: /\n\nSitemap: https://example.org/r&d/sitemap.xml\n",
      ])
  }

  @Test("is in parts where there are more addresses than a sitemap may have")
  func parts() async throws {
    let files = try files(try await site("base-url: https://a.org", addresses: 3))
    #expect(files.keys.sorted() == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"])
    #expect(
      files["sitemap.xml"] == """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://a.org/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://a.org/sitemap-2.xml</loc></sitemap>
        <sitemap><loc>https://a.org/sitemap-3.xml</loc></sitemap>
        </sitemapindex>

        """)
    let count = { (path: String) in files[path]?.matches(of: /<url>/).count }
    #expect((1...3).map { count("sitemap-\($0).xml") } == [3, 3, 2])
    #expect(
      try self.files(try await site("base-url: https://a.org", addresses: 8)).keys.sorted() == [
        "robots.txt", "sitemap.xml",
      ])
  }

  @Test("is not there where nobody knows the addresses, and leaves a robots.txt of the edition's own alone")
  func absent() async throws {
    #expect(try files(try await site("released: 2026-11-21")) == [:])
    let own = try files(try await site("base-url: https://a.org", copies: ["robots.txt"]))
    #expect(own.keys.sorted() == ["sitemap.xml"])
  }
}
