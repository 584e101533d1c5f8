/// A section, parent or block whose closing tag has not been met.
struct OpenTag {
  enum Kind {
    case root, section, parent, block
  }

  let kind: Kind
  let tag: Tag
  /// Nil when the tag holds no good name; it is closed all the same.
  var name: Name?
  var simpleName: String?
  var nodes: [Node] = []
  /// Of a parent.
  var blocks: [Block] = []
  /// The white space before the tag, when nothing else is before it on its line.
  var leading: Range<Int>?
  var startsLine = false
  var contentStart = 0

  init(kind: Kind, tag: Tag) {
    self.kind = kind
    self.tag = tag
  }

  /// How a message calls it: `section 'people'`.
  func title(in bytes: [UInt8]) -> String {
    let name = "'\(String(decoding: bytes[tag.content], as: UTF8.self))'"
    return switch kind {
    case .root: "template"
    case .section: "section \(name)"
    case .parent: "parent \(name)"
    case .block: "block \(name)"
    }
  }
}
