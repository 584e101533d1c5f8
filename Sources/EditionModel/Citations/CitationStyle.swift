/// A style of citation that scholars are asked for, with the document's citation in it.
///
/// The strings are what the style's own file in CSL makes of the edition's CSL-JSON; `Tests/Golden/citations/` has the
/// processor's, and `scripts/record-citations` how they were made. Two things are our own. Titles keep their capitals, for
/// they are the document's or the archive's words; and the day of release stands behind the version, which no style prints.
package enum CitationStyle: Sendable, Hashable, CaseIterable {
  /// The note of the Chicago Manual of Style, 18th edition.
  case chicago
  /// The MLA Handbook, 9th edition.
  case mla
  /// The Publication Manual of the APA, 7th edition.
  case apa

  /// What readers know it as.
  package var name: String {
    switch self {
    case .chicago: "Chicago (note)"
    case .mla: "MLA"
    case .apa: "APA"
    }
  }

  /// The citation in this style, from its first to its last part.
  package func text(_ citation: Citation) -> [CitationPart] {
    switch self {
    case .chicago: citation.chicago
    case .mla: citation.mla
    case .apa: citation.apa
    }
  }
}

/// A part of a citation.
package enum CitationPart: Sendable, Hashable {
  case text(String)
  /// The title of a whole work: in italics.
  case title(String)
}

extension String {
  /// With a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
  /// "A, B, C." in typographic marks.
  var sentence: String {
    guard let last else { return "" }
    return (dropLast().map { $0.typeset(endingIn: ",") } + [last.typeset(endingIn: ".")]).joined(separator: " ")
  }

  /// "A", "A and B", "A, B, and C".
  func listed(_ and: String, commaBeforeTwo: Bool = false) -> String {
    guard let last, count > 1 else { return first ?? "" }
    let comma = count > 2 || commaBeforeTwo ? "," : ""
    return dropLast().joined(separator: ", ") + "\(comma) \(and) \(last)"
  }
}
