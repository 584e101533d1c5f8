/// The types of the contexts that a tag stands in, the innermost last, and where each comes from.
struct Scope {
  /// A context by its way from the contexts of the subroutine.
  struct Origin: Hashable {
    let context: Int
    /// Whether it is a part of that context and not the same.
    let isPart: Bool
  }

  struct Entry {
    let type: ValueType
    let origin: Origin
  }

  struct Resolution {
    let context: Int
    let fields: [Int]
    let type: ValueType
  }

  enum Problem: Error {
    /// No record in scope has a field of that name.
    case unknown(Name.Part)
    /// A record has no such field.
    case notInRecord(Name.Part, RecordType, path: String)
    /// Something that holds no names is asked for one.
    case noRecord(Name.Part, ValueType, path: String)
  }

  private(set) var entries: [Entry]
  /// The contexts a partial can see: the innermost, and of every record type the innermost record. Leaving out those
  /// that are hidden keeps recursive partials to a finite number of scopes.
  private(set) var visible: [Int] = []

  init(_ types: [ValueType]) {
    entries = types.enumerated().map { Entry(type: $1, origin: Origin(context: $0, isPart: false)) }
    visible = seen
  }

  private var seen: [Int] {
    var seen: Set<RecordType> = []
    var contexts: [Int] = []
    for (context, entry) in entries.enumerated().reversed() {
      if case .record(let record) = entry.type {
        if seen.insert(record).inserted { contexts.append(context) }
      } else if context == entries.count - 1 {
        contexts.append(context)
      }
    }
    return contexts.reversed()
  }

  /// The type and origin a section's content has as its innermost context.
  func adding(_ resolution: Resolution, type: ValueType) -> Scope {
    var scope = self
    scope.entries.append(Entry(type: type, origin: origin(of: resolution, type: type)))
    scope.visible = scope.seen
    return scope
  }

  private func origin(of resolution: Resolution, type: ValueType) -> Origin {
    let outer = entries[resolution.context].origin
    return Origin(
      context: outer.context, isPart: outer.isPart || !resolution.fields.isEmpty || type != resolution.type)
  }

  /// Looks a name up outwards; the parts after the first are looked up in what the first has found, and only there.
  func resolve(_ name: Name) throws(Problem) -> Resolution {
    guard let first = name.parts.first else {
      return Resolution(context: entries.count - 1, fields: [], type: entries[entries.count - 1].type)
    }
    for (context, entry) in entries.enumerated().reversed() {
      guard case .record(let record) = entry.type else { continue }
      let fields = record.fields
      guard let index = fields.firstIndex(where: { $0.name == first.text }) else { continue }
      var (path, type, text) = ([index], fields[index].type, first.text)
      for part in name.parts.dropFirst() {
        guard case .record(let record) = type else { throw .noRecord(part, type, path: text) }
        let fields = record.fields
        guard let index = fields.firstIndex(where: { $0.name == part.text }) else {
          throw .notInRecord(part, record, path: text)
        }
        path.append(index)
        type = fields[index].type
        text += ".\(part.text)"
      }
      return Resolution(context: context, fields: path, type: type)
    }
    throw .unknown(first)
  }

  /// The records in scope with what can be named in them, the innermost first, each type once.
  var records: [RecordType] {
    visible.reversed().compactMap { if case .record(let record) = entries[$0].type { record } else { nil } }
  }
}
