/// A place's name on a map, beside its dot.
struct MapLabel: Sendable {
  /// About as wide as a letter of the names is, and as high as a line of them.
  private static let letterWidth = 6.4
  private static let lineHeight = 14.0

  let entity: Int
  let text: String
  private let left: Double
  /// The line the letters stand on.
  private let base: Double
  private let isOnLeft: Bool

  init(of place: LocatorMap.Place, isOnLeft: Bool) {
    entity = place.entity
    text = place.name
    self.isOnLeft = isOnLeft
    left = isOnLeft ? place.x - 10 - Double(place.name.count) * Self.letterWidth : place.x + 10
    base = place.y + 4
  }

  /// On the right or on the left of the place; nil where neither side has room.
  init?(of place: LocatorMap.Place, in frame: MapFrame, avoiding others: [MapLabel]) {
    for isOnLeft in [false, true] {
      let label = MapLabel(of: place, isOnLeft: isOnLeft)
      let isInside =
        label.left > 0 && label.right < MapFrame.width && (Self.lineHeight..<frame.height).contains(label.base)
      if isInside, !others.contains(where: { $0.overlaps(label) || $0.covers(place) }) {
        self = label
        return
      }
    }
    return nil
  }

  private var right: Double { left + Double(text.count) * Self.letterWidth }

  func overlaps(_ other: MapLabel) -> Bool {
    left < other.right && other.left < right && abs(base - other.base) < Self.lineHeight
  }

  /// Whether a place's dot is under the name.
  func covers(_ place: LocatorMap.Place) -> Bool {
    left - 4 < place.x && place.x < right + 4 && abs(base - 4 - place.y) < Self.lineHeight / 2 + 4
  }

  func write(isMain: Bool, _ html: inout HTMLBuffer) {
    html.label(
      text, x: isOnLeft ? right : left, y: base, anchor: isOnLeft ? "end" : "start",
      isMain ? "name here-name" : "name")
  }
}

extension HTMLBuffer {
  /// Words in a drawing.
  mutating func label(_ words: String, x: Double, y: Double, anchor: StaticString, _ style: StaticString) {
    markup("<text class=\"")
    markup(style)
    markup("\" x=\"")
    number(x)
    markup("\" y=\"")
    number(y)
    markup("\" text-anchor=\"")
    markup(anchor)
    markup("\">")
    text(words)
    markup("</text>\n")
  }
}
