import Dates
import EditionModel
import Search
import TemplateEngine

/// The plan of a site: which pages it has and where, ready to render each by itself.
package struct Site: Sendable {
  /// What keeps pages small enough to be read.
  package struct Limits: Sendable {
    /// How many entries an index may have on one page.
    package var indexEntries = 2_000
    /// How many bytes of sentences an entity's page may have; beyond that it lists the documents alone.
    package var sentenceBytes = 400_000
    /// How many documents such a list may name by their titles; beyond that they stand by their dates.
    package var titledDocuments = 2_000
    /// How many addresses a sitemap may have: as many as sitemaps.org allows.
    package var sitemapAddresses = 50_000

    /// The usual ones.
    package init() {}
  }

  private(set) var edition: Edition
  let theme: Theme
  /// Made once; the data beside the pages are made with it too.
  package private(set) var mentions: MentionIndex
  let data: [ListedData]
  private(set) var targets: LinkTargets
  let chronology: Chronology
  let timelineGroups: TimeGroups
  /// The pages of a long timeline.
  let timelinePages: Set<TimeGroups.Page>
  let documents: DocumentList
  let facets: [Facet: FacetIndex]
  let indexes: [EntityKind: EntityIndex]
  /// The first and the last day a document may be of; nil when none has a date.
  let documentDays: ClosedRange<Day>?
  /// The years of the timeline, with which every drawing begins and ends, so that they can be compared.
  let years: ClosedRange<Int>?
  let map: LocatorMap?
  let limits: Limits
  private let copies: [String]
  let view: Prepared<SiteView>
  /// What every citation says of the edition.
  let cited: CitedEdition
  let formats: [DocumentFormat]
  /// The words of the texts, where the site has an index of them.
  private(set) var words = WordList()
  private(set) var pages: [(page: PlannedPage, path: String)]

  /// - Parameters:
  ///   - data: the files of data that are made beside the pages.
  ///   - formats: those of the files that are made beside every document's page.
  ///   - copies: the paths of files that are published as they are.
  package init(
    _ edition: Edition, theme: Theme, data: [ListedData] = [], formats: [DocumentFormat] = [], copies: [String] = [],
    limits: Limits = Limits()
  ) {
    self.edition = edition
    self.theme = theme
    self.data = data
    self.limits = limits
    self.copies = copies
    mentions = MentionIndex(edition)
    targets = LinkTargets(edition)
    chronology = Chronology(edition)
    timelineGroups = TimeGroups(chronology.entries.map(\.date))
    timelinePages = Set(timelineGroups.pages(longest: Self.longestList))
    documents = DocumentList(TimeGroups(edition.documents.map(\.date)))
    let facets = Facet.allCases.map { FacetIndex($0, of: edition.documents, limit: limits.indexEntries) }
    self.facets = Dictionary(uniqueKeysWithValues: facets.map { ($0.facet, $0) })
    let indexes = edition.indexedKinds.map { EntityIndex($0, of: edition.entities, limit: limits.indexEntries) }
    self.indexes = Dictionary(uniqueKeysWithValues: indexes.map { ($0.kind, $0) })
    documentDays = Self.days(of: edition.documents)
    years = TimeScale.years(of: chronology.entries.map(\.date))
    map = LocatorMap(edition.entities.all, weights: mentions.occurrences.map(\.count))
    view = Prepared(SiteView(info: edition.info, released: Self.released(edition.info)))
    cited = CitedEdition(edition.info)
    self.formats = formats
    let pages = Self.plan(documents, .all) + facets.flatMap(Self.plan) + Self.plan(edition, indexes, formats)
      + timelineGroups.pages(longest: Self.longestList).map { (.timelineOf($0), PagePath.timeline($0)) }
    self.pages = pages + Self.plan(edition.info.redirects)
    planForRobots()
  }

  /// Of all pages there are, and anew when there are more.
  private mutating func planForRobots() {
    if edition.info.baseURL == nil { return }
    pages.removeAll { page, _ in
      if case .sitemap = page { return true }
      return page == .robots
    }
    pages += Self.planForRobots(pages, besides: copies, limits)
  }

  /// The site with pages that list the words of its texts.
  package func listing(_ words: [IndexedWord]) -> Site {
    var site = self
    site.words = WordList(words, documents: edition.documents.count)
    site.pages.append((.words(part: nil), PagePath.words))
    site.pages += site.words.parts.indices.map { (.words(part: $0), site.words.parts[$0].path) }
    site.planForRobots()
    return site
  }

  /// The same plan for an edition with one document's text edited: right in the document's own pages and in those of
  /// whom it mentions. Lists that are made of all documents are as they were.
  package func revised(for edition: Edition, document number: Int) -> Site {
    var site = self
    site.edition = edition
    site.mentions = mentions.revised(for: edition, document: number)
    site.targets = targets.revised(document: edition.documents[number], at: number)
    return site
  }

  /// How many pages there are, for ``render(_:)``.
  package var count: Int { pages.count }

  /// The paths of all pages, in the order of ``render(_:)``'s numbers.
  package var paths: [String] { pages.map(\.path) }

  private static func days(of documents: [Document]) -> ClosedRange<Day>? {
    let bounds = documents.map(\.date).filter { !$0.isUndated }.flatMap { [$0.earliest, $0.latest].compactMap(\.self) }
    guard let first = bounds.min(), let last = bounds.max() else { return nil }
    return first...last
  }

  /// Renders one page.
  ///
  /// - Throws: a ``RenderingError`` when a template names a partial by a value and there is none of that name.
  package func render(_ number: Int) throws -> OutputFile {
    let (page, path) = pages[number]
    let bytes =
      switch page {
      case .home: try theme.render(.home, home(path))
      case .documents(let subject, let part): try theme.render(.documents, documents(subject, part, path))
      case .facet(let facet, let letter): try theme.render(.facet, values(of: facet, letter: letter, path))
      case .document(let number): try theme.render(.document, document(number, path))
      case .file(let number, let format): formats[format].write(number, edition, cited)
      case .index(let kind): try theme.render(.index, index(of: kind, path))
      case .letter(let kind, let letter): try theme.render(.index, self.letter(letter, of: kind, path))
      case .entity(let number): try theme.render(.entity, entity(number, path))
      case .timeline: try theme.render(.timeline, timeline(path))
      case .timelineOf(let part): try theme.render(.timeline, timeline(of: part, path))
      case .interventions: try theme.render(.interventions, interventions(path))
      case .data: try theme.render(.data, dataPage(path))
      case .search: try theme.render(.search, search(path))
      case .words(let part): try theme.render(.words, words(part, path))
      case .page(let number): try theme.render(.page, self.page(number, path))
      case .notFound: try theme.render(.notFound, notFound(path))
      case .redirect(let number): try theme.render(.redirect, redirect(number, path))
      case .linkedData: linkedData()
      case .sitemap(let part): sitemap(part)
      case .robots: robots()
      }
    return OutputFile(path: path, content: .bytes(bytes))
  }
}
