import EditionModel

/// Where the edition's places are: a graticule with a dot for each, drawn once; a place's page adds its own mark.
struct LocatorMap: Sendable {
  /// How many of the places are named on the map.
  private static let mostNames = 12
  /// So many dots may stand on a map; more of them, and near ones become one.
  private static let mostDots = 400

  /// A place on the map.
  struct Place: Sendable {
    let entity: Int
    let name: String
    let coordinates: Entity.Coordinates
    let x: Double
    let y: Double
  }

  private let frame: MapFrame
  private let places: [Int: Place]
  /// Names that don't stand in each other's way, of the places in the most documents.
  private let labels: [MapLabel]
  /// The frame, the graticule and the dots.
  private let ground: [UInt8]

  /// Nil when no place has coordinates.
  ///
  /// - Parameter weights: in how many documents each entity occurs.
  init?(_ entities: [Entity], weights: [Int]) {
    let known = entities.enumerated().compactMap { number, entity in
      entity.coordinates.map { (number, entity.name, $0) }
    }
    guard let frame = MapFrame(known.map(\.2)) else { return nil }
    self.frame = frame
    let places = known.map { number, name, coordinates in
      Place(
        entity: number, name: name, coordinates: coordinates, x: frame.x(coordinates.longitude),
        y: frame.y(coordinates.latitude))
    }
    var labels: [MapLabel] = []
    for place in places.sorted(by: { (weights[$1.entity], $0.entity) < (weights[$0.entity], $1.entity) }).prefix(100)
    where labels.count < Self.mostNames {
      if let label = MapLabel(of: place, in: frame, avoiding: labels) { labels.append(label) }
    }
    self.places = Dictionary(uniqueKeysWithValues: places.map { ($0.entity, $0) })
    self.labels = labels
    ground = Graticule(frame).html + Self.dots(places)
  }

  /// The map with one place marked; nothing when its coordinates are not known.
  func drawing(of entity: Int) -> [UInt8] {
    guard let place = places[entity] else { return [] }
    let label =
      MapLabel(of: place, in: frame, avoiding: []) ?? MapLabel(of: place, isOnLeft: place.x > MapFrame.width / 2)
    let others = labels.filter { $0.entity != entity && !$0.overlaps(label) && !$0.covers(place) }
    var html = HTMLBuffer()
    html.markup("<svg class=\"drawing map\" viewBox=\"-1 -1 562 ")
    html.number(frame.height + 20)
    html.markup("\" role=\"img\" aria-labelledby=\"map-text\">\n<title id=\"map-text\">")
    html.text(description(of: place, others))
    html.markup("</title>\n")
    html.markup(ground[...])
    for other in others { other.write(isMain: false, &html) }
    html.markup("<path class=\"here\" d=\"")
    html.move(place.x, place.y)
    html.markup("m0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z\" />\n")
    label.write(isMain: true, &html)
    html.markup("</svg>")
    return html.bytes
  }

  private func description(of place: Place, _ others: [MapLabel]) -> String {
    let text = "Map without coastlines: \(place.name) at \(Words.coordinates(place.coordinates))"
    if places.count == 1 { return text + "." }
    let names = others.map(\.text).joined(separator: ", ")
    return text + ", among \(Words.count(places.count - 1, "other place")) of the edition"
      + (names.isEmpty ? "." : ", such as \(names).")
  }

  /// All dots in one path, those in one cell of a grid as one.
  private static func dots(_ places: [Place]) -> [UInt8] {
    var cell = 1.0
    var dots: Set<[Int]> = []
    repeat {
      dots = Set(places.map { [Int(($0.x / cell).rounded()), Int(($0.y / cell).rounded())] })
      if dots.count > mostDots { cell *= 2 }
    } while dots.count > mostDots
    var html = HTMLBuffer()
    html.markup("<path class=\"dots\" d=\"")
    for dot in dots.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      html.move(Double(dot[0]) * cell, Double(dot[1]) * cell)
      html.markup("h0")
    }
    html.markup("\" />\n")
    return html.bytes
  }
}

/// The lines of longitude and latitude, numbered at the lower and the left edge.
private struct Graticule {
  private(set) var html: [UInt8] = []

  init(_ frame: MapFrame) {
    var buffer = HTMLBuffer()
    let meridians = Self.lines(from: frame.west, by: frame.longitudes, parts: 7)
    let parallels = Self.lines(from: frame.north - frame.latitudes, by: frame.latitudes, parts: 5)
    buffer.markup("<path class=\"graticule\" d=\"")
    for degree in meridians {
      buffer.move((degree - frame.west) / frame.longitudes * MapFrame.width, 0)
      buffer.markup("V")
      buffer.number(frame.height)
    }
    for degree in parallels {
      buffer.move(0, frame.y(degree))
      buffer.markup("H560")
    }
    buffer.markup("\" />\n<path class=\"frame\" d=\"M0 0H560V")
    buffer.number(frame.height)
    buffer.markup("H0z\" />\n")
    for degree in meridians {
      let x = (degree - frame.west) / frame.longitudes * MapFrame.width
      // Cut off at the edges otherwise.
      guard (16.0...544).contains(x) else { continue }
      buffer.label(Self.name(of: degree, "E", "W"), x: x, y: frame.height + 14, anchor: "middle", "degrees")
    }
    for degree in parallels where frame.y(degree) > 16 {
      buffer.label(Self.name(of: degree, "N", "S"), x: 4, y: frame.y(degree) - 4, anchor: "start", "degrees")
    }
    html = buffer.bytes
  }

  /// The round degrees inside a span.
  private static func lines(from start: Double, by span: Double, parts: Double) -> [Double] {
    let step = [0.5, 1, 2, 5, 10, 15, 30].first { span / $0 <= parts } ?? 60
    let first = (start / step).rounded(.down) + 1
    let count = Int(((start + span) / step).rounded(.up) - first)
    return (0..<max(0, count)).map { (first + Double($0)) * step }
  }

  private static func name(of degree: Double, _ positive: String, _ negative: String) -> String {
    var degree = degree
    if degree > 180 { degree -= 360 }
    if degree < -180 { degree += 360 }
    let number = DrawingNumber.tenths(abs(degree)) + "°"
    return degree == 0 || abs(degree) == 180 ? number : number + " " + (degree > 0 ? positive : negative)
  }
}
