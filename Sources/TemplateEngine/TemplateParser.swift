import Diagnostics

/// Reads a template into a tree, leaving out the lines that hold nothing but a standalone tag.
///
/// Blocks follow the inheritance clause of the Mustache specification: the text in a parent outside its blocks is no
/// part of the template, and a parent stands alone when nothing else is on its first and its last line.
struct TemplateParser {
  /// Sections, parents and blocks may be nested this deep.
  static let deepestNesting = 100

  private let file: SourceFile
  private var bytes: [UInt8] { file.bytes }
  private var lexer: TagLexer
  private var frames: [OpenTag] = [OpenTag(kind: .root, tag: Tag(kind: .comment, content: 0..<0, range: 0..<0))]
  /// Everything before it is in the tree.
  private var position = 0
  private var diagnostics: [Diagnostic] = []

  static func parse(_ file: SourceFile, name: String) -> ParsedTemplate {
    var parser = TemplateParser(file: file, lexer: TagLexer(file))
    let nodes = parser.parse()
    return ParsedTemplate(
      name: name, file: file, nodes: nodes, diagnostics: (parser.diagnostics + parser.lexer.diagnostics).sorted())
  }

  private init(file: SourceFile, lexer: TagLexer) {
    self.file = file
    self.lexer = lexer
  }

  private mutating func parse() -> [Node] {
    while let tag = lexer.next() {
      take(tag)
      if frames.count - 1 > Self.deepestNesting {
        report("tags are nested more than \(Self.deepestNesting) deep", at: tag)
        return frames[0].nodes
      }
    }
    addText(to: bytes.count, tagFollows: false)
    for frame in frames.dropFirst() {
      report(
        "\(frame.title(in: bytes)) is never closed", at: frame.tag,
        fix: "write '{{/\(text(frame.tag.content))}}' where it ends")
    }
    return frames[0].nodes
  }

  private mutating func take(_ tag: Tag) {
    checkPlace(of: tag)
    switch tag.kind {
    case .escaped, .raw:
      step(over: tag, alone: nil)
      if let name = name(in: tag) { add(.variable(name, raw: tag.kind == .raw)) }
    case .comment, .delimiters:
      step(over: tag, alone: lines.around(tag))
    case .section, .inverted:
      step(over: tag, alone: lines.around(tag))
      var frame = OpenTag(kind: .section, tag: tag)
      frame.name = name(in: tag)
      frames.append(frame)
    case .partial: takePartial(tag)
    case .parent: openParent(tag)
    case .block: openBlock(tag)
    case .close: takeClose(tag)
    }
  }

  private var lines: LineFinder { LineFinder(bytes: bytes) }

  private mutating func takePartial(_ tag: Tag) {
    let alone = lines.around(tag)
    step(over: tag, alone: alone)
    let indentation = alone.map { $0.lowerBound..<tag.range.lowerBound }
    var content = tag.content
    if content.first.map({ bytes[$0] }) == UInt8(ascii: "*") {
      content = content.dropFirst()
      while let first = content.first, isBlank(bytes[first]) { content = content.dropFirst() }
      guard let name = name(in: tag, content) else { return }
      add(.partial(PartialTag(target: .chosen(by: name), offset: content.lowerBound, indentation: indentation)))
    } else if let name = simpleName(in: tag) {
      add(.partial(PartialTag(target: .named(name), offset: content.lowerBound, indentation: indentation)))
    }
  }

  private mutating func openParent(_ tag: Tag) {
    let lineStart = lines.start(before: tag)
    addText(to: lineStart ?? tag.range.lowerBound, tagFollows: lineStart == nil)
    position = tag.range.upperBound
    var frame = OpenTag(kind: .parent, tag: tag)
    frame.leading = lineStart.map { $0..<tag.range.lowerBound }
    if bytes[tag.content].first == UInt8(ascii: "*") {
      report("the name of a parent cannot be chosen while rendering", at: tag, fix: "name the parent itself")
    } else {
      frame.simpleName = simpleName(in: tag)
    }
    frames.append(frame)
  }

  private mutating func openBlock(_ tag: Tag) {
    var frame = OpenTag(kind: .block, tag: tag)
    frame.leading = lines.start(before: tag).map { $0..<tag.range.lowerBound }
    frame.simpleName = simpleName(in: tag)
    if isInParent {
      frame.startsLine = lines.end(after: tag) != nil
      position = lines.end(after: tag) ?? tag.range.upperBound
    } else {
      let alone = lines.around(tag)
      frame.startsLine = alone != nil
      step(over: tag, alone: alone)
    }
    frame.contentStart = position
    frames.append(frame)
  }

  private mutating func takeClose(_ tag: Tag) {
    let name = text(tag.content)
    let opened = frames.lastIndex { $0.kind != .root && text($0.tag.content) == name }
    guard let opened else {
      step(over: tag, alone: lines.around(tag))
      return reportStrayClose(tag, name)
    }
    while frames.count > opened + 1 {
      reportStrayClose(tag, name)
      let unclosed = frames.removeLast()
      if unclosed.kind != .parent { frames[frames.count - 1].nodes += unclosed.nodes }
    }
    switch frames[opened].kind {
    case .root: break
    case .section: closeSection(tag)
    case .block: closeBlock(tag)
    case .parent: closeParent(tag)
    }
  }

  private mutating func closeSection(_ tag: Tag) {
    step(over: tag, alone: lines.around(tag))
    let frame = frames.removeLast()
    if let name = frame.name { add(.section(name, inverted: frame.tag.kind == .inverted, frame.nodes)) }
  }

