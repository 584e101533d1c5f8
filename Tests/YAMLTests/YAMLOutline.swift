import Diagnostics
import YAML

extension YAMLNode {
  /// The whole tree on one line, every value and key behind its place: `1:1{1:1'title' 1:8"Minutes"}`.
  var outline: String {
    let place = location.short
    switch kind {
    case .null: return place + "~"
    case .scalar(let text):
      return place + "\"" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
        + "\""
    case .sequence(let items): return place + "[" + items.map(\.outline).joined(separator: " ") + "]"
    case .mapping(let entries):
      let lines = entries.map { "\($0.keyLocation.short)'\($0.key)' \($0.value.outline)" }
      return place + "{" + lines.joined(separator: " ") + "}"
    }
  }
}

extension SourceLocation {
  var short: String { String(description.dropFirst(path.count + 1)) }
}

/// The YAML of a file `f.yaml`.
func parse(_ text: String, firstLine: Int = 1) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  YAMLParser.parse(Array(text.utf8)[...], path: "f.yaml", firstLine: firstLine)
}
