import Diagnostics
import EditionModel

extension Site {
  /// Two files for one path. Paths that differ in case alone are one on many disks.
  ///
  /// - Parameter copies: the files that are published as they are: the path on the site, and the path they come from.
  package func conflicts(withCopies copies: [(path: String, origin: String)]) -> [Diagnostic] {
    var first: [String: SourceLocation] = [:]
    let all = pages.map { (path: $0.path, origin: origin(of: $0.page)) }
      + data.map { (path: $0.path, origin: SourceLocation(path: $0.origin)) }
      + theme.assets.map { (path: $0.path, origin: SourceLocation(path: "Templates/\($0.path)")) }
      + copies.map { (path: $0.path, origin: SourceLocation(path: $0.origin)) }
    return all.compactMap { path, origin in
      guard let other = first.updateValue(origin, forKey: path.lowercased()) else { return nil }
      return Diagnostic(
        .error, .duplicatePath, "two files of the site would be '\(path)'", at: origin,
        notes: [.init("the other one is made here", at: other)], fix: "rename one of them")
    }
  }

  /// What a page is made from.
  private func origin(of page: PlannedPage) -> SourceLocation {
    if case .redirect(let number) = page { return edition.info.redirects[number].source.location }
    return SourceLocation(path: file(of: page))
  }

  private func file(of page: PlannedPage) -> String {
    switch page {
    case .document(let number), .file(let number, _): edition.documents[number].file.path
    case .entity(let number): edition.entities.all[number].location.path
    case .page(let number): edition.pages[number].path
    case .index(let kind), .letter(let kind, _):
      edition.entities.of(kind).first?.location.path ?? "Content/\(kind.folder).yaml"
    case .home: "Templates/home.html"
    case .documents: "Templates/documents.html"
    case .facet: "Templates/facet.html"
    case .timeline, .timelineOf: "Templates/timeline.html"
    case .interventions: "Templates/interventions.html"
    case .data: "Templates/data.html"
    case .search: "Templates/search.html"
    case .words: "Templates/words.html"
    case .notFound: "Templates/404.html"
    case .redirect, .sitemap, .robots, .linkedData: "Content/edition.yaml"
    }
  }

  /// Redirects that lead to no page of the site.
  package var brokenRedirects: [Diagnostic] {
    let redirects = edition.info.redirects
    if redirects.isEmpty { return [] }
    let moved = Dictionary(redirects.map { ($0.source.value, $0.target.value) }, uniquingKeysWith: { first, _ in first })
    let paths = pages.map(\.path).filter { $0.hasSuffix(".html") && moved[$0] == nil }
    let known = Set(paths)
    return redirects.filter { !known.contains($0.page) }.map { redirect in
      let next = moved[redirect.page].flatMap { $0 == redirect.target.value ? nil : $0 }
      let nearest = next == nil ? Spelling.nearest(to: redirect.page, in: paths) : nil
      let fix = next.map { "that is redirected itself: write '\($0)'" } ?? nearest.map { "did you mean '\($0)'?" }
        ?? "write the page's path from the site's root, such as documents/new.html"
      return Diagnostic(
        .error, .unknownReference, "the redirect leads to '\(redirect.target.value)', which is no page of the site",
        at: redirect.target.location, fix: fix,
        correction: (next ?? nearest).map { Correction(redirect.target.value, to: $0, isSafe: next != nil) })
    }
  }
}
