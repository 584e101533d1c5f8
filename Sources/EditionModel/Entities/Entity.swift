import Dates
import Diagnostics
import YAML

/// A person, a place or an organization, as an authority file has it.
package struct Entity: Sendable {
  /// Of which kind of authority file it is.
  package var kind: EntityKind
  /// Unique in its kind; the name of its page.
  package var id: String
  /// Where the entry stands.
  package var location: SourceLocation
  /// As it is shown: "W. Averell Harriman".
  package var name: String
  /// What it is sorted by: "Harriman, W. Averell".
  package var sort: String
  /// Those of the offices too, bound to the offices' days.
  package var forms: [NameForm] = []
  /// When a person was born.
  package var born: EDTF?
  /// When a person died.
  package var died: EDTF?
  /// What a person was, in the order of the file.
  package var offices: [Office] = []
  /// A sentence that says who or what it is.
  package var description: String?
  /// Where the facts come from.
  package var source: String?
  /// One of a scheme at most, in the order of ``Identifier/Scheme``.
  package var identifiers: [Identifier] = []
  /// Ids of related entries of the same kind.
  package var seeAlso: [String] = []
  /// The id of the entry this one only leads to. Such an entry has a name and forms, and no page.
  package var see: Located<String>?
  /// Degrees north and east.
  package var coordinates: Coordinates?

  /// What a person was for some time.
  package struct Office: Sendable, Hashable {
    /// "Prime Minister".
    package var title: String
    /// Since when; nil where that is unknown.
    package var from: EDTF?
    /// Until when; nil where that is unknown, or it lasts.
    package var to: EDTF?
    /// Where its title stands.
    package var location: SourceLocation
  }

  /// A place on the globe.
  package struct Coordinates: Sendable, Hashable {
    /// −90 to 90, in degrees north.
    package var latitude: Double
    /// −180 to 180, in degrees east.
    package var longitude: Double
  }
}

/// A form of a name as it stands in the texts, and where it means this person.
package struct NameForm: Sendable, Hashable {
  /// As the file writes it.
  package var text: String
  /// Documents of these days only; nil is unbound on that side.
  package var from: EDTF?
  /// The last of these days.
  package var to: EDTF?
  /// These documents only; empty means all.
  package var documents: [String] = []
  /// Whether it is found in any case, and not only as it is written.
  package var isAnyCase = false
  /// Where the file gives it.
  package var location: SourceLocation

  /// Whether it means its bearer in some documents only.
  package var isBound: Bool { from != nil || to != nil || !documents.isEmpty }
}

/// All entities, sorted by kind and sort form.
package struct Entities: Sendable {
  /// Those that have a page of their own.
  package private(set) var all: [Entity] = []
  /// Those that only lead to another: "Filippov, see Stalin".
  package private(set) var crossReferences: [Entity] = []
  /// Both, with the letters they stand under.
  private let sorted: [(entity: Entity, initial: String)]
  private var index: [EntityKind: [String: Int]] = [:]
  /// What each cross-reference says, by its id.
  private var leads: [EntityKind: [String: String]] = [:]
  /// The places of the cross-references that lead to an entry in the end, by its id.
  private var leading: [EntityKind: [String: [Int]]] = [:]

  /// Sorts them, and follows the cross-references.
  package init(_ entities: [Entity] = []) {
    let keys = entities.map { SortKey($0.sort) }
    let order = entities.indices.sorted { left, right in
      let (first, second) = (entities[left], entities[right])
      if first.kind != second.kind { return first.kind.folder < second.kind.folder }
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      return (first.sort, first.id) < (second.sort, second.id)
    }
    sorted = order.map { (entities[$0], keys[$0].initial) }
    all = sorted.map(\.entity).filter { $0.see == nil }
    crossReferences = sorted.map(\.entity).filter { $0.see != nil }
    for (place, entity) in all.enumerated() { index[entity.kind, default: [:]][entity.id] = place }
    for entity in crossReferences { leads[entity.kind, default: [:]][entity.id] = entity.see?.value }
    for (place, entity) in crossReferences.enumerated() {
      if let target = target(of: entity) { leading[entity.kind, default: [:]][target.id, default: []].append(place) }
    }
  }

  /// Those of a kind that have a page, in the order of their sort forms.
  package func of(_ kind: EntityKind) -> [Entity] { all.filter { $0.kind == kind } }

  /// All of a kind that an index has, cross-references in their places, each with the capital it stands under; "#" for what
  /// begins with no letter.
  package func indexed(_ kind: EntityKind) -> [(entity: Entity, initial: String)] {
    sorted.filter { $0.entity.kind == kind }
  }

  /// How many of a kind have a page.
  package func count(of kind: EntityKind) -> Int { index[kind]?.count ?? 0 }

  /// The entity of an id; nil for a cross-reference, and where there is none.
  package subscript(kind: EntityKind, id: String) -> Entity? { index(kind, id).map { all[$0] } }

  /// The entity's place in ``all``.
  package func index(_ kind: EntityKind, _ id: String) -> Int? { index[kind]?[id] }

  /// The ids of those of a kind that have a page, in the order of their sort forms.
  package func ids(of kind: EntityKind) -> [String] { all.filter { $0.kind == kind }.map(\.id) }

  /// Where a cross-reference leads in the end; nil when that is nowhere or a circle.
  package func target(of crossReference: Entity) -> Entity? {
    var visited: Set<String> = []
    var id = crossReference.id
    while let next = leads[crossReference.kind]?[id], visited.insert(id).inserted { id = next }
    return self[crossReference.kind, id]
  }

  /// Those that lead to an entry in the end.
  package func crossReferences(to entity: Entity) -> [Entity] {
    (leading[entity.kind]?[entity.id] ?? []).map { crossReferences[$0] }
  }

  /// Whether an id is that of a cross-reference.
  func isCrossReference(_ kind: EntityKind, _ id: String) -> Bool { leads[kind]?[id] != nil }

  /// Whether a cross-reference leads back to itself; not one that only leads into a circle of others.
  func isCircle(_ crossReference: Entity) -> Bool {
    var visited: Set<String> = []
    var id = crossReference.id
    while let next = leads[crossReference.kind]?[id], visited.insert(id).inserted {
      if next == crossReference.id { return true }
      id = next
    }
    return false
  }
}
