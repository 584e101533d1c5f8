import Dates
import Diagnostics
import YAML

/// What happened, as `Content/events.yaml` has it: its own date, apart from those of the documents that tell of it.
package struct Event: Sendable {
  /// Its key in the file; the fragment of its place on the timeline.
  package var id: String
  /// Where the entry stands.
  package var location: SourceLocation
  /// What happened, in a few words.
  package var title: String
  /// When it happened.
  package var date: EDTF
  /// The day of the Julian calendar it is known by, where it is.
  package var julian: JulianDate?
  /// The id of a place.
  package var place: String?
  /// Ids of those who took part.
  package var people: [String]
  /// Ids of the documents that speak of it.
  package var documents: [String]
  /// More of it, in a sentence or two.
  package var description: String?
  /// Where the facts come from.
  package var source: String?

  static func read(_ file: SourceFile) -> (events: [Event], diagnostics: [Diagnostic]) {
    let (node, problems) = YAMLParser.parse(file.bytes[...], path: file.path)
    guard let node else { return ([], problems) }
    let (entries, wrong) = MappingReader.entries(of: node, subject: "'events'")
    var diagnostics = problems + wrong
    var events: [Event] = []
    for entry in entries {
      if let problem = EntryID.problem(with: entry.key, at: entry.keyLocation) { diagnostics.append(problem) }
      var reader = MappingReader(entry.value, subject: "the event '\(entry.key)'")
      if let event = read(entry, &reader) { events.append(event) }
      diagnostics += reader.finish()
    }
    return (events, diagnostics)
  }

  private static func read(_ entry: YAMLNode.Entry, _ reader: inout MappingReader) -> Event? {
    let title = reader.requiredText("title", fix: "add a line 'title: ' and what happened")
    if reader.node("date") == nil { reader.missing("date", fix: "add a line 'date: ' and when it happened") }
    let (date, julian) = reader.dateInItsCalendar("date")
    let place = reader.text("place")?.value
    let people = reader.texts("people").map(\.value)
    let documents = reader.texts("documents").map(\.value)
    let description = reader.text("description")?.value
    let source = reader.text("source")?.value
    guard let title, let date else { return nil }
    return Event(
      id: entry.key, location: entry.keyLocation, title: title.value, date: date, julian: julian, place: place,
      people: people, documents: documents, description: description, source: source)
  }
}
