import CCMark
import Diagnostics

/// Hands a body to libcmark line by line, so that what is Recto's and not Markdown's is out of the way: the lines of fenced
/// blocks are replaced by a comment, which ends any block before it, and layout rules drop what is no word. Line numbers stay
/// what they are.
struct BodyReader: ~Copyable {
  /// A line `::: name`, or `:::` alone.
  struct Fence {
    /// 1-based, in the body.
    let line: Int
    /// As written; nil for the closing line.
    let name: String?
  }

  /// Stands for a fence in what libcmark reads.
  static let fenceStandIn: StaticString = "<!--:::-->\n"

  /// Without source positions libcmark loses count of lines at code and HTML that go over a line's end.
  private let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS)
  private let kind: BodyKind
  private let dropsBoxes: Bool
  private var openCode: (mark: UInt8, count: Int)?
  private var isInComment = false
  /// The byte offset of each line of the body, for 1-based line n at n - 1.
  private(set) var lineStarts: [Int] = []
  private(set) var fences: [Fence] = []
  /// Lines that held only U+00A0.
  private(set) var nbspLines = 0
  /// Indents and paddings of `□` that were dropped, in runs.
  private(set) var boxRuns = 0

  init(kind: BodyKind, dropsBoxes: Bool) {
    self.kind = kind
    self.dropsBoxes = dropsBoxes
  }

  deinit {
    cmark_parser_free(parser)
  }

  /// Parses the body, which begins at `start`.
  mutating func read(_ file: SourceFile, from start: Int) -> CMarkTree? {
    file.bytes.withUnsafeBufferPointer { bytes in
      var pending = start
      var lineStart = start
      var line = 0
      while lineStart < bytes.count {
        line += 1
        lineStarts.append(lineStart)
        let next = SourceLines.line(of: bytes, from: lineStart).next
        if let replacement = replacement(UnsafeBufferPointer(rebasing: bytes[lineStart..<next]), line: line) {
          feed(bytes, pending..<lineStart)
          replacement.withUnsafeBufferPointer { feed($0, 0..<$0.count) }
          pending = next
        }
        lineStart = next
      }
      feed(bytes, pending..<bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    cmark_consolidate_text_nodes(root)
    return CMarkTree(root: root)
  }

  /// What libcmark should read in place of a line; nil for the line itself, as nearly always.
  private mutating func replacement(_ line: UnsafeBufferPointer<UInt8>, line number: Int) -> [UInt8]? {
    guard dropsBoxes, openCode == nil, !isInComment, let words = withoutBoxes(line) else {
      return replacement(ofWords: line, line: number)
    }
    return words.withUnsafeBufferPointer { replacement(ofWords: $0, line: number) } ?? words
  }

  private mutating func replacement(ofWords line: UnsafeBufferPointer<UInt8>, line number: Int) -> [UInt8]? {
    var index = 0
    while index < line.count, line[index] == UInt8(ascii: " ") { index += 1 }
    guard index < line.count else { return nil }
    if isInComment {
      isInComment = !Self.contains(line, "-->")
      return nil
    }
    switch line[index] {
    case UInt8(ascii: "<") where index < 4 && openCode == nil && line.dropFirst(index).starts(with: "<!--".utf8):
      isInComment = !Self.contains(line, "-->")
      return nil
    case UInt8(ascii: ":") where index < 4 && openCode == nil:
      guard let fence = Self.fence(line.dropFirst(index), line: number) else { return nil }
      fences.append(fence)
      return Self.fenceStandIn.withUTF8Buffer { Array($0) }
    case UInt8(ascii: "`") where index < 4, UInt8(ascii: "~") where index < 4:
      trackCode(line.dropFirst(index))
      return nil
    case UInt8(ascii: "-") where index < 4 && openCode == nil && kind == .transcript:
      // To Markdown "- 2 -" is an item.
      guard let number = PageNumber.alone(inLine: line[index...]), let close = line.lastIndex(of: UInt8(ascii: "-"))
      else { return nil }
      return Array("-\(number)".utf8) + line[close...]
    case UInt8(ascii: "[") where index < 4 && openCode == nil && kind == .transcript:
      return LinkDefinition.isText(line[index...]) ? [UInt8(ascii: "\\")] + line[index...] : nil
    case 0xC2 where openCode == nil && Self.isBlankWithNBSP(line.dropFirst(index)):
      nbspLines += 1
      // The space keeps the line end from being read as one with a CR before it.
      return Array(" \n".utf8)
    default:
      return nil
    }
  }

  private static func fence(_ line: Slice<UnsafeBufferPointer<UInt8>>, line number: Int) -> Fence? {
    let colons = line.prefix { $0 == UInt8(ascii: ":") }
    guard colons.count >= 3 else { return nil }
    let name = String(decoding: line.dropFirst(colons.count), as: UTF8.self)
      .split { $0.isWhitespace }.joined(separator: " ")
    return Fence(line: number, name: name.isEmpty ? nil : name)
  }

  /// Fenced code is left alone, whatever it holds (CommonMark 4.5).
  private mutating func trackCode(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let mark = line.first else { return }
    let count = line.prefix { $0 == mark }.count
    let rest = line.dropFirst(count)
    if let open = openCode {
      let isClosing = mark == open.mark && count >= open.count && rest.allSatisfy { $0 <= UInt8(ascii: " ") }
      if isClosing { openCode = nil }
    } else if count >= 3, mark == UInt8(ascii: "~") || !rest.contains(UInt8(ascii: "`")) {
      openCode = (mark, count)
    }
  }

  private static func contains(_ line: UnsafeBufferPointer<UInt8>, _ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      line.indices.contains { line[$0...].starts(with: mark) }
    }
  }

  private static func isBlankWithNBSP(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = line
    while let byte = rest.first {
      if byte <= UInt8(ascii: " ") {
        rest = rest.dropFirst()
      } else if byte == 0xC2, rest.dropFirst().first == 0xA0 {
        rest = rest.dropFirst(2)
      } else {
        return false
      }
    }
    return true
  }

  /// The line without `□` (U+25A1); nil when it has none.
  private mutating func withoutBoxes(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard line.contains(0xE2) else { return nil }
    var kept: [UInt8] = []
    var wasBox = false
    var index = 0
    while index < line.count {
      let isBox = line[index] == 0xE2 && index + 2 < line.count && line[index + 1] == 0x96 && line[index + 2] == 0xA1
      if isBox {
        if !wasBox { boxRuns += 1 }
        index += 3
      } else {
        kept.append(line[index])
        index += 1
      }
      wasBox = isBox
    }
    return kept.count == line.count ? nil : kept
  }

  private func feed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let base = bytes.baseAddress, !range.isEmpty else { return }
    (base + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) {
      cmark_parser_feed(parser, $0, range.count)
    }
  }
}
