/// A number in somebody else's authority file, of the form that file gives its numbers.
package struct Identifier: Sendable, Hashable {
  /// Whose authority file it is. The raw value is the key under `identifiers`.
  package enum Scheme: String, Sendable, Hashable, CaseIterable {
    case wikidata, viaf, gnd, lcnaf, isni, geonames

    /// What readers know the scheme as.
    package var name: String {
      switch self {
      case .wikidata: "Wikidata"
      case .viaf: "VIAF"
      case .gnd: "GND"
      case .lcnaf: "LCNAF"
      case .isni: "ISNI"
      case .geonames: "GeoNames"
      }
    }
  }

  /// Whose number it is.
  package var scheme: Scheme
  /// Without spaces, as the address has it.
  package var value: String

  /// The number as it is shown: an ISNI in four groups of four, as its agency asks for.
  package var display: String {
    guard scheme == .isni else { return value }
    let groups = stride(from: 0, to: value.count, by: 4).map { value.dropFirst($0).prefix(4) }
    return groups.joined(separator: " ")
  }

  /// The page that its authority file asks others to link to.
  package var url: String {
    switch scheme {
    case .wikidata: "https://www.wikidata.org/wiki/\(value)"
    case .viaf: "https://viaf.org/viaf/\(value)"
    case .gnd: "https://d-nb.info/gnd/\(value)"
    case .lcnaf: "https://id.loc.gov/authorities/names/\(value)"
    case .isni: "https://isni.org/isni/\(value)"
    case .geonames: "https://www.geonames.org/\(value)/"
    }
  }
}
