/// Data that templates can name: a table of fields, declared once, couples each name to its type and its value.
///
///     struct PersonLink: TemplateRecord {
///       let name: String
///       static let fields: [Field<Self>] = [.text("name", "the person's full name") { $0.name }]
///     }
package protocol TemplateRecord: Sendable {
  /// The fields in a fixed order; a `static let`, so that the table is made once.
  static var fields: [Field<Self>] { get }
}

extension TemplateRecord {
  package static var recordType: RecordType { RecordType(of: Self.self) }

  /// The record as a template sees it.
  package var value: Value {
    let fields = Self.fields
    return .record(
      [Value](unsafeUninitializedCapacity: fields.count) { values, count in
        for index in fields.indices {
          values.initializeElement(at: index, to: fields[index].value(self))
          count = index + 1
        }
      })
  }

  /// The record as a template sees it that names no other fields of it than these.
  func value(naming named: Set<Int>) -> Value {
    let fields = Self.fields
    var values = [Value](repeating: .flag(false), count: fields.count)
    for index in named { values[index] = fields[index].value(self) }
    return .record(values)
  }
}

/// A record whose value is made once, for what many pages show alike.
package struct Prepared<Record: TemplateRecord>: Sendable {
  package let value: Value

  package init(_ record: Record) { value = record.value }
}

/// One name of a record type, with the way to its value. The type follows from how the value is made.
///
/// A class, because taking one out of its table is done for every value of every page.
package final class Field<Root>: Sendable {
  package let name: String
  package let type: ValueType
  /// What the field holds, as a phrase for the templates' documentation.
  package let summary: String
  package let value: @Sendable (Root) -> Value

  private init(_ name: String, _ type: ValueType, _ summary: String, value: @escaping @Sendable (Root) -> Value) {
    self.name = name
    self.type = type
    self.summary = summary
    self.value = value
  }

  /// Text, to be escaped.
  package static func text(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, .text, summary) { .text(get($0)) }
  }

  /// HTML, to be written as it is.
  package static func html(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Root) -> [UInt8]
  ) -> Field {
    Field(name, .html, summary) { .html(get($0)) }
  }

  /// HTML, to be written as it is.
  package static func html(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, .html, summary) { .html(Array(get($0).utf8)) }
  }

  /// Something that holds or does not.
  package static func flag(_ name: String, _ summary: String, _ get: @escaping @Sendable (Root) -> Bool) -> Field {
    Field(name, .flag, summary) { .flag(get($0)) }
  }

  /// Any number of texts, each `{{.}}` inside the section.
  package static func texts(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Root) -> [String]
  ) -> Field {
    Field(name, .list(.text), summary) { .list(get($0).map { .text($0) }) }
  }

  /// Any number of records.
  package static func list<Element: TemplateRecord>(
    _ name: String, of element: Element.Type, _ summary: String, _ get: @escaping @Sendable (Root) -> [Element]
  ) -> Field {
    Field(name, .list(.record(element.recordType)), summary) { .list(get($0).map { $0.value }) }
  }

  /// A record that may be absent: a list of at most one.
  package static func optional<Element: TemplateRecord>(
    _ name: String, of element: Element.Type, _ summary: String, _ get: @escaping @Sendable (Root) -> Element?
  ) -> Field {
    Field(name, .list(.record(element.recordType)), summary) { root in .list(get(root).map { [$0.value] } ?? []) }
  }

  /// A record that is always there.
  package static func record<Element: TemplateRecord>(
    _ name: String, of element: Element.Type, _ summary: String, _ get: @escaping @Sendable (Root) -> Element
  ) -> Field {
    Field(name, .record(element.recordType), summary) { get($0).value }
  }

  /// A record that is always there and was made before.
  package static func record<Element: TemplateRecord>(
    _ name: String, of element: Element.Type, _ summary: String, _ get: @escaping @Sendable (Root) -> Prepared<Element>
  ) -> Field {
    Field(name, .record(element.recordType), summary) { get($0).value }
  }
}
