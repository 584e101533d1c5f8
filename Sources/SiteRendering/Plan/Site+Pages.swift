import EditionModel

/// Which pages a site has, and where.
extension Site {
  /// A page that will be made.
  enum PlannedPage: Sendable, Hashable {
    case home
    /// A list of documents, or a part of it where it is long.
    case documents(DocumentList.Subject, TimeGroups.Page?)
    /// The values of a facet, or those under a letter, by its place, where they are many.
    case facet(Facet, letter: Int?)
    /// The document's place in the edition.
    case document(Int)
    /// A file beside its page, by the place of its format.
    case file(Int, format: Int)
    case index(EntityKind)
    /// The letter's place in a long index.
    case letter(EntityKind, Int)
    /// The entity's place in the edition.
    case entity(Int)
    case timeline
    /// A part of it, where it is long.
    case timelineOf(TimeGroups.Page)
    case interventions
    case data
    case search
    /// All letters of the index of words; or a part of one, by its place.
    case words(part: Int?)
    case page(Int)
    case notFound
    /// The redirect's place among those of the edition.
    case redirect(Int)
    /// `data/edition.jsonld`.
    case linkedData
    /// Of all addresses; or a part of it, where they are many.
    case sitemap(part: Int?)
    case robots
  }

  static func plan(
    _ edition: Edition, _ indexes: [EntityIndex], _ formats: [DocumentFormat]
  ) -> [(PlannedPage, String)] {
    var pages: [(PlannedPage, String)] = [
      (.home, PagePath.home), (.timeline, PagePath.timeline), (.interventions, PagePath.interventions),
      (.data, PagePath.data), (.notFound, PagePath.notFound),
    ]
    if edition.info.isGiven(in: .jsonLD) { pages.append((.linkedData, linkedDataPath)) }
    if edition.info.search.isOn { pages.append((.search, PagePath.search)) }
    for (number, page) in edition.pages.enumerated() { pages.append((.page(number), PagePath.page(page.id))) }
    for index in indexes {
      pages.append((.index(index.kind), PagePath.index(index.kind)))
      guard index.isSplit else { continue }
      for (number, letter) in index.letters.enumerated() {
        pages.append((.letter(index.kind, number), PagePath.letter(index.kind, letter.id)))
      }
    }
    for (number, entity) in edition.entities.all.enumerated() {
      pages.append((.entity(number), PagePath.entity(entity.kind, entity.id)))
    }
    // Of two documents with one id the first has the page; that there are two is told already.
    for (number, document) in edition.documents.enumerated() where edition.documentIndex[document.id] == number {
      pages.append((.document(number), PagePath.document(document.id)))
      for (place, format) in formats.enumerated() where format.isOf(document) {
        pages.append((.file(number, format: place), format.path(document.id)))
      }
    }
    return pages
  }

  static func plan(_ list: DocumentList, _ subject: DocumentList.Subject) -> [(PlannedPage, String)] {
    ([nil] + list.parts).map { (.documents(subject, $0), list.path(of: $0)) }
  }

  /// The page of its values, or one for each letter too, and the lists of the values' documents.
  static func plan(_ index: FacetIndex) -> [(PlannedPage, String)] {
    guard !index.values.isEmpty else { return [] }
    let letters = index.letters.enumerated().map { number, letter in
      (PlannedPage.facet(index.facet, letter: number), PagePath.facet(index.facet, letter: letter.id))
    }
    let lists = index.values.enumerated().flatMap { plan($1.list, .value(index.facet, $0)) }
    return [(.facet(index.facet, letter: nil), PagePath.facet(index.facet))] + letters + lists
  }
}
