import Dates
import Diagnostics

/// A person, a place or an organization, as an authority file has it.
package struct Entity: Sendable {
  package var kind: EntityKind
  package var id: String
  /// Where the entry stands.
  package var location: SourceLocation
  package var name: String
  /// What it is sorted by: "Harriman, W. Averell".
  package var sort: String
  package var forms: [NameForm] = []
  package var born: EDTF?
  package var died: EDTF?
  package var offices: [Office] = []
  package var description: String?
  /// Where the facts come from.
  package var source: String?
  package var identifiers: [Identifier] = []
  package var seeAlso: [String] = []
  /// Degrees north and east.
  package var coordinates: Coordinates?

  package struct Office: Sendable, Hashable {
    package var title: String
    package var from: EDTF?
    package var to: EDTF?
  }

  package struct Coordinates: Sendable, Hashable {
    package var latitude: Double
    package var longitude: Double
  }
}

/// A form of a name as it stands in the texts, and where it means this person.
package struct NameForm: Sendable, Hashable {
  package var text: String
  /// Documents of these days only; nil is unbound on that side.
  package var from: EDTF?
  package var to: EDTF?
  /// These documents only; empty means all.
  package var documents: [String] = []
  package var location: SourceLocation

  package var isBound: Bool { from != nil || to != nil || !documents.isEmpty }
}

/// A number in somebody else's authority file.
package struct Identifier: Sendable, Hashable {
  package enum Scheme: String, Sendable, Hashable, CaseIterable {
    case wikidata, viaf, gnd, lcnaf, isni, geonames
  }

  package var scheme: Scheme
  package var value: String

  /// What readers know the scheme as.
  package var name: String {
    switch scheme {
    case .wikidata: "Wikidata"
    case .viaf: "VIAF"
    case .gnd: "GND"
    case .lcnaf: "LCNAF"
    case .isni: "ISNI"
    case .geonames: "GeoNames"
    }
  }

  package var url: String {
    switch scheme {
    case .wikidata: "https://www.wikidata.org/wiki/\(value)"
    case .viaf: "https://viaf.org/viaf/\(value)"
    case .gnd: "https://d-nb.info/gnd/\(value)"
    case .lcnaf: "https://id.loc.gov/authorities/names/\(value)"
    case .isni: "https://isni.org/isni/\(value.filter { $0 != " " })"
    case .geonames: "https://www.geonames.org/\(value)/"
    }
  }
}

/// All entities, sorted by kind and sort form.
package struct Entities: Sendable {
  package private(set) var all: [Entity] = []
  private var index: [EntityKind: [String: Int]] = [:]

  package init(_ entities: [Entity] = []) {
    all = entities.sorted { left, right in
      if left.kind != right.kind { return left.kind.folder < right.kind.folder }
      return (left.sort.lowercased(), left.sort, left.id) < (right.sort.lowercased(), right.sort, right.id)
    }
    for (place, entity) in all.enumerated() { index[entity.kind, default: [:]][entity.id] = place }
  }

  package func of(_ kind: EntityKind) -> [Entity] { all.filter { $0.kind == kind } }

  package func count(of kind: EntityKind) -> Int { index[kind]?.count ?? 0 }

  package subscript(kind: EntityKind, id: String) -> Entity? { index(kind, id).map { all[$0] } }

  /// The entity's place in ``all``.
  package func index(_ kind: EntityKind, _ id: String) -> Int? { index[kind]?[id] }

  package func ids(of kind: EntityKind) -> [String] { all.filter { $0.kind == kind }.map(\.id) }
}
