import EditionModel

extension Site {
  /// What search engines ask for by itself: `sitemap.xml`, in parts where there are too many addresses, and `robots.txt`,
  /// unless the edition has its own.
  ///
  /// - Parameter pages: all that have something to read on them.
  static func planForRobots(
    _ pages: [(page: PlannedPage, path: String)], besides copies: [String], _ limits: Limits
  ) -> [(PlannedPage, String)] {
    let addresses = pages.count { isListed($0.page) }
    let parts = addresses > limits.sitemapAddresses ? (addresses - 1) / limits.sitemapAddresses + 1 : 0
    return [(.sitemap(part: nil), PagePath.sitemap)]
      + (0..<parts).map { (.sitemap(part: $0), PagePath.sitemap(part: $0)) }
      + (copies.contains(PagePath.robots) ? [] : [(.robots, PagePath.robots)])
  }

  /// Whether a search engine should know of a page.
  private static func isListed(_ page: PlannedPage) -> Bool {
    switch page {
    case .home, .documents, .facet, .document, .index, .letter, .entity, .timeline, .timelineOf, .interventions, .data,
      .search, .words, .page:
      true
    case .file, .linkedData, .notFound, .redirect, .sitemap, .robots: false
    }
  }

  /// A sitemap (https://www.sitemaps.org/protocol.html): of all pages, or of a part of them; or of the parts.
  func sitemap(_ part: Int?) -> [UInt8] {
    let paths = pages.filter { Self.isListed($0.page) }.map { Self.address(of: $0.path) }
    let limit = limits.sitemapAddresses
    if let part { return sitemap("urlset", "url", of: paths.dropFirst(part * limit).prefix(limit)) }
    guard paths.count > limit else { return sitemap("urlset", "url", of: paths[...]) }
    let parts = pages.filter { if case .sitemap(part: .some) = $0.page { true } else { false } }.map(\.path)
    return sitemap("sitemapindex", "sitemap", of: parts[...])
  }

  private func sitemap(_ list: StaticString, _ entry: StaticString, of paths: ArraySlice<String>) -> [UInt8] {
    let base = edition.info.baseURL ?? ""
    var xml = HTMLBuffer()
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
    xml.markup(list)
    xml.markup(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for path in paths {
      xml.markup("<")
      xml.markup(entry)
      xml.markup("><loc>")
      xml.address(base + path)
      xml.markup("</loc>")
      if let day = edition.info.releaseDay {
        xml.markup("<lastmod>")
        xml.text(day)
        xml.markup("</lastmod>")
      }
      xml.markup("</")
      xml.markup(entry)
      xml.markup(">\n")
    }
    xml.markup("</")
    xml.markup(list)
    xml.markup(">\n")
    return xml.bytes
  }

  func robots() -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(edition.info.baseURL ?? "")\(PagePath.sitemap)\n".utf8)
  }
}
