/// A place in a source file, as precise as is known.
package struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file's path as ``SourceFile`` has it.
  package let path: String
  /// 1-based; nil when the whole file is meant.
  package let line: Int?
  /// 1-based, in Unicode scalar values, as an editor counts; nil when only the line is known.
  package let column: Int?
  /// The column behind the last sign that is meant, in the same line; nil when only the beginning is known.
  package let endColumn: Int?

  /// A column without a line, and an end without a column, are left out.
  package init(path: String, line: Int? = nil, column: Int? = nil, endColumn: Int? = nil) {
    self.path = path
    self.line = line
    self.column = line == nil ? nil : column
    self.endColumn = self.column == nil ? nil : endColumn
  }

  /// `path:line:column`, which editors and terminals turn into a link.
  package var description: String {
    var text = path
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }

  /// By the bytes of the path, then by line and column; the whole file comes before its lines.
  package static func < (left: Self, right: Self) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.line ?? 0, left.column ?? 0, left.endColumn ?? 0)
      < (right.line ?? 0, right.column ?? 0, right.endColumn ?? 0)
  }
}
