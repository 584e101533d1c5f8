import Diagnostics

/// What is to be changed in a file, as `diff -u` writes it.
struct UnifiedDiff {
  private enum Line {
    case head(String)
    case same(String)
    case old(String)
    case new(String)
  }

  /// So many lines around a change are shown.
  private static let context = 3

  private var lines: [Line]

  init(_ change: FileChange, shownAs path: (String) -> String) {
    let name = path(change.file.path)
    lines = [.head("--- \(name)"), .head("+++ \(name)")]
    let pieces = Self.pieces(of: change)
    let old = Self.lines(change.file.bytes[...])
    var shift = 0
    var rest = pieces[...]
    while let first = rest.first {
      var end = rest.startIndex + 1
      while end < rest.endIndex, rest[end].old.lowerBound - rest[end - 1].old.upperBound <= 2 * Self.context {
        end += 1
      }
      let hunk = rest[..<end]
      rest = rest[end...]
      let from = max(0, first.old.lowerBound - Self.context)
      let to = min(old.count, (hunk.last?.old.upperBound ?? from) + Self.context)
      let growth = hunk.reduce(0) { $0 + $1.new.count - $1.old.count }
      lines.append(.head("@@ -\(from + 1),\(to - from) +\(from + 1 + shift),\(to - from + growth) @@"))
      shift += growth
      var place = from
      for piece in hunk {
        lines += old[place..<piece.old.lowerBound].map(Line.same)
        lines += old[piece.old].map(Line.old) + piece.new.map(Line.new)
        place = piece.old.upperBound
      }
      lines += old[place..<to].map(Line.same)
    }
  }

  func text(_ colours: Colours) -> String {
    lines.map { line in
      switch line {
      case .head(let text): colours(.bold, TerminalText.safe(text))
      case .same(let text): " " + TerminalText.safe(text)
      case .old(let text): colours(.red, "-" + TerminalText.safe(text))
      case .new(let text): colours(.green, "+" + TerminalText.safe(text))
      }
    }.map { $0 + "\n" }.joined()
  }

  /// The lines that change, by their places from 0, with those that take their place.
  private static func pieces(of change: FileChange) -> [(old: Range<Int>, new: [String])] {
    let bytes = change.file.bytes
    let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") && $0 + 1 < bytes.count }.map { $0 + 1 }
    let line = { (place: Int) in (starts.firstIndex { $0 > place } ?? starts.count) - 1 }
    var touched: [Range<Int>] = []
    for edit in change.edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let lines = line(edit.range.lowerBound)..<(line(max(edit.range.lowerBound, edit.range.upperBound - 1)) + 1)
      if let last = touched.last, lines.lowerBound < last.upperBound {
        touched[touched.count - 1] = last.lowerBound..<max(last.upperBound, lines.upperBound)
      } else {
        touched.append(lines)
      }
    }
    return touched.map { lines in
      let part = starts[lines.lowerBound]..<(lines.upperBound < starts.count ? starts[lines.upperBound] : bytes.count)
      let edits = change.edits.filter { part.contains($0.range.lowerBound) }.map {
        Edit(
          path: $0.path, range: ($0.range.lowerBound - part.lowerBound)..<($0.range.upperBound - part.lowerBound),
          replacement: $0.replacement, isSafe: $0.isSafe)
      }
      let new = SourceFile(path: change.file.path, bytes: Array(bytes[part])).applying(edits)
      return trimmed(lines, Self.lines(bytes[part]), Self.lines(new.bytes[...]))
    }
  }

  /// Without the lines that stay the same before and behind the others.
  private static func trimmed(_ place: Range<Int>, _ old: [String], _ new: [String]) -> (old: Range<Int>, new: [String])
  {
    let before = zip(old, new).prefix { $0 == $1 }.count
    let behind = zip(old.dropFirst(before).reversed(), new.dropFirst(before).reversed()).prefix { $0 == $1 }.count
    return (
      (place.lowerBound + before)..<(place.lowerBound + old.count - behind), Array(new[before..<(new.count - behind)])
    )
  }

  /// Without their ends.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
    let whole = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
    return whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
