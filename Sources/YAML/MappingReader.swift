import Diagnostics

/// A text with its place.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  /// As it was written.
  package let value: Value
  /// Where it begins.
  package let location: SourceLocation

  /// - Parameter location: where it begins.
  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

/// Reads a mapping key by key and keeps what is wrong with it. The keys that were asked for are the known ones: what is left
/// over at ``finish()`` is an error with the nearest known spelling.
package struct MappingReader: Sendable {
  /// Where the mapping begins.
  package let location: SourceLocation
  /// What is wrong so far, in the order it was found; what is left over is told by ``finish()``.
  package private(set) var diagnostics: [Diagnostic] = []
  /// What the mapping is, for messages: "the front matter", "the person 'stalin'".
  package let subject: String

  private let entries: [YAMLNode.Entry]
  private let isMapping: Bool
  private var known: [String] = []

  /// - Parameter node: a mapping; anything else is an error, and null an empty mapping.
  package init(_ node: YAMLNode, subject: String) {
    location = node.location
    self.subject = subject
    switch node.kind {
    case .mapping(let entries): (self.entries, isMapping) = (entries, true)
    case .null: (entries, isMapping) = ([], true)
    case .scalar, .sequence:
      (entries, isMapping) = ([], false)
      wrongType(node, expected: "'key: value' lines", for: subject)
    }
  }

  /// The value of a key, nil when the key is missing or has nothing after it.
  package mutating func node(_ key: String) -> YAMLNode? {
    if !known.contains(key) { known.append(key) }
    guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
    if case .null = value.kind { return nil }
    return value
  }

  /// The text of a key; nil when the key is missing, or has something else, which is an error.
  package mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text) = node.kind else {
      wrongType(node, expected: "text", for: "'\(key)'")
      return nil
    }
    return Located(text, at: node.location)
  }

  /// The text of a key that must be there.
  package mutating func requiredText(_ key: String, fix: String) -> Located<String>? {
    let isMissing = node(key) == nil
    if isMissing { missing(key, fix: fix) }
    return text(key)
  }

  /// `yes` or `no`, `true` or `false`; nil when the key is missing.
  package mutating func flag(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    switch text.value {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(.error, .invalidValue, "'\(key)' is '\(text.value)'", at: text.location, fix: "write yes or no")
      return nil
    }
  }

  /// The items of a list; a single value counts as a list of one.
  package mutating func items(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.kind { return items }
    return [node]
  }

  /// The texts of a list; a single text counts as a list of one.
  package mutating func texts(_ key: String) -> [Located<String>] {
    items(key).compactMap { item in
      guard case .scalar(let text) = item.kind else {
        wrongType(item, expected: "text", for: "an item of '\(key)'")
        return nil
      }
      return Located(text, at: item.location)
    }
  }

  /// The mapping of a key, to be read and finished by itself; nil when the key is missing.
  package mutating func mapping(_ key: String, subject: String) -> MappingReader? {
    node(key).map { MappingReader($0, subject: subject) }
  }

  /// The entries of the mapping of a key, in which the keys are the editor's own (ids, sigla); none when the key is missing.
  package mutating func entries(of key: String) -> [YAMLNode.Entry] {
    guard let node = node(key) else { return [] }
    let (entries, problems) = Self.entries(of: node, subject: "'\(key)'")
    absorb(problems)
    return entries
  }

  /// The entries of a mapping in which the keys are the editor's own, and the error when it is none.
  package static func entries(
    of node: YAMLNode, subject: String
  ) -> (entries: [YAMLNode.Entry], diagnostics: [Diagnostic]) {
    let reader = MappingReader(node, subject: subject)
    return (reader.entries, reader.diagnostics)
  }

  /// Reports the keys nobody asked for, and hands over all diagnostics.
  package mutating func finish() -> [Diagnostic] {
    for entry in entries where !known.contains(entry.key) {
      let nearest = Spelling.nearest(to: entry.key, in: known)
      report(
        .error, .unknownKey, "unknown key '\(entry.key)' in \(subject)", at: entry.keyLocation,
        notes: nearest == nil ? [.init("known keys are: " + known.sorted().joined(separator: ", "))] : [],
        fix: nearest.map { "did you mean '\($0)'?" },
        correction: nearest.map { Correction(entry.key, to: $0, isSafe: false) })
    }
    return diagnostics
  }

  /// Reports a key that must be there; not for a node that is no mapping, of which that is said already.
  package mutating func missing(_ key: String, fix: String) {
    guard isMapping else { return }
    report(.error, .missingKey, "\(subject) has no '\(key)'", at: location, fix: fix)
  }

  /// Adds a problem of the mapping that only whoever reads it can see.
  package mutating func report(
    _ severity: Diagnostic.Severity, _ id: DiagnosticID, _ message: String, at location: SourceLocation,
    notes: [Diagnostic.Note] = [], fix: String? = nil, correction: Correction? = nil
  ) {
    diagnostics.append(Diagnostic(severity, id, message, at: location, notes: notes, fix: fix, correction: correction))
  }

  /// Takes over the problems of a mapping inside this one.
  package mutating func absorb(_ more: [Diagnostic]) {
    diagnostics += more
  }

  private mutating func wrongType(_ node: YAMLNode, expected: String, for subject: String) {
    report(.error, .wrongType, "\(subject) should be \(expected), and is \(node.kindName)", at: node.location)
  }
}
