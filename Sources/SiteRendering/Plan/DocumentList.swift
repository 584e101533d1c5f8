import EditionModel

/// A list of documents in order of time: all of them, or those of one value of a facet.
struct DocumentList: Sendable {
  /// Which list.
  enum Subject: Sendable, Hashable {
    case all
    /// The value's place in the facet's index.
    case value(Facet, Int)
  }

  /// "Documents", "Genre: telegram".
  let title: String
  /// nil: of all documents.
  let facet: Facet?
  let path: String
  let groups: TimeGroups
  /// The pages it is on when it is too long for one, each a year, a month, or a part of one.
  let parts: [TimeGroups.Page]

  /// All documents.
  init(_ groups: TimeGroups) {
    self.init("Documents", nil, PagePath.documents, groups)
  }

  /// Those of a value.
  init(_ facet: Facet, _ value: String, _ id: String, _ groups: TimeGroups) {
    self.init("\(facet.title): \(value)", facet, PagePath.value(facet, id), groups)
  }

  private init(_ title: String, _ facet: Facet?, _ path: String, _ groups: TimeGroups) {
    self.title = title
    self.facet = facet
    self.path = path
    self.groups = groups
    parts = groups.pages(longest: Site.longestList)
  }

  var count: Int { groups.count }

  /// The years of the first and of the last document that has one: "1944–1947", "1944"; or nothing.
  var span: String {
    let years = groups.years.compactMap(\.year)
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  /// - Parameter part: nil: the list's own page.
  func path(of part: TimeGroups.Page?) -> String {
    guard let part else { return path }
    return facet == nil ? PagePath.documents(part) : "\(path.dropLast(".html".count))/\(part.name).html"
  }
}
