import Synchronization

/// Where the lines of a file stand, made when it is first asked for: of most files nobody asks, of some a thousand times.
final class LineTable: Sendable {
  /// What is before a byte of the file: its line, and the characters of that line.
  private struct Mark {
    var line: Int32 = 1
    var characters: Int32 = 0
  }

  /// A mark for every so many bytes.
  private static let step = 256
  private let made = Mutex<[Mark]?>(nil)

  /// The 1-based line of a byte, and how many characters stand before it there.
  func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, characters: Int) {
    let marks = marks(of: bytes)
    let start = min(offset / Self.step, marks.count - 1)
    let mark = Self.mark(at: offset, from: marks[start], at: start * Self.step, in: bytes)
    return (Int(mark.line), Int(mark.characters))
  }

  /// The byte behind the end of the line before; the file's end when there are fewer lines.
  func offset(ofLine line: Int, in bytes: [UInt8]) -> Int {
    let marks = marks(of: bytes)
    // The last mark that is in an earlier line, by halving.
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    var (offset, current) = ((low - 1) * Self.step, Int(marks[low - 1].line))
    while current < line, offset < bytes.count {
      if bytes.isLineEnd(at: offset) { current += 1 }
      offset += 1
    }
    return offset
  }

  private func marks(of bytes: [UInt8]) -> [Mark] {
    made.withLock { made in
      if let made { return made }
      var marks = [Mark()]
      for offset in stride(from: Self.step, through: bytes.count, by: Self.step) {
        marks.append(Self.mark(at: offset, from: marks[marks.count - 1], at: offset - Self.step, in: bytes))
      }
      made = marks
      return marks
    }
  }

  private static func mark(at offset: Int, from mark: Mark, at start: Int, in bytes: [UInt8]) -> Mark {
    var mark = mark
    for index in start..<offset {
      if bytes.isLineEnd(at: index) {
        mark = Mark(line: mark.line + 1)
      } else if bytes[index] & 0xC0 != 0x80 {
        mark.characters += 1
      }
    }
    return mark
  }
}
