import Diagnostics

/// A tag of a template.
struct Tag {
  enum Kind: Equatable {
    case escaped, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// What stands in the tag after its sigil, without white space around it.
  let content: Range<Int>
  /// The whole tag with its delimiters.
  let range: Range<Int>
}

/// Finds the tags of a template one after the other, keeping the delimiters in force.
struct TagLexer {
  private let file: SourceFile
  private var bytes: [UInt8] { file.bytes }
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var position = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  /// The next tag that is closed; nil when no more follow. A tag that is not closed is reported and counts as text.
  mutating func next() -> Tag? {
    while let start = find(open[...], from: position) {
      let (kind, terminator, contentStart) = sigil(at: start + open.count)
      guard let contentEnd = find(terminator[...], from: contentStart) else {
        reportUnclosed(at: start, terminator)
        position = bytes.count
        return nil
      }
      if kind != .comment, let inner = lastOpening(in: contentStart..<contentEnd) {
        reportUnclosed(at: start, terminator)
        position = inner
        continue
      }
      let tag = Tag(
        kind: kind, content: trimmed(contentStart..<contentEnd), range: start..<contentEnd + terminator.count)
      position = tag.range.upperBound
      if kind == .delimiters { setDelimiters(tag) }
      return tag
    }
    return nil
  }

  private func sigil(at offset: Int) -> (Tag.Kind, terminator: [UInt8], contentStart: Int) {
    var start = offset
    while start < bytes.count, isBlank(bytes[start]) || isLineEnd(bytes[start]) { start += 1 }
    let kind: Tag.Kind? =
      switch start < bytes.count ? bytes[start] : 0 {
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .close
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "<"): .parent
      case UInt8(ascii: "$"): .block
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "="): .delimiters
      case UInt8(ascii: "&"), UInt8(ascii: "{"): .raw
      default: nil
      }
    guard let kind else { return (.escaped, close, offset) }
    switch bytes[start] {
    case UInt8(ascii: "{"): return (kind, [UInt8(ascii: "}")] + close, start + 1)
    case UInt8(ascii: "="): return (kind, [UInt8(ascii: "=")] + close, start + 1)
    default: return (kind, close, start + 1)
    }
  }

  /// Of several tags that are not closed the last is nearest to the closing delimiters.
  private func lastOpening(in range: Range<Int>) -> Int? {
    guard open != close else { return nil }
    var last: Int?
    var from = range.lowerBound
    while let found = find(open[...], from: from, to: range.upperBound) {
      last = found
      from = found + 1
    }
    return last
  }

  private mutating func setDelimiters(_ tag: Tag) {
    let parts = bytes[tag.content].split { isBlank($0) || isLineEnd($0) }
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(
        Diagnostic(
          .error, .templateSyntax, "'\(String(decoding: bytes[tag.range], as: UTF8.self))' does not set two delimiters",
          at: file.location(at: tag.range.lowerBound),
          fix: "write the opening and the closing delimiter, parted by a space and without '=', as in '{{=<% %>=}}'"))
      return
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  private mutating func reportUnclosed(at offset: Int, _ terminator: [UInt8]) {
    diagnostics.append(
      Diagnostic(
        .error, .templateSyntax, "a tag is opened with '\(String(decoding: open, as: UTF8.self))' and never closed",
        at: file.location(at: offset), fix: "write '\(String(decoding: terminator, as: UTF8.self))' where it ends"))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) || isLineEnd(bytes[start]) { start += 1 }
    while start < end, isBlank(bytes[end - 1]) || isLineEnd(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func find(_ needle: ArraySlice<UInt8>, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? bytes.count
    guard let first = needle.first, start + needle.count <= end else { return nil }
    for offset in start...(end - needle.count) where bytes[offset] == first {
      if bytes[offset..<offset + needle.count].elementsEqual(needle) { return offset }
    }
    return nil
  }
}

/// White space within a line.
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
