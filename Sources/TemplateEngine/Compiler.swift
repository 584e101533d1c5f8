import Diagnostics

/// Turns the trees of a template and all it includes into subroutines of flat operations.
///
/// A template becomes one subroutine for each surrounding it is included in (indentation, types of the contexts, blocks
/// replaced). Inclusions are queued, not followed, so no template can exhaust the stack.
struct Compiler {
  /// Beyond these the templates are taken to include one another without end.
  private static let mostContexts = 64
  private static let widestIndentation = 256
  private static let mostSubroutines = 5000
  private static let deepestPlace = 200

  let set: TemplateSet
  private(set) var drafts: [SubroutineDraft] = []
  private var indices: [SubroutineKey: Int] = [:]
  private var environments: [[String: Replacement]] = [[:]]
  private var environmentIndices: [[Replacement.Key]: Int] = [[]: 0]
  /// The blocks of the templates that stand in parent tags, for many tags may name one parent.
  private var blocks: [Int: Set<String>] = [:]
  private var advice: [Advice.Key: Advice] = [:]
  var code = Code()
  /// The subroutine being made.
  private var current = 0
  /// Where a literal must begin anew, because the operations before belong to a section.
  private var barrier = 0

  init(_ set: TemplateSet) { self.set = set }

  mutating func compile(_ template: Int, for root: ValueType) -> (Template?, [Diagnostic]) {
    let key = SubroutineKey(template: template, indentation: [], contexts: [root], environment: 0)
    drafts.append(SubroutineDraft(key: key, notes: []))
    indices[key] = 0
    while current < drafts.count {
      compileDraft()
      current += 1
    }
    for (index, diagnostic) in Termination.diagnostics(of: drafts, in: set) {
      drafts[index].diagnostics.append(diagnostic)
    }
    return code.link(drafts, in: set)
  }

  private mutating func compileDraft() {
    let (key, notes) = (drafts[current].key, drafts[current].notes)
    let parsed = set.templates[key.template]
    barrier = 0
    drafts[current].diagnostics = parsed.diagnostics.map { $0.adding(notes) }
    let place = Place(
      template: key.template, scope: Scope(key.contexts), margin: Margin(adding: key.indentation),
      environment: key.environment, notes: notes)
    add(parsed.nodes, in: place)
  }

  private mutating func add(_ nodes: [Node], in place: Place) {
    for node in nodes {
      switch node {
      case .line(let written): addLiteral(place.margin.indentation(for: bytes(written, in: place))[...])
      case .text(let range): addLiteral(bytes(range, in: place))
      case .variable(let name, let raw): addVariable(name, raw: raw, in: place)
      case .section(let name, let inverted, let nodes): addSection(name, inverted: inverted, nodes, in: place)
      case .partial(let tag): addPartial(tag, in: place)
      case .parent(let tag): addParent(tag, in: place)
      case .block(let block): addBlock(block, in: place)
      }
    }
  }

  private func bytes(_ range: Range<Int>, in place: Place) -> ArraySlice<UInt8> {
    set.templates[place.template].file.bytes[range]
  }

  // MARK: Text, variables and sections

  private mutating func addLiteral(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = code.literals.count
    code.literals += bytes
    let last = drafts[current].operations.count - 1
    if last >= barrier, case .literal(let first, let count) = drafts[current].operations[last] {
      drafts[current].operations[last] = .literal(start: first, count: count + Int32(bytes.count))
    } else {
      add(.literal(start: Int32(start), count: Int32(bytes.count)))
    }
  }

  private mutating func add(_ operation: Operation) { drafts[current].operations.append(operation) }

  private mutating func addVariable(_ name: Name, raw: Bool, in place: Place) {
    guard let found = resolve(name, in: place) else { return }
    switch found.type {
    case .text, .html: add(raw ? .raw(code.path(to: found)) : .escaped(code.path(to: found)))
    case .flag, .list, .record: report(.unwritable(name, found.type), in: place)
    }
  }

  private mutating func addSection(_ name: Name, inverted: Bool, _ nodes: [Node], in place: Place) {
    guard let found = resolve(name, in: place) else { return }
    var inner = place
    inner.depth += 1
    let make: (Int32) -> Operation
    let path = code.path(to: found)
    switch found.type {
    case _ where inverted: make = { .unless(path, length: $0) }
    case .flag: make = { .when(path, length: $0) }
    case .list(let element):
      inner.scope = inner.scope.adding(found, type: element)
      make = { .each(path, length: $0) }
    case .text, .html, .record:
      inner.scope = inner.scope.adding(found, type: found.type)
      make = { .with(path, length: $0) }
    }
    guard inner.scope.entries.count <= Self.mostContexts * 2, inner.depth <= Self.deepestPlace else {
      return report(.tooDeep(name.offset), in: place)
    }
    let start = drafts[current].operations.count
    add(make(0))
    barrier = start + 1
    add(nodes, in: inner)
    barrier = drafts[current].operations.count
    drafts[current].operations[start] = make(Int32(barrier - start - 1))
  }

  private mutating func resolve(_ name: Name, in place: Place) -> Scope.Resolution? {
    do throws(Scope.Problem) {
      let found = try place.scope.resolve(name)
      let record = place.scope.entries[found.context].type
      if record == drafts[0].key.contexts.first { code.namedFields.formUnion(found.fields.prefix(1)) }
      return found
    } catch {
      report(.name(error, name), in: place)
      return nil
    }
  }

  // MARK: Inclusions

