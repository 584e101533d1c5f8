import Testing

@testable import EditionModel

@Suite("The alignment of two texts")
struct AlignmentTests {
  @Test("is the shortest there is, and leads from one text to the other", arguments: 0..<200 as Range<UInt64>)
  func shortest(_ seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let make = { (generator: inout SeededGenerator) in
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in Int32.random(in: 0...3, using: &generator) }
    }
    let left = make(&generator)
    let right = make(&generator)
    let differences = try #require(Alignment.differences(of: left, right, limit: 24))
    var rebuilt = left
    for difference in differences.reversed() { rebuilt.replaceSubrange(difference.left, with: right[difference.right]) }
    #expect(rebuilt == right)
    let steps = differences.reduce(0) { $0 + $1.left.count + $1.right.count }
    #expect(steps == left.count + right.count - 2 * Self.longestCommon(left, right))
    #expect(steps == 0 || Alignment.differences(of: left, right, limit: steps - 1) == nil)
  }

  private static func longestCommon(_ left: [Int32], _ right: [Int32]) -> Int {
    var last = [Int](repeating: 0, count: right.count + 1)
    for element in left {
      var row = [0]
      for index in right.indices {
        row.append(element == right[index] ? last[index] + 1 : max(row[index], last[index + 1]))
      }
      last = row
    }
    return last[right.count]
  }
}
