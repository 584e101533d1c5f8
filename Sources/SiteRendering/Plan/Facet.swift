import EditionModel

/// What documents are browsed by besides their dates. The raw value is a word of the pages and a part of their paths.
enum Facet: String, Sendable, Hashable, CaseIterable {
  case genre
  case archive
  case classification
  case subject
  case language

  /// "Genre".
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// "genres".
  var plural: String { rawValue + "s" }

  /// What a document says of it, given by its place because it is large to move; may be nothing.
  func texts(of documents: [Document], at place: Int) -> [String] {
    switch self {
    case .genre: [documents[place].genre].compactMap(\.self)
    case .archive: [documents[place].archive?.repository].compactMap(\.self)
    case .classification: [documents[place].classification].compactMap(\.self)
    case .subject: documents[place].subjects
    case .language: [documents[place].language].compactMap(\.self)
    }
  }

  /// Such a text as a reader reads it.
  func words(of text: String) -> String {
    switch self {
    case .genre, .archive, .classification, .subject: text
    case .language: Languages.name(of: text)
    }
  }
}
