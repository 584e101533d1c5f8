import Diagnostics

/// Templates that may include one another, read once.
package struct TemplateSet: Sendable {
  let templates: [ParsedTemplate]
  private let indices: [String: Int]

  /// - Parameter sources: files by the name tags call them by; of several with one name the last counts.
  package init(_ sources: [(name: String, file: SourceFile)]) {
    var files: [String: SourceFile] = [:]
    for source in sources { files[source.name] = source.file }
    let named = files.sorted { $0.key < $1.key }
    templates = named.map { TemplateParser.parse($0.value, name: $0.key) }
    indices = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1.key, $0) })
  }

  /// The names of all templates, sorted.
  package var names: [String] { templates.map(\.name) }

  /// What is wrong with the syntax of any of the templates, included by another or not.
  package var diagnostics: [Diagnostic] { templates.flatMap(\.diagnostics).sorted() }

  /// Compiles a template for records of one type. All names, partials and blocks are looked up now, so what can be
  /// misspelt is found here, and also in a section that would never be rendered.
  ///
  /// - Returns: the template, or nil with all the errors in it and in the templates it includes, each once, sorted.
  package func compile<Root: TemplateRecord>(_ name: String, for root: Root.Type) -> (Template?, [Diagnostic]) {
    compile(name, for: .record(root.recordType))
  }

  /// Compiles a template for values of one type, as ``compile(_:for:)-(String,Root.Type)`` does.
  package func compile(_ name: String, for root: ValueType) -> (Template?, [Diagnostic]) {
    guard let index = indices[name] else {
      let missing = Diagnostic(
        .error, .templateMissing, "there is no template '\(name)'", at: SourceLocation(path: name),
        fix: Spelling.nearest(to: name, in: names).map { "name it '\($0)'" })
      return (nil, [missing])
    }
    var compiler = Compiler(self)
    return compiler.compile(index, for: root)
  }

  func index(of name: String) -> Int? { indices[name] }

  /// The blocks a template has, those of its parents included.
  func blocks(of template: Int) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<Int> = []
    var templates = [template]
    while let next = templates.popLast() {
      guard seen.insert(next).inserted else { continue }
      var nodes = self.templates[next].nodes[...]
      while let node = nodes.popLast() {
        switch node {
        case .line, .text, .variable, .partial: break
        case .section(_, _, let inner): nodes += inner
        case .block(let block):
          names.insert(block.name)
          nodes += block.nodes
        case .parent(let parent):
          if let index = index(of: parent.name) { templates.append(index) }
          for block in parent.blocks {
            names.insert(block.name)
            nodes += block.nodes
          }
        }
      }
    }
    return names
  }
}
