import Transcription
import YAML

/// What is known of a document, written as the lines of its front matter.
enum FrontMatterText {
  static func lines(of document: Document) -> [String] {
    var lines: [String] = []
    let add = { (key: String, value: String?) in
      if let value { lines.append("\(key): \(YAMLScalar.line(value))") }
    }
    add("title", document.title)
    add("date", document.date.description)
    add("genre", document.genre)
    add("classification", document.classification)
    add("language", document.language)
    lines += archive(document.archive)
    add("summary", document.summary)
    add("citation", document.citation)
    if !document.subjects.isEmpty { lines += ["subjects:"] + document.subjects.map { "  - \(YAMLScalar.line($0))" } }
    for field in document.otherFields {
      let text = field.text.split { $0.isNewline }.joined(separator: "; ")
      if let key = keys[field.label] { add(key, text) } else { lines.append("# \(field.label): \(text)") }
    }
    let rules = document.transcript.layout.filter { !$0.isDeclared }.map(\.declaration.rule.rawValue)
    if !rules.isEmpty { lines.append("layout: [\(rules.joined(separator: ", "))]") }
    return lines
  }

  /// The keys of what an archive's header has under other names. The rest has none, and is kept as a comment.
  private static let keys = ["Rights": "rights", "Record ID": "record-id", "Donors": "donors"]

  private static func archive(_ archive: ArchiveLocation?) -> [String] {
    guard let archive else { return [] }
    // A host for tests is no lasting address; that it is left out is told.
    let url = archive.url.flatMap { TestHost.isTestHost($0) ? nil : $0 }
    let values = [
      ("repository", archive.repository), ("department", archive.department), ("collection", archive.collection),
      ("call-number", archive.callNumber), ("place", archive.place), ("url", url), ("via", archive.via),
    ]
    let lines = values.compactMap { key, value in value.map { "  \(key): \(YAMLScalar.line($0))" } }
    return lines.isEmpty ? [] : ["archive:"] + lines
  }
}
