import Transcription

/// The variants of a witness: their words marked, and behind them the signs that lead to the apparatus. Every variant
/// has its sign, whatever it stands in: what holds no signs (a link, a number, a gap, code) has them behind it.
extension TranscriptHTML {
  /// Text, with the variants in it marked. A variant that goes on behind a mark is marked piece by piece, and has its sign
  /// behind the last.
  mutating func write(_ range: TextRange) {
    var position = range.start
    while let variant = variants.first, variant.range.start < range.end || variant.range.isEmpty(at: range.end) {
      if variant.range.end >= position {
        let start = max(position, variant.range.start)
        let end = min(variant.range.end, range.end)
        writeMentions(TextRange(Int(position), Int(start)))
        if start < end {
          html.markup("<span class=\"variant\">")
          writeMentions(TextRange(Int(start), Int(end)))
          html.markup("</span>")
        }
        position = end
        if variant.range.end > range.end { break }
      }
      endVariant()
      writeDueSigns()
    }
    writeMentions(TextRange(Int(position), Int(range.end)))
  }

  /// What a link that was opened is on, and its end. A sign is a link itself, and stands behind it.
  mutating func writeLinked(_ content: [Inline], _ end: StaticString) {
    openLinks += 1
    write(content)
    html.markup(end)
    openLinks -= 1
    writeDueSigns()
  }

  /// The signs of all variants up to a place that have none yet.
  mutating func writeSigns(upTo end: Int32) {
    while let variant = variants.first, variant.range.end <= end { endVariant() }
    writeDueSigns()
  }

  /// The same behind a block that can hold no sign.
  mutating func writeSignsBehind(_ range: TextRange) {
    guard let variant = variants.first, variant.range.end <= range.end else { return }
    html.markup("<p class=\"ed\">")
    writeSigns(upTo: range.end)
    html.markup("</p>\n")
  }

  private mutating func endVariant() {
    if let variant = variants.popFirst() { dueVariants.append(variant) }
  }

  private mutating func writeDueSigns() {
    guard openLinks == 0 else { return }
    for variant in dueVariants {
      html.markup("<sup class=\"ed variant-reference\"><a id=\"")
      html.text(variant.id)
      html.markup("\" href=\"#")
      html.text(variant.entry)
      html.markup("\" aria-label=\"Variant ")
      html.text(variant.sign)
      html.markup("\">")
      html.text(variant.sign)
      html.markup("</a></sup>")
    }
    dueVariants = []
  }
}

extension TextRange {
  fileprivate func isEmpty(at place: Int32) -> Bool { start == place && end == place }
}
