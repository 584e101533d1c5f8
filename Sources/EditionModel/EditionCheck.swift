import Diagnostics
import Transcription

/// Holds an edition's parts against each other: ids are unique, references lead somewhere.
enum EditionCheck {
  /// - Parameter unreadable: ids of documents that are there and can't be read; what refers to them is not wrong for that.
  static func check(_ edition: Edition, unreadable: [String]) async -> [Diagnostic] {
    let targets = Targets(edition, unreadable: unreadable)
    let inDocuments = await edition.documents.mapInChunks { check($0, targets) }
    return duplicates(edition) + AuthorityCheck.check(edition.entities) + inDocuments.flatMap(\.self)
      + edition.events.flatMap { check($0, targets) }
      + (edition.entities.all + edition.entities.crossReferences).flatMap { check($0, targets) }
      + edition.pages.flatMap { check($0, targets) }
  }

  /// What is wrong with one document, as far as it refers to other parts of its edition.
  static func check(_ document: Document, in edition: Edition) -> [Diagnostic] {
    check(document, Targets(edition, unreadable: []))
  }

  /// What a reference can lead to, by kind.
  private struct Targets: Sendable {
    private var ids: [Reference.Kind: Set<String>] = [:]
    let entities: Entities

    init(_ edition: Edition, unreadable: [String]) {
      entities = edition.entities
      ids[.document] = Set(edition.documents.map(\.id) + unreadable)
      ids[.event] = Set(edition.events.map(\.id))
      ids[.page] = Set(edition.pages.map(\.id))
      for kind in EntityKind.allCases { ids[kind.reference] = Set(edition.entities.ids(of: kind)) }
    }

    /// An error when the reference leads nowhere.
    func problem(
      _ kind: Reference.Kind, _ id: String, what: String, at location: @autoclosure () -> SourceLocation
    ) -> Diagnostic? {
      let known = ids[kind] ?? []
      guard !known.contains(id) else { return nil }
      let crossReference = entities.crossReferences.first { $0.kind.reference == kind && $0.id == id }
      if let crossReference { return entities.problem(crossReference, what: what, at: location()) }
      let noun = kind == .organization ? "organization" : "\(kind)"
      let nearest = Spelling.nearest(to: id, in: known.sorted())
      return Diagnostic(
        .error, .unknownReference, "\(what) names the \(noun) '\(id)', which the edition does not have", at: location(),
        fix: nearest.map { "did you mean '\($0)'?" } ?? "add it to \(Self.file(of: kind)), or remove the reference",
        correction: nearest.map { Correction(id, to: $0, isSafe: false) })
    }

    private static func file(of kind: Reference.Kind) -> String {
      switch kind {
      case .person: "Content/people.yaml"
      case .place: "Content/places.yaml"
      case .organization: "Content/organizations.yaml"
      case .event: "Content/events.yaml"
      case .document: "Content/documents/"
      case .page: "Content/pages/"
      }
    }
  }

  private static func check(_ document: Document, _ targets: Targets) -> [Diagnostic] {
    let inHeader = document.references.compactMap {
      targets.problem($0.value.kind, $0.value.id, what: "the header", at: $0.location)
    }
    // Marks in headings are no mentions, and lead somewhere all the same.
    return inHeader + WitnessCheck.check(document) + document.transcript.references.compactMap { reference, range in
      targets.problem(
        reference.kind, reference.id, what: "the mark",
        at: range.map { document.transcript.location(of: $0, in: document.file) }
          ?? SourceLocation(path: document.file.path))
    }
  }

  private static func check(_ event: Event, _ targets: Targets) -> [Diagnostic] {
    let what = "the event '\(event.id)'"
    let references =
      (event.place.map { [(Reference.Kind.place, $0)] } ?? []) + event.people.map { (.person, $0) }
      + event.documents.map { (.document, $0) }
    return references.compactMap { targets.problem($0, $1, what: what, at: event.location) }
  }

  private static func check(_ entity: Entity, _ targets: Targets) -> [Diagnostic] {
    let what = "the \(entity.kind) '\(entity.id)'"
    let seeAlso = entity.seeAlso.compactMap { targets.problem(entity.kind.reference, $0, what: what, at: entity.location) }
    let see = entity.see.flatMap { see in
      targets.entities.isCrossReference(entity.kind, see.value)
        ? nil : targets.problem(entity.kind.reference, see.value, what: what, at: see.location)
    }
    return (see.map { [$0] } ?? []) + seeAlso + entity.forms.flatMap { form in
      form.documents.compactMap { targets.problem(.document, $0, what: what, at: form.location) }
    }
  }

  private static func check(_ page: Page, _ targets: Targets) -> [Diagnostic] {
    page.transcript.references.compactMap { reference, range in
      targets.problem(
        reference.kind, reference.id, what: "the link",
        at: SourceLocation(path: page.path, line: range.map { page.transcript.lines.line(at: Int($0.start)) }))
    }
  }

  private static func duplicates(_ edition: Edition) -> [Diagnostic] {
    // By their ids alone: documents are large to move.
    var paths: [String: [String]] = [:]
    for place in edition.documents.indices where edition.documentIndex[edition.documents[place].id] != place {
      paths[edition.documents[place].id] = []
    }
    guard !paths.isEmpty else { return [] }
    for document in edition.documents { paths[document.id]?.append(document.file.path) }
    return paths.flatMap { id, paths in
      let paths = paths.sorted()
      return paths.dropFirst().map { duplicate(id, of: paths[0], at: $0) }
    }
  }

  private static func duplicate(_ id: String, of first: String, at path: String) -> Diagnostic {
    Diagnostic(
      .error, .duplicateID, "the id '\(id)' is another document's", at: SourceLocation(path: path),
      notes: [.init("first used here", at: SourceLocation(path: first))],
      fix: "rename the file, or give it a line 'id: ' of its own")
  }
}

extension Entities {
  /// What is wrong with naming an entry that only leads to another.
  func problem(_ crossReference: Entity, what: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .crossReference,
      "\(what) names the \(crossReference.kind) '\(crossReference.id)', which only leads to another", at: location,
      notes: [.init("it says 'see' here", at: crossReference.location)],
      fix: target(of: crossReference).map { "write '\($0.id)'" },
      correction: target(of: crossReference).map { Correction(crossReference.id, to: $0.id, isSafe: true) })
  }
}