  private mutating func addPartial(_ tag: PartialTag, in place: Place) {
    let indentation = tag.indentation.map { place.margin.indentation(for: bytes($0, in: place)) } ?? []
    switch tag.target {
    case .named(let name):
      guard let template = set.index(of: name) else {
        return report(.unknownPartial(name, tag.offset), in: place)
      }
      addCall(of: template, indentation: indentation, environment: 0, offset: tag.offset, in: place)
    case .chosen(let name):
      guard let found = resolve(name, in: place) else { return }
      guard found.type == .text else { return report(.notPartialName(name, found.type), in: place) }
      let (visible, _) = arguments(in: place)
      let subroutines = set.templates.indices.map {
        subroutine(for: $0, indentation: indentation, environment: 0, offset: tag.offset, in: place)
      }
      guard subroutines.allSatisfy({ $0 != nil }) else {
        return report(.tooDeep(tag.offset), in: place)
      }
      let location = set.templates[place.template].file.location(at: name.offset)
      add(.choose(code.path(to: found), choices: code.choices(subroutines.compactMap { $0 }, location), visible))
    }
  }

  private mutating func addParent(_ tag: ParentTag, in place: Place) {
    guard let template = set.index(of: tag.name) else {
      return report(.unknownPartial(tag.name, tag.offset), in: place)
    }
    let known = blocks(of: template)
    var replacements = environments[place.environment]
    for block in tag.blocks {
      if !known.contains(block.name) { report(.unknownBlock(block, parent: tag.name, known), in: place) }
      if replacements[block.name] == nil {
        replacements[block.name] = Replacement(
          block: block, template: place.template, environment: place.environment, notes: place.notes)
      }
    }
    addCall(
      of: template, indentation: tag.indentation.map { place.margin.indentation(for: bytes($0, in: place)) } ?? [],
      environment: environment(of: replacements), offset: tag.offset, in: place)
  }

  private mutating func blocks(of template: Int) -> Set<String> {
    if let known = blocks[template] { return known }
    let found = set.blocks(of: template)
    blocks[template] = found
    return found
  }

  private mutating func environment(of replacements: [String: Replacement]) -> Int {
    let key = replacements.values.map(\.key).sorted { $0.name < $1.name }
    if let known = environmentIndices[key] { return known }
    environments.append(replacements)
    environmentIndices[key] = environments.count - 1
    return environments.count - 1
  }

  private mutating func addCall(
    of template: Int, indentation: [UInt8], environment: Int, offset: Int, in place: Place
  ) {
    guard
      let callee = subroutine(
        for: template, indentation: indentation, environment: environment, offset: offset, in: place)
    else { return report(.tooDeep(offset), in: place) }
    let (visible, origins) = arguments(in: place)
    let location = set.templates[place.template].file.location(at: offset)
    drafts[current].calls.append(.init(subroutine: callee, origins: origins, location: location))
    add(.call(subroutine: Int32(callee), visible))
  }

  private mutating func arguments(in place: Place) -> (Arguments, [Scope.Origin]) {
    let visible = place.scope.visible
    return (code.arguments(visible), visible.map { place.scope.entries[$0].origin })
  }

  /// The subroutine for a template at this place, new or known; nil when there is no end to them.
  private mutating func subroutine(
    for template: Int, indentation: [UInt8], environment: Int, offset: Int, in place: Place
  ) -> Int? {
    let contexts = place.scope.visible.map { place.scope.entries[$0].type }
    let key = SubroutineKey(
      template: template, indentation: indentation, contexts: contexts, environment: environment)
    if let known = indices[key] { return known }
    guard
      contexts.count <= Self.mostContexts, indentation.count <= Self.widestIndentation,
      drafts.count < Self.mostSubroutines
    else { return nil }
    let note = Diagnostic.Note("included here", at: set.templates[place.template].file.location(at: offset))
    drafts.append(SubroutineDraft(key: key, notes: Array(([note] + place.notes).prefix(8))))
    indices[key] = drafts.count - 1
    return drafts.count - 1
  }

  // MARK: Blocks

  private mutating func addBlock(_ block: Block, in place: Place) {
    var inner = place
    inner.depth += 1
    guard inner.depth <= Self.deepestPlace else { return report(.tooDeep(block.offset), in: place) }
    guard let replacement = environments[place.environment][block.name] else {
      return add(block.nodes, in: inner)
    }
    let location = set.templates[place.template].file.location(at: block.offset)
    inner.template = replacement.template
    inner.environment = replacement.environment
    inner.notes = [.init("in the place of this block", at: location)] + replacement.notes
    inner.margin = Margin(
      removing: replacement.block.margin,
      adding: place.margin.indentation(for: bytes(block.indentation, in: place)))
    var nodes = replacement.block.nodes[...]
    if case .line(let written) = nodes.first {
      // Within a line the block's own line has the indentation already.
      let indentation = block.startsLine ? inner.margin.adding : []
      addLiteral(indentation + bytes(written, in: inner).dropFirst(inner.margin.removing))
      nodes = nodes.dropFirst()
    } else if block.startsLine {
      addLiteral(inner.margin.adding[...])
    }
    add(Array(nodes), in: inner)
  }

  private mutating func report(_ problem: Problem, in place: Place) {
    let file = set.templates[place.template].file
    drafts[current].diagnostics.append(
      problem.diagnostic(in: file, scope: place.scope, set, notes: place.notes) { key in
        let found = advice[key] ?? Advice(on: key)
        advice[key] = found
        return found
      })
  }
}
