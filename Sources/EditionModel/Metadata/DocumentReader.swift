import Dates
import Diagnostics
import Transcription
import YAML

/// Reads what a document's header says into a ``Document``, whatever kind of header it has.
package enum DocumentReader {
  /// - Returns: nil when the document lacks what no document can lack; the diagnostics say what.
  static func read(_ parsed: ParsedDocument) -> (document: Document?, diagnostics: [Diagnostic]) {
    switch parsed.header {
    case .frontMatter(let node): FrontMatterReader.read(node, parsed)
    case .labelled(let fields): LabelledReader.read(fields, parsed, isInferred: false)
    case .inferred(let fields): LabelledReader.read(fields, parsed, isInferred: true)
    }
  }

  /// The id that a document has by its file's name, or that its versions' files have in common.
  static func id(of file: SourceFile) -> String {
    let id = id(of: file.path)
    let siglum = file.parts.first?.siglum.map { Self.id(of: "\($0).") }
    return siglum.map { String(id.dropLast($0.count + 1)) } ?? id
  }

  /// The file's name without folder and ending, fit for an address: what is not an ASCII letter, a digit, `.`, `_` or `-`
  /// becomes a hyphen.
  package static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
  }

  /// What kind of header a document has, for advice on how to complete it.
  enum HeaderForm {
    case frontMatter
    /// Begins at a line.
    case labelled(line: Int?)
    case none
  }

  static func missingTitle(in file: SourceFile, _ header: HeaderForm) -> Diagnostic {
    Diagnostic(
      .error, .missingTitle, "the document has no title", at: location(file, header),
      fix: fix(header, frontMatter: "add a line 'title: ' and its title", label: "**Title:** …"))
  }

  static func missingDate(in file: SourceFile, _ header: HeaderForm) -> Diagnostic {
    Diagnostic(
      .error, .missingDate, "the document has no date", at: location(file, header),
      fix: fix(
        header, frontMatter: "add a line 'date: ' and when it was written, such as 1944-06-26, 1944-06 or 1944~",
        label: "**Date:** June 26, 1944"))
  }

  private static func location(_ file: SourceFile, _ header: HeaderForm) -> SourceLocation {
    switch header {
    case .frontMatter: SourceLocation(path: file.path, line: 1)
    case .labelled(let line): SourceLocation(path: file.path, line: line)
    case .none: SourceLocation(path: file.path)
    }
  }

  private static func fix(_ header: HeaderForm, frontMatter: String, label: String) -> String {
    switch header {
    case .frontMatter: frontMatter
    case .labelled: "add a paragraph '\(label)' to the header"
    case .none: "begin the file with\n---\ntitle: …\ndate: …\n---"
    }
  }
}
