import Dates
import Diagnostics
import Transcription
import YAML

/// A document's metadata from a labelled header, or from what its text says of itself.
enum LabelledReader {
  static func read(
    _ fields: [HeaderField], _ parsed: ParsedDocument, isInferred: Bool
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let first = { (label: HeaderLabel) in fields.first { $0.label == label } }
    let folded = { (label: HeaderLabel) in first(label).map { $0.text.split { $0.isWhitespace }.joined(separator: " ") } }
    let title = folded(.title)
    var date: EDTF?
    if let field = first(.date) {
      let (read, problem) = EDTF.read(Located(field.text, at: field.location))
      date = read
      diagnostics += problem.map { [$0] } ?? []
    }
    let form: DocumentReader.HeaderForm = isInferred ? .none : .labelled(line: fields.first?.location.line)
    if title == nil { diagnostics.append(DocumentReader.missingTitle(in: parsed.file, form)) }
    if first(.date) == nil { diagnostics.append(DocumentReader.missingDate(in: parsed.file, form)) }
    guard let title, let date else { return (nil, diagnostics) }

    var document = Document(
      id: DocumentReader.id(of: parsed.file), file: parsed.file, title: title, date: date, transcript: parsed.transcript)
    document.genre = folded(.genre)
    document.classification = folded(.classification)
    document.language = folded(.language).map { Languages.tag(for: $0) ?? $0 }
    document.summary = folded(.summary)
    document.citation = folded(.citation)
    document.subjects = first(.subjects).map { $0.text.split(separator: "\n").map(String.init) } ?? []
    document.archive = archive(fields)
    for field in fields {
      for link in field.links {
        if let problem = TestHost.problem(with: link, at: field.location) { diagnostics.append(problem) }
      }
      if let name = name(of: field.label) { document.otherFields.append(LabelledText(label: name, text: field.text)) }
    }
    return (document, diagnostics)
  }

  /// The archive's location from its citation, its own label and its link.
  private static func archive(_ fields: [HeaderField]) -> ArchiveLocation? {
    var archive: ArchiveLocation?
    if let citation = fields.first(where: { $0.label == .citation }) {
      archive = ArchivalCitation.location(in: citation.text)
    }
    if let field = fields.first(where: { $0.label == .archive }) {
      let own = ArchivalCitation.location(in: field.text)
      archive = own.map { own in
        var merged = own
        merged.via = own.via ?? archive?.via
        return merged
      } ?? archive
    }
    let links = fields.filter { $0.label == .citation || $0.label == .source || $0.label == .archive }.flatMap(\.links)
    if let link = links.first {
      archive = archive ?? ArchiveLocation()
      archive?.url = link
    }
    return archive
  }

  /// The label under which a value without a place of its own is shown.
  private static func name(of label: HeaderLabel) -> String? {
    switch label {
    case .title, .date, .citation, .summary, .language, .genre, .classification, .subjects: nil
    case .contents: "Contents"
    case .source: "Source"
    case .author: "Author"
    case .archive: "Original archive"
    case .people: "Associated people and organizations"
    case .places: "Associated places"
    case .contributors: "Contributors"
    case .rights: "Rights"
    case .recordID: "Record ID"
    case .donors: "Donors"
    case .other(let name): name
    }
  }
}
