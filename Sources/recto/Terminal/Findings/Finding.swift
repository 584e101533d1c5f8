import Diagnostics
import EditionModel

/// A diagnostic with all that there is to say of it: the lines it means, the change that mends it, why it matters, and
/// whether the editor accepted it.
struct Finding {
  /// Its paths are told from where the user is.
  let diagnostic: Diagnostic
  let span: SourceSpan?
  let excerpt: Excerpt?
  let edit: Edit?
  let acceptance: Acceptance?

  /// Why it matters, in a sentence.
  var why: String { Explanation.all[diagnostic.id]?.why ?? "" }

  /// - Parameters:
  ///   - files: those the diagnostics may be in, by their paths in the edition.
  ///   - located: a path as the user is to read it.
  static func all(
    of diagnostics: [(diagnostic: Diagnostic, acceptance: Acceptance?)], in files: [String: SourceFile],
    located: (String) -> String
  ) -> [Finding] {
    var finder: (path: String, spans: SpanFinder)?
    return diagnostics.sorted { $0.diagnostic < $1.diagnostic }.map { diagnostic, acceptance in
      let path = diagnostic.location.path
      if finder?.path != path { finder = files[path].map { (path, SpanFinder($0)) } }
      let span = finder?.spans.span(of: diagnostic)
      let excerpt = span.flatMap { span in files[path].flatMap { Excerpt(of: $0, at: span) } }
      return Finding(
        diagnostic: diagnostic.relocated(located), span: span, excerpt: excerpt,
        edit: finder?.spans.edit(of: diagnostic),
        acceptance: acceptance)
    }
  }
}

extension Diagnostic {
  /// The same, with all its paths changed.
  func relocated(_ path: (String) -> String) -> Diagnostic {
    func move(_ place: SourceLocation) -> SourceLocation {
      SourceLocation(path: path(place.path), line: place.line, column: place.column, endColumn: place.endColumn)
    }
    return Diagnostic(
      severity, id, message, at: move(location), notes: notes.map { Note($0.message, at: $0.location.map(move)) },
      fix: fix,
      correction: correction)
  }
}
