import Dates
import EditionModel

/// A document as the index takes it.
struct SearchedDocument {
  let units: [SearchUnit]
  /// What a file of texts says of it before its text: id, title, date, and where each unit is.
  let head: [UInt8]

  init(_ document: Document, names: [String]) {
    units = DocumentUnits(document, names: names).units
    var head: [UInt8] = [UInt8(ascii: "[")]
    for text in [document.id, document.title, document.date.display(.english)] {
      JSON.text(text).write(into: &head)
      head.append(UInt8(ascii: ","))
    }
    Self.places(of: units).write(into: &head)
    self.head = head
  }

  /// The units' fields and ids: "1p1" is the text's first paragraph, and a number says how many go on counting from there;
  /// "@B" says that those behind it are witness B's.
  private static func places(of units: [SearchUnit]) -> JSON {
    var places: [JSON] = []
    var (run, siglum) = (0, "")
    var expected = ""
    for unit in units {
      let place = "\(unit.field.rawValue)\(unit.id)"
      if place == expected, unit.siglum == siglum {
        run += 1
      } else {
        if run > 0 { places.append(.number(run)) }
        if unit.siglum != siglum { places.append(.text("@\(unit.siglum)")) }
        places.append(.text(place))
        (run, siglum) = (0, unit.siglum)
      }
      expected = next(after: place)
    }
    if run > 0 { places.append(.number(run)) }
    return .list(places)
  }

  /// "1p10" after "1p9"; after what ends with no number, itself.
  private static func next(after place: String) -> String {
    let head = place.dropFirst()
    let stem = head.prefix(head.count - head.reversed().prefix { ("0"..."9").contains($0) }.count)
    let digits = head.dropFirst(stem.count)
    guard digits.count < 10, let number = Int(digits) else { return place }
    return "\(place.prefix(1))\(stem)\(number + 1)"
  }
}
