import CCMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is asked of a tree that libcmark made; its memory is the ``BodyReader``'s.
enum CMarkTree {
  typealias Node = OpaquePointer

  /// The text of a node that has some (text, code, HTML): valid as long as the tree.
  static func literal(_ node: Node) -> UnsafeBufferPointer<UInt8> {
    bytes(cmark_node_get_literal(node))
  }

  static func destination(_ node: Node) -> String { string(cmark_node_get_url(node)) }
  static func title(_ node: Node) -> String { string(cmark_node_get_title(node)) }
  static func info(_ node: Node) -> String { string(cmark_node_get_fence_info(node)) }

  /// All text below a node, without recursion, for what is nested too deeply to be read as a tree.
  static func forEachLiteral(below node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let iterator = cmark_iter_new(node)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER else { continue }
      let current = cmark_iter_get_node(iterator)
      let type = cmark_node_get_type(current)
      if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_PARAGRAPH {
        [UInt8(ascii: "\n")].withUnsafeBufferPointer(body)
      } else {
        body(bytes(cmark_node_get_literal(current)))
      }
    }
  }

  /// The lines of a block's inlines, as libcmark counts a block's.
  ///
  /// - Parameter breaks: the lines that end in a backslash, which libcmark does not count where it is a line break.
  static func lines(below block: Node, breaks: Set<Int>) -> [Node: Int] {
    var lines: [Node: Int] = [:]
    var current = Int(cmark_node_get_start_line(block))
    var uncounted = 0
    let iterator = cmark_iter_new(block)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return lines }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator), node != block else { continue }
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK {
        if type == CMARK_NODE_LINEBREAK, breaks.contains(current) { uncounted += 1 }
        current += 1
      } else if cmark_node_get_start_line(node) > 0 {
        current = Int(cmark_node_get_start_line(node)) + uncounted
        lines[node] = current
      }
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = Int(strlen(text))
    return text.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
  }
}
