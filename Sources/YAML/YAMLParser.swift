import CYAML
import Diagnostics

/// Reads one YAML document by libyaml's events into a tree that keeps positions.
///
/// What no edition needs is an error and not a surprise: anchors, aliases, tags, a second document, keys that are not text.
package struct YAMLParser: ~Copyable {
  /// Deeper than any edition's files; it keeps hostile input from filling the stack.
  private static let deepest = 64

  private let path: String
  private let firstLine: Int
  private var events: YAMLEvents
  private var diagnostics: [Diagnostic] = []

  /// Thrown inside the parser when it can't go on; the diagnostic is already noted.
  private struct Stop: Error {}

  /// Parses the YAML in `bytes`.
  ///
  /// - Parameters:
  ///   - path: the file's path, for locations.
  ///   - firstLine: the 1-based line of the file at which `bytes` begin.
  /// - Returns: the tree, nil when there is none or it can't be read; and what is wrong with it.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, path: String, firstLine: Int = 1
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    // A byte order mark is no part of the first line: libyaml would count it as a column and an indent.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    return text.withUnsafeBufferPointer { buffer in
      var parser = YAMLParser(buffer, path: path, firstLine: firstLine)
      let node = try? parser.document()
      return (node ?? nil, parser.diagnostics)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    events = YAMLEvents(bytes)
  }

  private mutating func document() throws(Stop) -> YAMLNode? {
    guard case .documentStart = try next().kind else { return nil }
    let node = try node(from: try next(), depth: 0)
    guard case .documentEnd = try next().kind else { return node }
    let end = try next()
    if case .documentStart = end.kind {
      throw fail(.yamlUnsupported, "a second YAML document in one file", at: end, fix: "remove the line '---' before it")
    }
    return node
  }

  private mutating func node(from event: YAMLEvents.Event, depth: Int) throws(Stop) -> YAMLNode {
    guard depth < Self.deepest else {
      throw fail(.yamlUnsupported, "values are nested deeper than \(Self.deepest) levels", at: event)
    }
    let location = location(event)
    switch event.kind {
    case .scalar(let text, let isPlain):
      let isNull = isPlain && (text.isEmpty || text == "~")
      if let character = ForbiddenCharacter(in: text) { diagnostics.append(character.diagnostic(at: location)) }
      return YAMLNode(isNull ? .null : .scalar(text), at: location)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let event = try next()
        if case .sequenceEnd = event.kind { return YAMLNode(.sequence(items), at: location) }
        items.append(try node(from: event, depth: depth + 1))
      }
    case .mappingStart:
      return YAMLNode(.mapping(try entries(depth: depth)), at: location)
    case .documentStart, .documentEnd, .sequenceEnd, .mappingEnd, .other:
      throw fail(.yamlSyntax, "a value is missing", at: event)
    }
  }

  private mutating func entries(depth: Int) throws(Stop) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var places: [String: Int] = [:]
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { return entries }
      guard case .scalar(let key, _) = event.kind else {
        throw fail(.yamlUnsupported, "a key that is not text", at: event, fix: "put the key in quotes")
      }
      let value = try node(from: try next(), depth: depth + 1)
      if let first = places[key] {
        diagnostics.append(
          Diagnostic(
            .error, .yamlDuplicateKey, "the key '\(key)' stands here twice", at: location(event),
            notes: [.init("first here", at: entries[first].keyLocation)], fix: "remove one of the two"))
      } else {
        places[key] = entries.count
        entries.append(.init(key: key, keyLocation: location(event), value: value))
      }
    }
  }

  private mutating func next() throws(Stop) -> YAMLEvents.Event {
    let event: YAMLEvents.Event
    switch events.next() {
    case .success(let found): event = found
    case .failure(let problem):
      let place = SourceLocation(path: path, line: problem.line + firstLine, column: problem.column + 1)
      diagnostics.append(
        Diagnostic(.error, .yamlSyntax, "this is not valid YAML: \(problem.message)", at: place, fix: problem.fix))
      throw Stop()
    }
    if let feature = event.unsupported {
      throw fail(.yamlUnsupported, "YAML's \(feature) are not used in an edition", at: event, fix: "write the value out")
    }
    return event
  }

  private func location(_ event: YAMLEvents.Event) -> SourceLocation {
    SourceLocation(path: path, line: event.line + firstLine, column: event.column + 1)
  }

  private mutating func fail(
    _ id: DiagnosticID, _ message: String, at event: YAMLEvents.Event, fix: String? = nil
  ) -> Stop {
    diagnostics.append(Diagnostic(.error, id, message, at: location(event), fix: fix))
    return Stop()
  }
}
