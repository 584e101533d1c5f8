import CCMark
import Diagnostics
import YAML

/// Reads a file of the edition: header apart, body into a tree, every mark in its place. A pure function of the file.
package enum DocumentParser {
  /// Reads a transcript.
  ///
  /// - Returns: nil when the file can't be read as text at all; the diagnostics say why.
  package static func parse(
    _ file: SourceFile, rules: EditorialRules = EditorialRules()
  ) -> (document: ParsedDocument?, diagnostics: [Diagnostic]) {
    parse(file, as: .transcript, rules)
  }

  /// Reads a page: front matter, if any, and plain CommonMark.
  package static func parsePage(
    _ file: SourceFile, rules: EditorialRules = EditorialRules()
  ) -> (document: ParsedDocument?, diagnostics: [Diagnostic]) {
    parse(file, as: .page, rules)
  }

  private static func parse(
    _ file: SourceFile, as kind: BodyKind, _ edition: EditorialRules
  ) -> (document: ParsedDocument?, diagnostics: [Diagnostic]) {
    for file in file.parts.isEmpty ? [file] : file.parts.map(\.file) {
      if let problem = TextCheck.problem(in: file) { return (nil, [problem]) }
    }
    let frontMatter = SharedHeader(of: file)
    if frontMatter.isBroken { return (nil, frontMatter.diagnostics) }
    var diagnostics = frontMatter.diagnostics
    let declared = LayoutDeclaration.read(from: frontMatter.node)
    let recognizesBlocks = EditorialRules.recognizesBlocks(in: frontMatter.node)
    diagnostics += declared.diagnostics + recognizesBlocks.diagnostics

    var rules = edition
    rules.layout += declared.declarations.filter { !edition.layout.contains($0) }
    rules.recognizesBlocks = recognizesBlocks.value ?? edition.recognizesBlocks
    var body = Body(file: file, kind: kind, rules: rules)
    body.read(from: frontMatter.bodyStart, line: frontMatter.bodyLine)
    let header: DocumentHeader
    if let node = frontMatter.node {
      header = .frontMatter(node)
    } else if kind == .page {
      header = .frontMatter(YAMLNode(.null, at: SourceLocation(path: file.path, line: 1)))
    } else {
      var reader = HeaderReader(file: file, transcript: body.transcript)
      header = reader.read()
      body.transcript = reader.transcript
      diagnostics += reader.diagnostics
    }
    body.finish()
    body.reportLostWitness()
    if let character = ForbiddenCharacter(in: body.transcript.text) {
      let range = TextRange(character.offset, character.offset + 1)
      diagnostics.append(character.diagnostic(at: body.transcript.location(of: range, in: file)))
    }
    return (ParsedDocument(file: file, header: header, transcript: body.transcript), diagnostics + body.diagnostics)
  }
}
