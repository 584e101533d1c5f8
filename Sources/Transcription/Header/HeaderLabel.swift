/// What a labelled header can say, with the labels archives use for it.
package enum HeaderLabel: Sendable, Hashable {
  case title
  case date
  case citation
  case summary
  case language
  /// What the archive's record holds: scans, transcripts, translations. The text begins behind it.
  case contents
  case source
  case author
  case archive
  case classification
  case genre
  case subjects
  case people
  case places
  case contributors
  case rights
  case recordID
  case donors
  /// A label Recto does not know, as written; it is kept and shown.
  case other(String)

  /// The label for a heading or bold text, without its colon; nil when it is none.
  init?(_ text: String) {
    let words = text.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
    guard let known = Self.spellings[words.map { $0 == "&" ? "and" : String($0) }.joined(separator: " ")] else { return nil }
    self = known
  }

  /// In lower case, "&" as "and".
  private static let spellings: [String: HeaderLabel] = [
    "title": .title,
    "date": .date, "document date": .date,
    "citation": .citation, "cite as": .citation,
    "summary": .summary, "abstract": .summary, "description": .summary,
    "original language": .language, "language": .language, "languages": .language,
    "contents": .contents,
    "source": .source,
    "author": .author, "authors": .author, "creator": .author,
    "original archive": .archive, "archive": .archive,
    "original classification": .classification, "classification": .classification,
    "genre": .genre, "document type": .genre,
    "subjects discussed": .subjects, "subjects": .subjects,
    "associated people and organizations": .people, "associated people": .people,
    "associated places": .places,
    "document contributors": .contributors, "contributors": .contributors,
    "rights": .rights,
    "record id": .recordID,
    "donors": .donors, "document donors": .donors,
  ]
}
