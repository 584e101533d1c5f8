import Transcription

/// The kinds of things an edition keeps an authority file for.
package enum EntityKind: String, Sendable, Hashable, CaseIterable {
  case person
  case place
  case organization

  /// The authority file in `Content/`, without its ending, and the folder of the pages: what they are called in the plural.
  package var folder: String {
    switch self {
    case .person: "people"
    case .place: "places"
    case .organization: "organizations"
    }
  }

  /// The kind of mention that means one of these.
  package var reference: Reference.Kind {
    switch self {
    case .person: .person
    case .place: .place
    case .organization: .organization
    }
  }

  /// Nil for a mention of a document, an event or a page, for which there are no authority files.
  package init?(_ reference: Reference.Kind) {
    guard let kind = Self.allCases.first(where: { $0.reference == reference }) else { return nil }
    self = kind
  }
}
