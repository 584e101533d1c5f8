import EditionModel

/// The part of the earth that a map shows, and where a place is on it.
///
/// The projection is equirectangular, true to scale along the parallel in the middle of the map: a degree of longitude is
/// shorter than one of latitude by that parallel's cosine, all over the map.
struct MapFrame: Sendable {
  static let width = 560.0
  static let heights = 200.0...400.0
  /// Of latitude; no map is of less.
  private static let leastDegrees = 6.0

  let west: Double
  let north: Double
  /// In degrees.
  let longitudes: Double
  let latitudes: Double
  /// In the drawing's units.
  let height: Double

  /// A map of all these places with some room around them; nil when there are none.
  init?(_ places: [Entity.Coordinates]) {
    guard let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max() else { return nil }
    let (west, span) = Self.span(of: places.map(\.longitude))
    let middle = (latitude: (south + north) / 2, longitude: west + span / 2)
    let shrinking = max(0.2, Cosine.of(degrees: middle.latitude))
    var across = max(span * 1.3, Self.leastDegrees / shrinking) * shrinking
    var down = max((north - south) * 1.4, across * Self.heights.lowerBound / Self.width)
    across = max(across, down * Self.width / Self.heights.upperBound)
    // Not beyond the whole earth and the poles.
    across = min(across, 360 * shrinking)
    down = min(down, 180, across * Self.heights.upperBound / Self.width)
    longitudes = across / shrinking
    latitudes = down
    height = down / across * Self.width
    self.west = middle.longitude - longitudes / 2
    self.north = min(90, max(-90 + down, middle.latitude + down / 2))
  }

  func x(_ longitude: Double) -> Double {
    var east = (longitude - west).truncatingRemainder(dividingBy: 360)
    if east < 0 { east += 360 }
    return east / longitudes * Self.width
  }

  func y(_ latitude: Double) -> Double { (north - latitude) / latitudes * height }

  /// The shortest way around the earth that meets all the longitudes: where it begins, and its length.
  private static func span(of longitudes: [Double]) -> (west: Double, degrees: Double) {
    let sorted = longitudes.sorted()
    guard let first = sorted.first, let last = sorted.last else { return (0, 0) }
    var (west, widest) = (first, first + 360 - last)
    for (left, right) in zip(sorted, sorted.dropFirst()) where right - left > widest {
      (west, widest) = (right, right - left)
    }
    return (west, 360 - widest)
  }
}

/// The cosine by its series: the C library's may differ in the last bit from machine to machine.
private enum Cosine {
  /// - Parameter degrees: −90 to 90.
  static func of(degrees: Double) -> Double {
    let radians = degrees * .pi / 180
    let square = radians * radians
    var cosine = 1.0
    for term in stride(from: 20.0, through: 2, by: -2) { cosine = 1 - cosine * square / ((term - 1) * term) }
    return cosine
  }
}