  private mutating func closeBlock(_ tag: Tag) {
    let replaces = frames.dropLast().last?.kind == .parent
    if replaces {
      let lineStart = lines.start(before: tag)
      addText(to: max(lineStart ?? tag.range.lowerBound, position), tagFollows: false)
      position = tag.range.upperBound
    } else {
      step(over: tag, alone: lines.around(tag))
    }
    let frame = frames.removeLast()
    guard let name = frame.simpleName else { return }
    let own = frame.startsLine ? lines.margin(of: frame.contentStart..<tag.range.lowerBound) : nil
    let nowhere = frame.tag.range.lowerBound..<frame.tag.range.lowerBound
    let block = Block(
      name: name, offset: frame.tag.content.lowerBound, startsLine: frame.startsLine,
      indentation: own ?? frame.leading ?? nowhere, margin: own?.count ?? 0, nodes: frame.nodes)
    if replaces { addReplacement(block) } else { add(.block(block)) }
  }

  private mutating func addReplacement(_ block: Block) {
    let parent = frames.count - 1
    if let first = frames[parent].blocks.first(where: { $0.name == block.name }) {
      diagnostics.append(
        Diagnostic(
          .error, .templateSyntax, "block '\(block.name)' is given twice", at: file.location(at: block.offset),
          notes: [.init("first given here", at: file.location(at: first.offset))], fix: "remove one of the two"))
    } else {
      frames[parent].blocks.append(block)
    }
  }

  private mutating func closeParent(_ tag: Tag) {
    let frame = frames.removeLast()
    let lineEnd = lines.end(after: tag)
    let alone = frame.leading != nil && lineEnd != nil
    if !alone, let leading = frame.leading { add(.line(leading)) }
    position = alone ? lineEnd ?? tag.range.upperBound : tag.range.upperBound
    guard let name = frame.simpleName else { return }
    add(
      .parent(
        ParentTag(
          name: name, offset: frame.tag.content.lowerBound, indentation: alone ? frame.leading : nil,
          blocks: frame.blocks)))
  }
}

// MARK: - Text

extension TemplateParser {
  private var isInParent: Bool { frames.last?.kind == .parent }

  private mutating func add(_ node: Node) { frames[frames.count - 1].nodes.append(node) }

  /// Adds the text before a tag and moves behind it, leaving out its line when it stands alone there.
  private mutating func step(over tag: Tag, alone: Range<Int>?) {
    addText(to: alone?.lowerBound ?? tag.range.lowerBound, tagFollows: alone == nil)
    position = alone?.upperBound ?? tag.range.upperBound
  }

  private mutating func addText(to end: Int, tagFollows: Bool) {
    defer { position = end }
    guard !isInParent else { return }
    var start = position
    while start < end || (tagFollows && start == end && lines.begin(at: start)) {
      if lines.begin(at: start) {
        let text = bytes[start..<end].firstIndex { !isBlank($0) } ?? end
        add(.line(start..<text))
        start = text
      }
      let next = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
      if start < next { add(.text(start..<next)) }
      if next == end, !tagFollows || !lines.begin(at: next) || next == start { return }
      start = next
    }
  }
}

// MARK: - Names and messages

extension TemplateParser {
  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The dotted name in a tag; nil, with a diagnostic, when there is none.
  private mutating func name(in tag: Tag, _ content: Range<Int>? = nil) -> Name? {
    let content = content ?? tag.content
    if bytes[content].elementsEqual([UInt8(ascii: ".")]) { return Name(parts: [], offset: content.lowerBound) }
    let slices = bytes[content].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard slices.allSatisfy({ !$0.isEmpty && !$0.contains { isBlank($0) || isLineEnd($0) } }) else {
      reportName(tag, content)
      return nil
    }
    let parts = slices.map { Name.Part(text: String(decoding: $0, as: UTF8.self), offset: $0.startIndex) }
    return Name(parts: parts, offset: content.lowerBound)
  }

  /// The name of a template or a block, in which a point means nothing.
  private mutating func simpleName(in tag: Tag) -> String? {
    guard !tag.content.isEmpty, !bytes[tag.content].contains(where: { isBlank($0) || isLineEnd($0) }) else {
      reportName(tag, tag.content)
      return nil
    }
    return text(tag.content)
  }

  private mutating func reportName(_ tag: Tag, _ content: Range<Int>) {
    let message = content.isEmpty ? "a tag without a name" : "'\(text(content))' is not a name"
    report(message, at: tag, fix: "write a name without white space, or names parted by single points")
  }

  /// Only blocks, comments and delimiters mean anything directly in a parent.
  private mutating func checkPlace(of tag: Tag) {
    guard isInParent, let parent = frames.last else { return }
    let opening = file.location(at: parent.tag.range.lowerBound)
    switch tag.kind {
    case .block, .comment, .delimiters, .close: return
    case .escaped, .raw, .section, .inverted, .partial, .parent:
      report(
        "'\(text(tag.range))' is never shown: a parent holds nothing but blocks", at: tag,
        notes: [.init("\(parent.title(in: bytes)) was opened here", at: opening)], fix: "move it into a block")
    }
  }

  private mutating func reportStrayClose(_ tag: Tag, _ name: String) {
    guard let open = frames.last, open.kind != .root else {
      return report("'{{/\(name)}}' closes nothing", at: tag, fix: "remove it, or open '\(name)' before it")
    }
    report(
      "'{{/\(name)}}' stands where '{{/\(text(open.tag.content))}}' is expected", at: tag,
      notes: [.init("\(open.title(in: bytes)) was opened here", at: file.location(at: open.tag.range.lowerBound))],
      fix: "close '\(text(open.tag.content))' before")
  }

  private mutating func report(_ message: String, at tag: Tag, notes: [Diagnostic.Note] = [], fix: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .error, .templateSyntax, message, at: file.location(at: tag.range.lowerBound), notes: notes, fix: fix))
  }
}
