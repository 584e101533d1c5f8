import Diagnostics
import Testing

@testable import EditionModel

/// Each rule has a file that adds its tests.
@Suite("A proof-reader sees")
struct LintTests {}

/// What a rule says of some files below `Content/`: `path:line:column–end message`.
func lint(_ id: DiagnosticID, _ files: KeyValuePairs<String, String>) async -> [String] {
  var sources = EditionSources()
  for (path, text) in files {
    sources.add(SourceFile(path: "Content/" + path, text: text), as: EditionSources.place(of: path))
  }
  let edition = await EditionBuilder.build(sources).edition
  return await Lint.check(edition).filter { $0.id == id }.sorted().map { finding in
    finding.location.description.dropFirst("Content/".count) + (finding.location.endColumn.map { "–\($0)" } ?? "") + " "
      + finding.message
  }
}

/// The same for the text of one letter of 26 June 1944, whose text begins in line 6.
func lint(_ id: DiagnosticID, _ text: String, more: String = "") async -> [String] {
  await lint(id, ["documents/a.md": document(text, more: more)])
}
