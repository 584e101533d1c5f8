import Dates
import EditionModel

/// The edition's registers as `standOff`: people, places, organizations and events, to which every name in the texts
/// leads.
struct TEIRegisters {
  let edition: Edition

  static func id(_ kind: EntityKind, _ id: String) -> XMLID { XMLID("\(kind.rawValue)-\(id)") }
  static func event(_ id: String) -> XMLID { XMLID("event-\(id)") }

  /// The element of a name.
  static func name(_ kind: EntityKind) -> XMLElement {
    switch kind {
    case .person: .persName
    case .place: .placeName
    case .organization: .orgName
    }
  }

  /// Nothing where all of them are empty.
  func write(to xml: inout XMLWriter) {
    if edition.entities.all.isEmpty, edition.events.isEmpty { return }
    xml.element(.standOff) { xml in
      xml.line()
      for kind in EntityKind.allCases { write(edition.entities.of(kind), kind, to: &xml) }
      if !edition.events.isEmpty {
        xml.element(.listEvent) { xml in
          xml.line()
          for event in edition.events { write(event, to: &xml) }
        }
        xml.line()
      }
    }
    xml.line()
  }

  private func write(_ entities: [Entity], _ kind: EntityKind, to xml: inout XMLWriter) {
    if entities.isEmpty { return }
    let (list, entry): (XMLElement, XMLElement) =
      switch kind {
      case .person: (.listPerson, .person)
      case .place: (.listPlace, .place)
      case .organization: (.listOrg, .org)
      }
    xml.element(list) { xml in
      xml.line()
      for entity in entities {
        xml.element(entry, id: Self.id(kind, entity.id)) { xml in
          writeNames(of: entity, to: &xml)
          writeFacts(of: entity, to: &xml)
          writeNotes(of: entity, to: &xml)
        }
        xml.line()
      }
    }
    xml.line()
  }

  private func writeNames(of entity: Entity, to xml: inout XMLWriter) {
    let name = Self.name(entity.kind)
    xml.element(name, [(.type, "main")], entity.name)
    if entity.sort != entity.name { xml.element(name, [(.type, "sort")], entity.sort) }
    for form in entity.forms {
      xml.element(name, [(.type, "form")] + Self.period(form.from, form.to), form.text)
    }
    for reference in edition.entities.crossReferences(to: entity) {
      xml.element(name, [(.type, "form")], reference.name)
    }
  }

  private func writeFacts(of entity: Entity, to xml: inout XMLWriter) {
    for (element, date) in [(XMLElement.birth, entity.born), (.death, entity.died)] {
      guard let date else { continue }
      xml.element(element) { $0.element(.date, TEIDate(date).attributes, date.display(.english)) }
    }
    for office in entity.offices {
      xml.element(.occupation, [(.type, "office")] + Self.period(office.from, office.to), office.title)
    }
    if let place = entity.coordinates {
      xml.element(.location) { $0.element(.geo, "\(place.latitude) \(place.longitude)") }
    }
    for identifier in entity.identifiers {
      xml.element(.idno, [(.type, "URI"), (.subtype, identifier.scheme.rawValue)], identifier.url)
    }
  }

  private func writeNotes(of entity: Entity, to xml: inout XMLWriter) {
    if let description = entity.description { xml.element(.note, [(.type, "description")], description) }
    if let source = entity.source { xml.element(.note, [(.type, "source")], source) }
    for id in entity.seeAlso {
      guard let other = edition.entities[entity.kind, id] else { continue }
      xml.element(.note, [(.type, "see-also")]) { xml in
        xml.element(Self.name(entity.kind), [(.ref, Self.id(entity.kind, id).reference)], other.name)
      }
    }
  }

  private func write(_ event: Event, to xml: inout XMLWriter) {
    xml.element(.event, TEIDate(event.date).attributes, id: Self.event(event.id)) { xml in
      xml.element(.label, event.title)
      xml.element(.note, [(.type, "date")], event.when)
      if let description = event.description { xml.element(.note, [(.type, "description")], description) }
      if let source = event.source { xml.element(.note, [(.type, "source")], source) }
      let people = event.people.map { (EntityKind.person, $0) } + (event.place.map { [(.place, $0)] } ?? [])
      for (kind, id) in people {
        guard let entity = edition.entities[kind, id] else { continue }
        xml.element(.note, [(.type, kind.rawValue)]) { xml in
          xml.element(Self.name(kind), [(.ref, Self.id(kind, id).reference)], entity.name)
        }
      }
    }
    xml.line()
  }

  /// Days between which something holds, as far as TEI's attributes can say them.
  private static func period(_ from: EDTF?, _ to: EDTF?) -> [XMLWriter.Attribute] {
    guard from != nil || to != nil else { return [] }
    let period = EDTF("\(from?.description ?? "..")/\(to?.description ?? "..")").map(TEIDate.init)
    // A name has no such attribute; what is about stands in EDTF.
    return period?.attributes.filter { $0.name != .precision } ?? []
  }
}
