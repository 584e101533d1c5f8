import Dates
import Diagnostics
import YAML

/// Reads an authority file: a mapping from ids to entries.
enum EntityReader {
  static func read(_ file: SourceFile, as kind: EntityKind) -> (entities: [Entity], diagnostics: [Diagnostic]) {
    let (node, problems) = YAMLParser.parse(file.bytes[...], path: file.path)
    guard let node else { return ([], problems) }
    var diagnostics = problems
    let (entries, wrong) = MappingReader.entries(of: node, subject: "'\(kind.folder)'")
    diagnostics += wrong
    var entities: [Entity] = []
    for entry in entries {
      if let problem = EntryID.problem(with: entry.key, at: entry.keyLocation) { diagnostics.append(problem) }
      var reader = MappingReader(entry.value, subject: "the \(kind) '\(entry.key)'")
      let entity = reader.entity(entry, kind)
      if entry.key != "index" { entities.append(entity) }
      diagnostics += reader.finish()
    }
    return (entities, diagnostics)
  }
}

/// Ids an editor chooses, which are names of pages too.
enum EntryID {
  static func problem(with id: String, at location: SourceLocation) -> Diagnostic? {
    let isValid = !id.isEmpty && id.first != "." && id.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0))
    }
    guard !isValid || id == "index" else { return nil }
    return Diagnostic(
      .error, .invalidID, "'\(id)' can't be an id", at: location,
      fix: id == "index" ? "choose another; 'index' is the page that lists them" : "use letters a to z, digits and hyphens")
  }
}

extension MappingReader {
  /// Also without a name, which is told, so that what refers to the entity is not wrong for that.
  fileprivate mutating func entity(_ entry: YAMLNode.Entry, _ kind: EntityKind) -> Entity {
    let name = requiredText("name", fix: "add a line 'name: ' and the name to show")
    var entity = Entity(
      kind: kind, id: entry.key, location: entry.keyLocation, name: name?.value ?? entry.key,
      sort: text("sort")?.value ?? name?.value ?? entry.key)
    entity.forms = forms()
    if kind == .person {
      entity.born = date("born")
      entity.died = date("died")
      entity.offices = offices()
    }
    if kind == .place { entity.coordinates = coordinates() }
    entity.description = text("description")?.value
    entity.source = text("source")?.value
    entity.identifiers = identifiers()
    entity.seeAlso = texts("see-also").map(\.value)
    return entity
  }

  private mutating func forms() -> [NameForm] {
    items("forms").compactMap { item in
      if case .scalar(let text) = item.kind { return NameForm(text: text, location: item.location) }
      var reader = MappingReader(item, subject: "the form")
      let text = reader.requiredText("form", fix: "add 'form: ' and the words as they stand in the texts")
      var form = NameForm(text: text?.value ?? "", location: text?.location ?? item.location)
      form.from = reader.date("from")
      form.to = reader.date("to")
      form.documents = reader.texts("documents").map(\.value)
      absorb(reader.finish())
      return text == nil ? nil : form
    }
  }

  private mutating func offices() -> [Entity.Office] {
    items("offices").compactMap { item in
      if case .scalar(let title) = item.kind { return Entity.Office(title: title) }
      var reader = MappingReader(item, subject: "the office")
      let title = reader.requiredText("title", fix: "add 'title: ' and the office")
      let office = Entity.Office(title: title?.value ?? "", from: reader.date("from"), to: reader.date("to"))
      absorb(reader.finish())
      return title == nil ? nil : office
    }
  }

  private mutating func identifiers() -> [Identifier] {
    guard var reader = mapping("identifiers", subject: "'identifiers'") else { return [] }
    let identifiers = Identifier.Scheme.allCases.compactMap { scheme in
      reader.text(scheme.rawValue).map { Identifier(scheme: scheme, value: $0.value) }
    }
    absorb(reader.finish())
    return identifiers
  }

  /// `[latitude, longitude]` in degrees.
  private mutating func coordinates() -> Entity.Coordinates? {
    guard let node = node("coordinates") else { return nil }
    if case .sequence(let items) = node.kind, items.count == 2 {
      let degrees = items.map { item -> Double? in
        if case .scalar(let text) = item.kind { Double(text) } else { nil }
      }
      if let latitude = degrees[0], let longitude = degrees[1], abs(latitude) <= 90, abs(longitude) <= 180 {
        return Entity.Coordinates(latitude: latitude, longitude: longitude)
      }
    }
    report(
      .error, .invalidValue, "'coordinates' are no latitude and longitude", at: node.location,
      fix: "write them in degrees north and east, such as [55.75, 37.62]")
    return nil
  }
}
