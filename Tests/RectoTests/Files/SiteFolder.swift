import Diagnostics
import SiteRendering

@testable import recto

/// An edition and the folder its site is written into, `Public`, in a temporary folder.
struct SiteFolder {
  let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.put("Content/documents/x.md", "text")
  }

  var output: String { temporary("Public") }

  /// Everything in the output folder.
  var tree: [String] { temporary.tree("Public") }

  func text(_ path: String) -> String? { temporary.text("Public/\(path)") }

  func put(_ path: String, _ text: String) throws { try temporary.put("Public/\(path)", text) }

  func stamp(_ path: String) -> [Int] { temporary.stamp("Public/\(path)") }

  func open(_ planned: [String]) throws(OutputRefusal) -> SiteWriter {
    try SiteWriter.open(output: output, edition: temporary.path, planned: planned)
  }

  /// A whole build of files with these texts.
  @discardableResult
  func build(_ files: KeyValuePairs<String, String>) throws -> SiteWriter.Report {
    let writer = try open(files.map(\.key))
    return try writer.finish(try files.map { try writer.write(OutputFile(path: $0, text: $1)) })
  }

  /// What opening is refused with; empty if it is not.
  func refusal(_ planned: [String]) -> [Diagnostic] {
    do {
      _ = try open(planned)
      return []
    } catch {
      return error.diagnostics
    }
  }

  func diagnostic(
    _ severity: Diagnostic.Severity, _ id: DiagnosticID, _ message: String, _ path: String? = nil, line: Int? = nil,
    notes: [String] = [], fix: String? = nil
  ) -> Diagnostic {
    let location = SourceLocation(path: path.map { "\(output)/\($0)" } ?? output, line: line)
    return Diagnostic(severity, id, message, at: location, notes: notes.map { Diagnostic.Note($0) }, fix: fix)
  }

  func changed(_ path: String) -> Diagnostic {
    diagnostic(
      .warning, .outputChanged, "left in place although the site no longer has it: it was changed since Recto wrote it",
      path, fix: "remove it, or move it out of the site's folder")
  }
}

extension SiteWriter.Report {
  init(_ written: Int, _ unchanged: Int, _ removed: Int, _ diagnostics: [Diagnostic] = []) {
    self.init(written: written, unchanged: unchanged, removed: removed, diagnostics: diagnostics)
  }
}

extension OutputFile {
  init(path: String, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}
