/// What a word stands in. The raw value is a part of the index's format.
enum SearchField: Int, Sendable, CaseIterable {
  case title
  case text
  case note
  case summary
  case name

  static let count = allCases.count
}
