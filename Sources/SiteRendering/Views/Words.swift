import Dates
import EditionModel

/// The words the pages are made of where a template can't count or choose.
enum Words {
  /// "1 document", "3 documents".
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural(noun))"
  }

  /// "1945–1951", "from 1943", "until 1946"; nothing when neither is known.
  static func span(_ from: EDTF?, _ to: EDTF?) -> String {
    switch (from, to) {
    case (nil, nil): ""
    case (let from?, nil): "from \(from.display(.english))"
    case (nil, let to?): "until \(to.display(.english))"
    case (let from?, let to?):
      EDTF("\(from.description)/\(to.description)")?.display(.english)
        ?? "\(from.display(.english)) – \(to.display(.english))"
    }
  }

  /// The same in years alone: "1945–1951".
  static func years(_ from: EDTF?, _ to: EDTF?) -> String {
    switch (from.map(year), to.map(year)) {
    case (nil, nil): ""
    case (let from?, nil): "from \(from)"
    case (nil, let to?): "until \(to)"
    case (let from?, let to?): from == to ? from : "\(from)–\(to)"
    }
  }

  /// A date's year, with what is said of its certainty.
  static func year(_ date: EDTF) -> String {
    let isPlain = date.description.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    return (isPlain ? EDTF(String(date.description.prefix(4))) : nil)?.display(.english) ?? date.display(.english)
  }

  /// "55.75° N, 37.62° E".
  static func coordinates(_ place: Entity.Coordinates) -> String {
    let degrees = { (value: Double, positive: String, negative: String) in
      "\(abs(value))° \(value < 0 ? negative : positive)"
    }
    return degrees(place.latitude, "N", "S") + ", " + degrees(place.longitude, "E", "W")
  }

  static func label(_ role: Role, count: Int) -> String {
    switch role {
    case .author: count == 1 ? "Author" : "Authors"
    case .recipient: count == 1 ? "Recipient" : "Recipients"
    case .participant: count == 1 ? "Participant" : "Participants"
    case .interpreter: count == 1 ? "Interpreter" : "Interpreters"
    case .copiedTo: "Copied to"
    }
  }

  static let placeOfWriting = "Place of writing"

  /// What an entity had to do with a document.
  static func roles(_ occurrence: MentionIndex.Occurrence) -> [String] {
    occurrence.roles.map { label($0, count: 1) } + (occurrence.isPlaceOfWriting ? [placeOfWriting] : [])
  }

  /// "from the document’s header and the note of distribution"; nothing when there are no sources.
  static func sources(_ sources: [DerivedRole.Source]) -> String {
    var names: [String] = []
    for source in sources {
      let name =
        switch source {
        case .attendees: "the list of those present"
        case .header: "the document’s header"
        case .distribution: "the note of distribution"
        }
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? "" : "from " + names.joined(separator: " and ")
  }

  static func title(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "People"
    case .place: "Places"
    case .organization: "Organizations"
    }
  }

  private static func plural(_ noun: String) -> String {
    switch noun {
    case "person": "people"
    case "entry": "entries"
    default: noun + "s"
    }
  }
}
