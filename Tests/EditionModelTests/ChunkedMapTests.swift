import EditionModel
import Testing

@Suite("Work spread over the cores")
struct ChunkedMapTests {
  @Test("keeps the order of the elements", arguments: [0, 1, 2, 7, 8, 9, 63, 64, 65, 512, 513, 1_000])
  func order(count: Int) async {
    let elements = Array(0..<count)
    #expect(await elements.mapInChunks { "\($0 * 3)" } == elements.map { "\($0 * 3)" })
  }
}
