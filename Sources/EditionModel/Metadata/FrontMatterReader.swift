import Dates
import Diagnostics
import Transcription
import YAML

/// A document's metadata from its YAML front matter.
enum FrontMatterReader {
  static func read(_ node: YAMLNode, _ parsed: ParsedDocument) -> (document: Document?, diagnostics: [Diagnostic]) {
    var reader = MappingReader(node, subject: "the front matter")
    for key in ["layout", "blocks"] { _ = reader.node(key) }  // read before the transcript was
    let ownID = reader.text("id")
    if let ownID, let problem = EntryID.problem(with: ownID.value, at: ownID.location) { reader.absorb([problem]) }
    let id = ownID?.value ?? DocumentReader.id(of: parsed.file)
    let hasTitle = reader.node("title") != nil
    let title = reader.text("title")?.value
    let hasDate = reader.node("date") != nil
    let (date, julian) = reader.dateInItsCalendar("date")
    var missing: [Diagnostic] = []
    if !hasTitle { missing.append(DocumentReader.missingTitle(in: parsed.file, .frontMatter)) }
    if !hasDate { missing.append(DocumentReader.missingDate(in: parsed.file, .frontMatter)) }

    // Without a date the rest is read all the same, so that all that is wrong is told at once.
    guard let anyDate = date ?? EDTF("XXXX") else { return (nil, missing + reader.finish()) }
    var document = Document(
      id: id, file: parsed.file, title: title ?? "", date: anyDate, transcript: parsed.transcript)
    document.julian = julian
    document.time = reader.time()
    document.order = reader.wholeNumber("order")
    document.sent = reader.date("sent")
    document.received = reader.date("received")
    document.genre = reader.text("genre")?.value
    document.classification = reader.text("classification")?.value
    document.language = reader.language()
    let place = reader.text("place")
    document.place = place?.value
    document.reference(place.map { [$0] } ?? [], as: .place)
    for role in Role.allCases {
      let ids = reader.texts(role.rawValue)
      // An empty list says that there are none.
      if reader.node(role.rawValue) != nil { document.people[role] = ids.map(\.value) }
      document.reference(ids, as: .person)
    }
    let events = reader.texts("events")
    document.events = events.map(\.value)
    document.reference(events, as: .event)
    document.archive = reader.archive()
    document.summary = reader.text("summary")?.value
    document.citation = reader.text("citation")?.value
    let source = reader.text("source")
    document.source = source?.value
    document.sourceLocation = source?.location
    document.checked = reader.text("checked")?.value
    document.subjects = reader.texts("subjects").map(\.value)
    document.editorialNotes = reader.texts("editorial-notes").map(\.value)
    document.witnesses = reader.witnesses()
    let base = document.description(ofWitness: document.baseWitness)
    document.archive = document.archive ?? base?.archive
    document.language = document.language ?? base?.language
    document.collationRules = reader.collation()
    document.names = reader.names()
    for (key, label) in [("rights", "Rights"), ("record-id", "Record ID"), ("donors", "Donors")] {
      if let text = reader.text(key) { document.otherFields.append(LabelledText(label: label, text: text.value)) }
    }
    let diagnostics = missing + reader.finish()
    return (title == nil || date == nil ? nil : document, diagnostics)
  }
}

extension Document {
  fileprivate mutating func reference(_ ids: [Located<String>], as kind: Reference.Kind) {
    references += ids.map { Located(Reference(kind, $0.value), at: $0.location) }
  }
}

extension MappingReader {
  /// A language by its tag ("en") or its English name.
  mutating func language() -> String? {
    text("language").map { Languages.tag(for: $0.value) ?? $0.value }
  }

  mutating func archive() -> ArchiveLocation? {
    guard var reader = mapping("archive", subject: "the archive") else { return nil }
    var archive = ArchiveLocation()
    archive.repository = reader.text("repository")?.value
    archive.department = reader.text("department")?.value
    archive.collection = reader.text("collection")?.value
    archive.callNumber = reader.text("call-number")?.value
    archive.place = reader.text("place")?.value
    if let url = reader.link("url") {
      archive.url = url.value
      if let problem = TestHost.problem(with: url.value, at: url.location) { reader.absorb([problem]) }
    }
    archive.via = reader.text("via")?.value
    absorb(reader.finish())
    return archive
  }

  /// Names bound for this document, in the order of the file.
  fileprivate mutating func names() -> [BoundName] {
    entries(of: "names").compactMap { entry in
      guard case .scalar(let target) = entry.value.kind else {
        report(
          .error, .wrongType, "the name '\(entry.key)' should be text, and is \(entry.value.kindName)",
          at: entry.value.location, fix: "write who is meant, such as '\(entry.key): harriman'")
        return nil
      }
      return BoundName(form: Located(entry.key, at: entry.keyLocation), target: Located(target, at: entry.value.location))
    }
  }
}
