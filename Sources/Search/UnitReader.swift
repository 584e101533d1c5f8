/// Walks through units word by word, with what stands between the words, in the order in which both are shown.
enum UnitReader {
  /// What a unit is made of.
  enum Piece {
    case word
    /// A word of a correction, which has the place of a word of the error and is not shown by itself.
    case correction
    /// What parts words and is shown, white space as one space; a single space is left out.
    case between
  }

  /// - Parameter body: called for each piece, in order, with its bytes and the number of words before it.
  /// - Returns: how many words it has.
  static func read(_ unit: SearchUnit, _ body: (Piece, UnsafeBufferPointer<UInt8>, Int) -> Void) -> Int {
    var words: [Range<Int>] = []
    let hasCorrections = !unit.corrections.isEmpty
    var (count, end) = (0, 0)
    var corrections = unit.corrections[...]
    var between: [UInt8] = []
    func finish(_ start: Int) {
      while let next = corrections.first, next.error.upperBound <= start {
        let last = max(0, count - 1)
        let first = min(words.firstIndex { $0.upperBound > next.error.lowerBound } ?? last, last)
        var place = first
        WordScanner.scan(next.words) { _, word in
          body(.correction, word, place)
          place = min(place + 1, last)
        }
        // Of how many words it is, where that is not one: the script that shows it leaves the number out.
        between += " [sic\(count - first == 1 ? "" : String(count - first)): ".utf8 + next.words + "]".utf8
        corrections.removeFirst()
      }
      append(unit.text, end..<start, to: &between)
      if !between.isEmpty, between != [UInt8(ascii: " ")] { between.withUnsafeBufferPointer { body(.between, $0, count) } }
      between.removeAll(keepingCapacity: true)
    }
    WordScanner.scan(unit.text) { range, word in
      finish(range.lowerBound)
      body(.word, word, count)
      if hasCorrections { words.append(range) }
      count += 1
      end = range.upperBound
    }
    finish(unit.text.count)
    return count
  }

  private static func append(_ text: [UInt8], _ range: Range<Int>, to between: inout [UInt8]) {
    for place in range {
      let byte = text[place]
      if byte > UInt8(ascii: " ") {
        between.append(byte)
      } else if between.last != UInt8(ascii: " ") {
        between.append(UInt8(ascii: " "))
      }
    }
  }
}
