import EditionModel

extension Site {
  static func plan(_ redirects: [Redirect]) -> [(PlannedPage, String)] {
    redirects.enumerated().map { (.redirect($0), $1.source.value) }
  }

  func redirect(_ number: Int, _ path: String) -> RedirectView {
    let target = edition.info.redirects[number].target.value
    let href = Links(from: path).root + target
    var page = frame("This page has moved", path)
    // For search engines the new page stands for the old one, which is why both have one address.
    page.canonical = edition.info.baseURL.map { $0 + Self.address(of: edition.info.redirects[number].page) } ?? href
    return RedirectView(site: view, page: page, href: href, address: target)
  }
}
