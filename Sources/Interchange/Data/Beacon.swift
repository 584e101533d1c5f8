import Dates
import EditionModel

extension DataFile {
  /// `data/people.beacon.txt`: a link from each GND number to the person's page, by which library catalogues find the
  /// edition; nil where no person has such a number, or nobody knows where the pages will be.
  ///
  /// The format is that of https://gbv.github.io/beaconspec/beacon.html (draft 003, 2017): meta lines, an empty line,
  /// and links `source|annotation|target`. The targets are not the numbers, so each line has all three parts.
  static func beacon(_ edition: Edition) -> DataFile? {
    guard let base = edition.info.baseURL else { return nil }
    let people = edition.entities.of(.person).compactMap { person in
      person.identifiers.first { $0.scheme == .gnd }.map { (gnd: $0.value, id: person.id) }
    }
    if people.isEmpty { return nil }
    return DataFile(
      path, .beacon, "A link to the page of each person who has a GND number.", rows: people.count, fields: fields,
      origin: EntityKind.person.origin
    ) { edition, mentions in
      var lines = metaLines(edition.info, base) + [""]
      for (gnd, id) in people {
        let place = edition.entities.index(.person, id)
        lines.append("\(gnd)|\(place.map { mentions.occurrences[$0].count } ?? 0)|\(id)")
      }
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  private static let path = "data/people.beacon.txt"

  private static let fields = [
    Field(name: "source", type: "text", summary: "the GND number"),
    Field(name: "annotation", type: "number", summary: "how many documents the person occurs in"),
    Field(name: "target", type: "text", summary: "the person’s id, which stands for {ID} in the address of #TARGET"),
  ]

  private static func metaLines(_ info: EditionInfo, _ base: String) -> [String] {
    let fields: [(name: String, value: String?)] = [
      ("PREFIX", "https://d-nb.info/gnd/"),
      ("TARGET", base + PagePath.entity(.person, "{ID}")),
      ("NAME", info.title),
      ("DESCRIPTION", "People in the documents of this edition; the annotation is the number of documents."),
      ("INSTITUTION", info.publisher),
      ("CONTACT", info.contact),
      ("HOMEPAGE", base + "data/"),
      ("FEED", base + path),
      ("TIMESTAMP", info.released.flatMap(fullDate)),
    ]
    return ["#FORMAT: BEACON"]
      + fields.compactMap { name, value in value.map { "#\(name): \(normalized($0))" } }
  }

  /// A day as RFC 3339 has it; nil for a month, a year, or a date that is about or uncertain.
  private static func fullDate(_ date: String) -> String? {
    guard let date = EDTF(date), date.precision == .day, date.earliest == date.latest, date.description.utf8.count == 10
    else { return nil }
    return date.description
  }

  /// White space folded, and without the control characters that the format leaves out.
  private static func normalized(_ value: String) -> String {
    let allowed = value.unicodeScalars.filter {
      $0.properties.isWhitespace || $0.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(allowed)).split { $0.isWhitespace }.joined(separator: " ")
  }
}
