import Diagnostics

/// What a template says, tag by tag. Ranges and offsets are in bytes of the template's file.
indirect enum Node: Sendable {
  /// The beginning of a line that is not left out for a standalone tag, with the line's leading white space.
  case line(Range<Int>)
  case text(Range<Int>)
  case variable(Name, raw: Bool)
  case section(Name, inverted: Bool, [Node])
  case partial(PartialTag)
  case parent(ParentTag)
  case block(Block)
}

/// A name as it stands in a tag: `title`, `person.name`, or `.`, which has no parts.
struct Name: Sendable {
  struct Part: Sendable {
    let text: String
    let offset: Int
  }

  let parts: [Part]
  let offset: Int

  var text: String { parts.isEmpty ? "." : parts.map(\.text).joined(separator: ".") }
}

/// `{{>name}}`, or `{{>*name}}`, where a text says which partial is meant.
struct PartialTag: Sendable {
  enum Target: Sendable {
    case named(String)
    case chosen(by: Name)
  }

  let target: Target
  let offset: Int
  /// The white space before a tag that stands alone on its line.
  let indentation: Range<Int>?
}

/// `{{<name}}{{$block}}…{{/block}}{{/name}}`.
struct ParentTag: Sendable {
  let name: String
  let offset: Int
  /// The white space before a parent that stands alone on its lines.
  let indentation: Range<Int>?
  let blocks: [Block]
}

/// `{{$name}}…{{/name}}`: in a parent what takes the place of a block, elsewhere a block that can be replaced.
struct Block: Sendable {
  let name: String
  let offset: Int
  /// Whether the content begins on a line of its own.
  let startsLine: Bool
  /// What the lines of whatever takes the block's place are indented by.
  let indentation: Range<Int>
  /// How many bytes of white space the content's own lines begin with.
  let margin: Int
  let nodes: [Node]
}

/// A template that has been read.
struct ParsedTemplate: Sendable {
  let name: String
  let file: SourceFile
  let nodes: [Node]
  let diagnostics: [Diagnostic]
}
