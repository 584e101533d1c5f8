/// What a template is given, in the shape a ``ValueType`` describes.
package enum Value: Sendable, Hashable {
  /// Text, escaped when it is written.
  case text(String)
  /// UTF-8 HTML, written as it is.
  case html([UInt8])
  case flag(Bool)
  case list([Value])
  /// The values of a record's fields, in the order of its ``RecordType``.
  case record([Value])

  /// Whether a section over this value is rendered: lists and texts when they are not empty, records always.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .record: true
    }
  }
}

/// What kind of value a name stands for. Something that may be absent is a list of at most one element.
package indirect enum ValueType: Sendable, Hashable {
  case text
  case html
  case flag
  case list(ValueType)
  case record(RecordType)
}

/// What a template may name inside a record.
///
/// A record type is known by its identity, and its fields are listed when they are asked for, so a record may hold
/// records of its own type.
package struct RecordType: Sendable {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let type: ValueType
    /// What the field holds, as a phrase for the templates' documentation.
    package let summary: String

    package init(name: String, type: ValueType, summary: String) {
      self.name = name
      self.type = type
      self.summary = summary
    }
  }

  /// The name shown to those who write templates.
  package let name: String
  private let identity: String
  private let listFields: @Sendable () -> [Field]

  package var fields: [Field] { listFields() }

  /// A type of its own, known by its name.
  package init(name: String, fields: @escaping @Sendable () -> [Field]) {
    self.name = name
    self.identity = name
    self.listFields = fields
  }

  init<Record: TemplateRecord>(of record: Record.Type) {
    self.name = String(describing: record)
    self.identity = String(reflecting: record)
    self.listFields = { record.fields.map { .init(name: $0.name, type: $0.type, summary: $0.summary) } }
  }
}

extension RecordType: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.identity == right.identity }
  package func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
