import Diagnostics
import Testing

@testable import EditionModel
@testable import SiteRendering

@Suite("The map of a place")
struct LocatorMapTests {
  private func place(_ name: String, _ latitude: Double, _ longitude: Double) -> Entity {
    var place = Entity(kind: .place, id: name, location: SourceLocation(path: "f"), name: name, sort: name)
    place.coordinates = Entity.Coordinates(latitude: latitude, longitude: longitude)
    return place
  }

  @Test(
    "has all places within its frame, the short way around the earth, and is neither flat nor high",
    arguments: [
      [(55.75, 37.6)], [(0, 0)], [(90, 0), (-90, 10)], [(60, 179), (58, -179)], [(80, -170), (82, 10), (79, 100)],
      [(51.5, -0.1), (38.9, -77), (35.7, 51.4)], [(-33.9, 151.2), (37.8, -122.4), (35.7, 139.7)], [(10, -180), (10, 180)],
    ])
  func frame(places: [(Double, Double)]) throws {
    let frame = try #require(MapFrame(places.map { Entity.Coordinates(latitude: $0.0, longitude: $0.1) }))
    #expect(frame.longitudes <= 360 && frame.latitudes <= 180)
    #expect(frame.height >= 199.9 && frame.height <= 400.1)
    for (latitude, longitude) in places {
      #expect((0...MapFrame.width).contains(frame.x(longitude)))
      #expect((0...frame.height).contains(frame.y(latitude)))
    }
  }

  @Test("crosses the line of the date where the places do")
  func dateLine() throws {
    let places = [(60.0, 179.0), (58.0, -179.0)].map { Entity.Coordinates(latitude: $0.0, longitude: $0.1) }
    let frame = try #require(MapFrame(places))
    #expect(frame.longitudes < 30)
    #expect(frame.x(179) < frame.x(-179))
  }

  @Test("marks the place, names others, and says so in words; without coordinates there is none")
  func drawing() throws {
    let moscow = place("Moscow", 55.75, 37.5)
    var nowhere = place("Nowhere", 0, 0)
    nowhere.coordinates = nil
    let map = try #require(LocatorMap([moscow, place("Paris & all", 48.75, 2.25), nowhere], weights: [1, 2, 3]))
    let drawing = String(decoding: map.drawing(of: 0), as: UTF8.self)
    #expect(
      drawing.contains(
        "Map without coastlines: Moscow at 55.75° N, 37.5° E, among 1 other place of the edition, such as Paris &amp; all."))
    #expect(drawing.matches(of: /class="name here-name"[^>]*>Moscow</).count == 1)
    #expect(drawing.matches(of: /class="name"[^>]*>Paris &amp; all</).count == 1)
    #expect(map.drawing(of: 2).isEmpty)
    #expect(LocatorMap([nowhere], weights: [0]) == nil)
  }

  @Test("has no more dots than can be told apart")
  func manyPlaces() throws {
    let places = (0..<3_000).map { place("P\($0)", Double($0 % 60), Double($0 / 60)) }
    let map = try #require(LocatorMap(places, weights: places.map { _ in 1 }))
    #expect(map.drawing(of: 7).count < 12_000)
  }
}
