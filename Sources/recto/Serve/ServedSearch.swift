import Search
import SiteRendering
import Synchronization

/// The index of a plan's texts, and the pages that list its words: made when the first of them is asked for, for most
/// changes of an edition are looked at without a search.
final class ServedSearch: Sendable {
  private struct Made {
    let site: Site
    let files: [String: SearchFile]
    let pages: [String: Int]

    init(_ plan: Plan) {
      let index = SearchIndex(of: plan.edition, plan.site.mentions, plan.site.searchFacets)
      let site = plan.site.listing(index.words)
      self.site = site
      files = Dictionary(index.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      pages = Dictionary(site.paths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private let plan: Plan
  private let made = Mutex<Made?>(nil)

  init(_ plan: Plan) {
    self.plan = plan
  }

  /// - Returns: nil where there is no such file.
  /// - Throws: what rendering a page throws.
  func file(_ path: SitePath) throws -> OutputFile? {
    guard path.text.hasPrefix("search/") || path.text.hasPrefix("words/") else { return nil }
    return try made.withLock { made in
      let known = made ?? Made(plan)
      made = known
      if let file = known.files[path.text] { return file.output }
      return try known.pages[path.text].map { try known.site.render($0) }
    }
  }
}
