import CCMark
import Diagnostics

/// The inlines that libcmark knows itself.
extension TreeBuilder {
  mutating func append(_ node: CMarkTree.Node, to output: inout [Inline], depth: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH: output.append(.emphasis(inlines(of: node, depth: depth + 1)))
    case CMARK_NODE_STRONG: output.append(.strong(inlines(of: node, depth: depth + 1)))
    case CMARK_NODE_CODE:
      let start = text.count
      text.append(contentsOf: CMarkTree.literal(node))
      output.append(.code(endText(from: start)))
    case CMARK_NODE_HTML_INLINE: appendHTML(node, to: &output)
    case CMARK_NODE_LINK: appendLink(node, to: &output, depth: depth)
    case CMARK_NODE_IMAGE: appendImage(node, to: &output, depth: depth)
    default: output += inlines(of: node, depth: depth + 1)
    }
  }

  private mutating func appendHTML(_ node: CMarkTree.Node, to output: inout [Inline]) {
    let bytes = CMarkTree.literal(node)
    if bytes.starts(with: "<!--".utf8) { return }
    if bytes.starts(with: "<br".utf8) || bytes.starts(with: "<BR".utf8),
      bytes.dropFirst(3).allSatisfy({ " />".utf8.contains($0) }) {
      text.append(UInt8(ascii: "\n"))
      return output.append(.lineBreak)
    }
    let start = text.count
    text.append(contentsOf: bytes)
    warnOfHTML(line: line(ofInline: node) ?? lines.line(at: start))
    output.append(.html(endText(from: start)))
  }

  /// A picture of the edition's own; one elsewhere is linked, for a page loads nothing from another host.
  private mutating func appendImage(_ node: CMarkTree.Node, to output: inout [Inline], depth: Int) {
    let source = string(CMarkTree.destination(node))
    let start = text.count
    guard LinkScheme.leadsElsewhere(source) else {
      let content = inlines(of: node, depth: depth + 1)
      return output.append(.image(source: source, title: string(CMarkTree.title(node)), content))
    }
    appendLink(node, to: &output, depth: depth)
    diagnostics.append(
      Diagnostic(
        .warning, .unsafeLink, "the picture '\(source)' is not a file of the edition, and is linked instead of shown",
        at: SourceLocation(path: file.path, line: lines.line(at: start)),
        fix: "put the picture into the edition's folder, beside the text"))
  }

  private mutating func appendLink(_ node: CMarkTree.Node, to output: inout [Inline], depth: Int) {
    let destination = string(CMarkTree.destination(node))
    if let reference = Reference(destination: destination) {
      output.append(.mention(reference, inlines(of: node, depth: depth + 1)))
      return
    }
    let start = text.count
    let content = inlines(of: node, depth: depth + 1)
    let line = lines.line(at: start)
    if destination.hasPrefix("lang:") {
      let language = String(destination.dropFirst("lang:".count))
      if LanguageTag.isWellFormed(language) { return output.append(.foreign(language: language, content)) }
    }
    guard let problem = LinkScheme.problem(with: destination, at: SourceLocation(path: file.path, line: line)) else {
      return output.append(.link(destination: destination, title: string(CMarkTree.title(node)), content))
    }
    diagnostics.append(problem)
    output += content
  }
}
