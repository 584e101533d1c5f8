/// One line of a paragraph's content, as its text and as the inlines that the text stands in.
struct ContentLine {
  private(set) var inlines: [Inline] = []
  /// What ends the line; nil for the last.
  private(set) var end: Inline?

  /// The lines of some content, parted at line breaks and at the source's own line ends. Those inside marks part nothing.
  static func lines(of content: [Inline], in text: [UInt8]) -> [ContentLine] {
    var lines: [ContentLine] = []
    var line = ContentLine()
    for inline in content {
      guard case .text(let range) = inline else {
        if case .lineBreak = inline { line.finish(with: inline, to: &lines) } else { line.inlines.append(inline) }
        continue
      }
      var start = Int(range.start)
      while let lineEnd = text[start..<Int(range.end)].firstIndex(of: UInt8(ascii: "\n")) {
        line.append(start..<lineEnd)
        line.finish(with: .text(TextRange(lineEnd, lineEnd + 1)), to: &lines)
        start = lineEnd + 1
      }
      line.append(start..<Int(range.end))
    }
    return lines + [line]
  }

  private mutating func append(_ range: Range<Int>) {
    if !range.isEmpty { inlines.append(.text(TextRange(range.lowerBound, range.upperBound))) }
  }

  private mutating func finish(with end: Inline, to lines: inout [ContentLine]) {
    self.end = end
    lines.append(self)
    self = ContentLine()
  }

  /// Its words, without gaps and notes, which say nothing of what the line is.
  func words(in text: [UInt8]) -> String {
    String(decoding: inlines.flatMap { text[Self.range(of: $0)] }, as: UTF8.self)
  }

  /// Whether it begins with the glyph that stands for an indent.
  func isIndented(in text: [UInt8]) -> Bool {
    if case .artefact(.boxIndents, _)? = inlines.first { return true }
    return words(in: text).hasPrefix("□")
  }

  /// The inlines, cut at places in ``words(in:)``; nil where a place lies inside a mark.
  ///
  /// - Parameter places: in bytes, rising.
  func cut(at places: [Int]) -> [[Inline]]? {
    var pieces: [[Inline]] = [[]]
    var offset = 0
    for inline in inlines {
      var range = Self.range(of: inline)
      while pieces.count <= places.count, places[pieces.count - 1] < offset + range.count {
        let place = places[pieces.count - 1]
        if place > offset {
          guard case .text = inline else { return nil }
          let middle = range.lowerBound + place - offset
          pieces[pieces.count - 1].append(.text(TextRange(range.lowerBound, middle)))
          range = middle..<range.upperBound
          offset = place
        }
        pieces.append([])
      }
      if case .text = inline {
        pieces[pieces.count - 1].append(.text(TextRange(range.lowerBound, range.upperBound)))
      } else {
        pieces[pieces.count - 1].append(inline)
      }
      offset += range.count
    }
    while pieces.count <= places.count { pieces.append([]) }
    return pieces
  }

  private static func range(of inline: Inline) -> Range<Int> {
    switch inline {
    case .gap, .note, .artefact, .pageBreak, .lineBreak: 0..<0
    case .text, .code, .emphasis, .strong, .link, .image, .html, .deletion, .addition, .sic, .unclear, .supplied, .mention,
      .foreign:
      inline.range?.range ?? 0..<0
    }
  }
}
