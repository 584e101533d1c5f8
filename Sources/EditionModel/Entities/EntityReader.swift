import Dates
import Diagnostics
import YAML

/// Reads an authority file: a mapping from ids to entries.
enum EntityReader {
  /// All authority files in the order of their paths; of two entries with one id the first counts.
  static func read(_ files: [(kind: EntityKind, file: SourceFile)]) -> (entities: Entities, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var entities: [Entity] = []
    var first: [EntityKind: [String: SourceLocation]] = [:]
    for (kind, file) in files.sorted(by: { $0.file.path < $1.file.path }) {
      let read = read(file, as: kind)
      diagnostics += read.diagnostics
      for entity in read.entities {
        if let earlier = first[kind]?[entity.id] {
          diagnostics.append(duplicate(entity, of: earlier))
        } else {
          first[kind, default: [:]][entity.id] = entity.location
          entities.append(entity)
        }
      }
    }
    return (Entities(entities), diagnostics)
  }

  private static func duplicate(_ entity: Entity, of earlier: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .duplicateID, "the id '\(entity.id)' is another \(entity.kind)'s", at: entity.location,
      notes: [.init("first used here", at: earlier)], fix: "remove one of the two, or give it an id of its own")
  }

  static func read(_ file: SourceFile, as kind: EntityKind) -> (entities: [Entity], diagnostics: [Diagnostic]) {
    let (node, problems) = YAMLParser.parse(file.bytes[...], path: file.path)
    guard let node else { return ([], problems) }
    var diagnostics = problems
    let (entries, wrong) = MappingReader.entries(of: node, subject: "'\(kind.folder)'")
    diagnostics += wrong
    var entities: [Entity] = []
    for entry in entries {
      if let problem = EntryID.problem(withPage: entry.key, at: entry.keyLocation) { diagnostics.append(problem) }
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
  /// As ``problem(with:at:)``, for an entry of an index, which may have a page for each letter.
  static func problem(withPage id: String, at location: SourceLocation) -> Diagnostic? {
    guard id.lowercased().hasPrefix("letter-") else { return problem(with: id, at: location) }
    return Diagnostic(
      .error, .invalidID, "'\(id)' can't be an id", at: location,
      fix: "choose another; 'letter-' and a letter are the pages of a long index")
  }

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
    entity.see = text("see")
    if entity.see != nil {
      refuseKeysOfPages()
      return entity
    }
    if kind == .person {
      entity.born = date("born")
      entity.died = date("died")
      for office in offices() {
        entity.offices.append(office.office)
        entity.forms += office.forms
      }
    }
    if kind == .place { entity.coordinates = coordinates() }
    entity.description = text("description")?.value
    entity.source = text("source")?.value
    entity.identifiers = identifiers()
    entity.seeAlso = texts("see-also").map(\.value)
    return entity
  }

  /// A cross-reference has no page on which these could stand.
  private mutating func refuseKeysOfPages() {
    let keys = ["born", "died", "offices", "coordinates", "description", "source", "identifiers", "see-also"]
    for key in keys {
      guard let node = node(key) else { continue }
      report(
        .error, .crossReference, "'\(key)' has no place in \(subject), which only says 'see'", at: node.location,
        fix: "move it to the entry that 'see' names, or remove 'see'")
    }
  }

  /// The forms, bound to an office's days unless they say others.
  private mutating func forms(from: EDTF? = nil, to: EDTF? = nil) -> [NameForm] {
    items("forms").compactMap { item in
      if case .scalar(let text) = item.kind { return NameForm(text: text, from: from, to: to, location: item.location) }
      var reader = MappingReader(item, subject: "the form")
      let text = reader.requiredText("form", fix: "add 'form: ' and the words as they stand in the texts")
      var form = NameForm(text: text?.value ?? "", location: text?.location ?? item.location)
      form.from = reader.date("from") ?? from
      form.to = reader.date("to") ?? to
      form.documents = reader.texts("documents").map(\.value)
      form.isAnyCase = reader.isAnyCase()
      absorb(reader.finish())
      return text == nil ? nil : form
    }
  }

  private mutating func isAnyCase() -> Bool {
    guard let text = text("case") else { return false }
    if text.value != "any" {
      report(
        .error, .invalidValue, "'case' is '\(text.value)'", at: text.location,
        fix: "write 'any' for a form that is found in any case, or leave 'case' out")
    }
    return text.value == "any"
  }

  private mutating func offices() -> [(office: Entity.Office, forms: [NameForm])] {
    items("offices").compactMap { item in
      if case .scalar(let title) = item.kind { return (Entity.Office(title: title, location: item.location), []) }
      var reader = MappingReader(item, subject: "the office")
      let title = reader.requiredText("title", fix: "add 'title: ' and the office")
      let office = Entity.Office(
        title: title?.value ?? "", from: reader.date("from"), to: reader.date("to"),
        location: title?.location ?? item.location)
      let forms = reader.forms(from: office.from, to: office.to)
      absorb(reader.finish())
      return title == nil ? nil : (office, forms)
    }
  }

  private mutating func identifiers() -> [Identifier] {
    guard var reader = mapping("identifiers", subject: "'identifiers'") else { return [] }
    let identifiers = Identifier.Scheme.allCases.compactMap { reader.identifier($0) }
    absorb(reader.finish())
    return identifiers
  }

  private mutating func identifier(_ scheme: Identifier.Scheme) -> Identifier? {
    guard let text = text(scheme.rawValue) else { return nil }
    if let identifier = Identifier.read(text.value, as: scheme) { return identifier }
    report(
      .error, .invalidIdentifier, "'\(text.value)' is no \(scheme.name) number: \(scheme.form)", at: text.location,
      fix: advice(on: text.value, as: scheme),
      correction: withLetter(text.value, as: scheme).map { Correction(text.value, to: $0, isSafe: true) })
    return nil
  }

  /// A number of Wikidata whose Q was left out.
  private func withLetter(_ text: String, as scheme: Identifier.Scheme) -> String? {
    scheme == .wikidata ? Identifier.read("Q" + text, as: scheme)?.value : nil
  }

  private func advice(on text: String, as scheme: Identifier.Scheme) -> String {
    if let number = withLetter(text, as: scheme) { return "write '\(number)'" }
    if let other = Identifier.Scheme.allCases.first(where: { $0.number(inAddress: text) != nil }), other != scheme {
      return "it is an address of \(other.name): write it as '\(other.rawValue)'"
    }
    return "look it up again: a character is wrong, missing or too many"
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
