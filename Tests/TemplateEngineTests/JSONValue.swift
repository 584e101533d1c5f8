import TemplateEngine

/// JSON data, from which a type and a value for a template are inferred.
indirect enum JSONValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case record([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: JSONValue].self))
    }
  }

  /// Null and numbers are texts. The elements of a list are like its first; an empty list inside a record that is
  /// itself in a list of that name holds such records again.
  func type(path: String = "data", lists: [String: ValueType] = [:], name: String = "") -> ValueType {
    switch self {
    case .null, .number, .text: return .text
    case .flag: return .flag
    case .list(let elements):
      guard let first = elements.first else { return lists[name] ?? .list(.text) }
      return .list(first.type(path: "\(path)[]", lists: lists, name: name))
    case .record(let members):
      return .record(
        RecordType(name: path) {
          let own = ValueType.list(type(path: path, lists: lists, name: name))
          let lists = lists.merging([name: own]) { _, new in new }
          return members.sorted { $0.key < $1.key }.map { key, member in
            .init(name: key, type: member.type(path: "\(path).\(key)", lists: lists, name: key), summary: "")
          }
        })
    }
  }

  var value: Value {
    switch self {
    case .null: .text("")
    case .flag(let flag): .flag(flag)
    case .number(let number): .text(Int(exactly: number).map { "\($0)" } ?? "\(number)")
    case .text(let text): .text(text)
    case .list(let elements): .list(elements.map(\.value))
    case .record(let members): .record(members.sorted { $0.key < $1.key }.map(\.value.value))
    }
  }
}
