import Dates
import Diagnostics
import Testing

@testable import EditionModel

/// A value with all its fields, one to a line, without those that are nil or empty: what a test compares whole.
func outline(_ value: Any, without left: Set<String> = []) -> [String] {
  Mirror(reflecting: value).children.compactMap { child in
    guard let label = child.label, !left.contains(label) else { return nil }
    let text = rendered(child.value)
    return text.isEmpty || text == "[]" ? nil : "\(label): \(text)"
  }
}

extension Document {
  var outline: [String] { EditionModelTests.outline(self, without: ["file", "transcript", "mentions", "sourceLocation"]) }
}

extension Diagnostics.SourceLocation {
  /// Line and column alone.
  var short: String { String(description.dropFirst(path.count + 1)) }
}

private func rendered(_ value: Any) -> String {
  switch value {
  case let text as String: return text
  case let flag as Bool: return flag ? "yes" : ""
  case let date as EDTF: return date.description
  case let location as Diagnostics.SourceLocation: return location.short
  default: break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional: return mirror.children.first.map { rendered($0.value) } ?? ""
  case .collection: return "[" + mirror.children.map { rendered($0.value) }.joined(separator: "; ") + "]"
  case .dictionary:
    return "[" + mirror.children.map { rendered($0.value) }.sorted().joined(separator: "; ") + "]"
  case .tuple: return mirror.children.map { rendered($0.value) }.joined(separator: " = ")
  case .struct:
    return "(" + EditionModelTests.outline(value).joined(separator: ", ") + ")"
  default: return "\(value)"
  }
}
