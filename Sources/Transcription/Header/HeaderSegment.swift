/// A styled line of a header: a heading, or a bold piece at a line's start, with what stands beside it.
struct HeaderSegment {
  /// The styled words without a colon at their end, white space folded.
  var head: String
  var hasColon: Bool
  /// What stands beside the label on its line.
  var value: [Inline]
  /// The value, where it is part of a heading and has no inlines of its own.
  var headingValue: String?
  var range: TextRange

  var label: HeaderLabel? {
    isWhole || hasColon ? HeaderLabel(head) : nil
  }

  /// Whether nothing but a line break stands beside the styled words.
  var isWhole: Bool {
    headingValue == nil && value.allSatisfy { if case .lineBreak = $0 { true } else { false } }
  }

  /// The segments of a block; empty when it is neither a heading nor begins with bold words.
  static func segments(of block: Block, in transcript: Transcript) -> [HeaderSegment] {
    switch block {
    case .heading(_, let content, let range): [heading(content, range, in: transcript)]
    case .paragraph(let paragraph) where paragraph.label == nil:
      segments(of: paragraph.content, range: paragraph.range, in: transcript)
    default: []
    }
  }

  private static func heading(_ content: [Inline], _ range: TextRange, in transcript: Transcript) -> HeaderSegment {
    let text = transcript.foldedText(content)
    if let colon = text.firstIndex(of: ":"), HeaderLabel(String(text[..<colon])) != nil {
      let value = text[text.index(after: colon)...].trimmingSpaces()
      return HeaderSegment(
        head: String(text[..<colon]), hasColon: true, value: [], headingValue: value.isEmpty ? nil : value, range: range)
    }
    let hasColon = text.hasSuffix(":")
    return HeaderSegment(
      head: hasColon ? text.dropLast().trimmingSpaces() : text, hasColon: hasColon, value: [], headingValue: nil,
      range: range)
  }

  private static func segments(of content: [Inline], range: TextRange, in transcript: Transcript) -> [HeaderSegment] {
    var segments: [HeaderSegment] = []
    var beginsLine = true
    for inline in content {
      if beginsLine, case .strong(let words) = inline {
        var head = transcript.foldedText(words)
        let hasColon = head.hasSuffix(":")
        if hasColon { head = head.dropLast().trimmingSpaces() }
        segments.append(
          HeaderSegment(head: head, hasColon: hasColon, value: [], headingValue: nil, range: inline.range ?? range))
      } else if segments.isEmpty {
        return []
      } else {
        segments[segments.count - 1].append(inline, in: transcript)
      }
      beginsLine = endsLine(inline, in: transcript)
    }
    return segments
  }

  /// Adds to the value; a colon right behind the bold words belongs to the label.
  private mutating func append(_ inline: Inline, in transcript: Transcript) {
    guard value.isEmpty, case .text(var range) = inline else { return value.append(inline) }
    if !hasColon, transcript.text[range.range].first == UInt8(ascii: ":") {
      hasColon = true
      range.start += 1
    }
    // The space before a value, or the end of a line without one.
    if !transcript.text[range.range].allSatisfy({ $0 <= UInt8(ascii: " ") }) { value.append(.text(range)) }
  }

  private static func endsLine(_ inline: Inline, in transcript: Transcript) -> Bool {
    switch inline {
    case .lineBreak: true
    case .text(let range): transcript.text[range.range].last == UInt8(ascii: "\n")
    default: false
    }
  }
}
