import Diagnostics

/// What can be wrong with a tag that is well formed.
enum Problem {
  case name(Scope.Problem, Name)
  case unwritable(Name, ValueType)
  case notPartialName(Name, ValueType)
  case unknownPartial(String, Int)
  case unknownBlock(Block, parent: String, Set<String>)
  case tooDeep(Int)

  /// - Parameter advice: on a name that is in none of some records; looked for once, though it is told of many places.
  func diagnostic(
    in file: SourceFile, scope: Scope, _ set: TemplateSet, notes: [Diagnostic.Note], advice: (Advice.Key) -> Advice
  ) -> Diagnostic {
    func error(
      _ id: DiagnosticID, _ message: String, _ offset: Int, names: [Diagnostic.Note] = [], fix: String?
    ) -> Diagnostic {
      Diagnostic(.error, id, message, at: file.location(at: offset), notes: names + notes, fix: fix)
    }
    switch self {
    case .name(let problem, let name):
      return nameProblem(problem, name, scope, error, advice)
    case .unwritable(let name, let type):
      return error(
        .templateWrongType, "'\(name.text)' is \(type.title) and cannot be written as text", name.offset,
        fix: type.use(of: name.text))
    case .notPartialName(let name, let type):
      return error(
        .templateWrongType, "'\(name.text)' is \(type.title) and cannot name a partial", name.offset,
        fix: "use a text")
    case .unknownPartial(let name, let offset):
      return error(
        .templateUnknownPartial, "there is no template '\(name)'", offset,
        names: [.init("templates: \(listing(set.names))")], fix: suggestion(for: name, in: set.names))
    case .unknownBlock(let block, let parent, let known):
      let known = known.sorted()
      return error(
        .templateUnknownBlock, "'\(parent)' has no block '\(block.name)'", block.offset,
        names: [.init("blocks of '\(parent)': \(listing(known))")], fix: suggestion(for: block.name, in: known))
    case .tooDeep(let offset):
      return error(
        .templateRecursion, "templates include one another too deeply here", offset,
        fix: "include fewer templates in one another")
    }
  }

  private func nameProblem(
    _ problem: Scope.Problem, _ name: Name, _ scope: Scope,
    _ error: (DiagnosticID, String, Int, [Diagnostic.Note], String?) -> Diagnostic, _ advice: (Advice.Key) -> Advice
  ) -> Diagnostic {
    switch problem {
    case .unknown(let part):
      let advice = advice(.init(name: part.text, records: scope.records))
      return error(.templateUnknownName, "unknown name '\(part.text)'", part.offset, advice.names, advice.fix)
    case .notInRecord(let part, let record, let path):
      let advice = advice(.init(name: part.text, records: [record]))
      return error(.templateUnknownName, "unknown name '\(part.text)' in '\(path)'", part.offset, advice.names, advice.fix)
    case .noRecord(let part, let type, let path):
      let fix: String? = if case .list = type { "write {{#\(path)}}…{{/\(path)}} around '\(part.text)'" } else { nil }
      return error(
        .templateWrongType, "'\(path)' is \(type.title) and has no name '\(part.text)' in it", part.offset, [], fix)
    }
  }
}

/// What can be said on a name that is not there: the names that are, and which may be meant.
struct Advice {
  struct Key: Hashable {
    let name: String
    let records: [RecordType]
  }

  let names: [Diagnostic.Note]
  let fix: String?

  init(on key: Key) {
    names = key.records.map(\.note)
    fix = suggestion(for: key.name, in: key.records.flatMap { $0.fields.map(\.name) })
  }
}

private func suggestion(for name: String, in candidates: [String]) -> String? {
  Spelling.nearest(to: name, in: candidates).map { "write '\($0)'" }
}

private func listing(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }

extension RecordType {
  fileprivate var note: Diagnostic.Note { .init("names in \(name): \(listing(fields.map(\.name)))") }
}

extension ValueType {
  /// How a message calls it.
  fileprivate var title: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .record(let record): "a record (\(record.name))"
    }
  }

  fileprivate func use(of name: String) -> String? {
    switch self {
    case .text, .html: nil
    case .flag: "write {{#\(name)}}…{{/\(name)}} around what it decides"
    case .list: "write {{#\(name)}}…{{/\(name)}} around what is shown of each"
    case .record(let record):
      record.fields.first.map { "write one of its names, as in '\(name == "." ? $0.name : "\(name).\($0.name)")'" }
    }
  }
}

extension Diagnostic {
  /// The same with more notes at the end.
  func adding(_ more: [Note]) -> Diagnostic {
    more.isEmpty ? self : Diagnostic(severity, id, message, at: location, notes: notes + more, fix: fix)
  }
}
