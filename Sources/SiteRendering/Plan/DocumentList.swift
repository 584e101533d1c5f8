import EditionModel

/// A list of documents in order of time: all of them, or those of one value of a facet.
struct DocumentList: Sendable {
  /// Which list.
  enum Subject: Sendable, Hashable {
    case all
    /// The value's place in the facet's index.
    case value(Facet, Int)
  }

  /// nil: of all documents.
  let facet: Facet?
  /// "Documents", or the value: "telegram".
  let name: String
  let path: String
  let groups: TimeGroups
  /// The pages it is on when it is too long for one, each a year, a month, or a part of one.
  let parts: [TimeGroups.Page]

  /// All documents.
  init(_ groups: TimeGroups) {
    self.init(facet: nil, name: "Documents", path: PagePath.documents, groups)
  }

  /// Those of a value.
  init(_ facet: Facet, _ value: String, _ id: String, _ groups: TimeGroups) {
    self.init(facet: facet, name: value, path: PagePath.value(facet, id), groups)
  }

  private init(facet: Facet?, name: String, path: String, _ groups: TimeGroups) {
    self.facet = facet
    self.name = name
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

  /// "Documents", "Genre: telegram"; of a part "Documents: 1944", "Genre: telegram, 1944".
  func title(of part: TimeGroups.Page?) -> String {
    let names = [facet?.title, name, part?.title].compactMap(\.self)
    return names.prefix(2).joined(separator: ": ") + names.dropFirst(2).map { ", \($0)" }.joined()
  }

  /// - Parameter part: nil: the list's own page.
  func path(of part: TimeGroups.Page?) -> String {
    guard let part else { return path }
    return facet == nil ? PagePath.documents(part) : PagePath.part(part, of: path)
  }
}
