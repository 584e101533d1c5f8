/// One of the files that a ``SourceFile`` was put together from.
package struct SourcePart: Sendable, Hashable {
  /// Of the version that stands in it; nil where the file names none.
  package let siglum: String?
  /// The file as it lies on the disk.
  package let file: SourceFile
  /// The 1-based line of the whole at which it begins.
  package let firstLine: Int
  /// What is added to a line of the whole for the line of ``file``.
  package let shift: Int

  /// - Parameter shift: what is added to a line of the whole for the line of `file`.
  package init(siglum: String?, file: SourceFile, firstLine: Int, shift: Int) {
    self.siglum = siglum
    self.file = file
    self.firstLine = firstLine
    self.shift = shift
  }
}

extension SourceFile {
  /// A place in the whole as the place in the file it comes from.
  fileprivate func own(_ location: SourceLocation) -> SourceLocation {
    guard let line = location.line, let part = parts.last(where: { $0.firstLine <= line }) else { return location }
    return SourceLocation(
      path: part.file.path, line: max(1, line + part.shift), column: location.column, endColumn: location.endColumn)
  }
}

extension Sequence<Diagnostic> {
  /// The same, each at its place in a file as it lies on the disk.
  ///
  /// - Parameter files: those that diagnostics may speak of, put together or not.
  package func placed(in files: [SourceFile]) -> [Diagnostic] {
    let wholes = Dictionary(
      files.lazy.filter { !$0.parts.isEmpty }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    guard !wholes.isEmpty else { return Array(self) }
    let own = { (location: SourceLocation) in wholes[location.path]?.own(location) ?? location }
    return map { diagnostic in
      Diagnostic(
        diagnostic.severity, diagnostic.id, diagnostic.message, at: own(diagnostic.location),
        notes: diagnostic.notes.map { .init($0.message, at: $0.location.map(own)) }, fix: diagnostic.fix,
        correction: diagnostic.correction.map {
          Correction($0.old, to: $0.new, isSafe: $0.isSafe, at: $0.location.map(own))
        })
    }
  }
}
