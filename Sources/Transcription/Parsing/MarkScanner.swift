import Diagnostics

/// A piece of a run of text: words, or a mark of the source format.
struct Token {
  enum Delimiter {
    case deletion, bracedDeletion, addition

    var closing: String {
      switch self {
      case .deletion: "~~"
      case .bracedDeletion: "--}"
      case .addition: "++}"
      }
    }
  }

  enum Kind {
    case text
    case open(Delimiter)
    case close(Delimiter)
    /// `~~`, which opens or closes.
    case strike(canOpen: Bool, canClose: Bool)
    /// A delimiter without its other half.
    case unpaired
    case bracket(BracketMark)
    case pageBreak(String)
    /// One or more `□` that are no words.
    case box
    /// What a line begins with that is no word, and no part of the text that is scanned.
    case artefacts([Inline])
    case lineBreak
    /// A node of libcmark's with a tree of its own.
    case node(CMarkTree.Node)
  }

  var kind: Kind
  /// The bytes as written, in the scratch buffer.
  var range: Range<Int>

  var isRedaction: Bool {
    if case .bracket(.gap(let gap)) = kind { gap.reason == .redacted } else { false }
  }
}

/// Finds the marks in a run of text, in one pass.
struct MarkScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether some signs in the text are words behind a backslash.
  private let hasEscapes: Bool
  /// A page has no marks but the references to its notes.
  private let kind: BodyKind
  private let dropsBoxes: Bool
  /// Whether the run begins at a line's start and ends at a line's end: only there can a page break stand alone.
  private let beginsLine: Bool
  private let endsLine: Bool
  private var textStart: Int
  private var position: Int
  private let end: Int

  /// - Parameter run: the range of `bytes` to scan.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, run: Range<Int>, hasEscapes: Bool, of kind: BodyKind, dropsBoxes: Bool,
    beginsLine: Bool, endsLine: Bool, into tokens: inout [Token]
  ) {
    var scanner = MarkScanner(
      bytes: bytes, hasEscapes: hasEscapes, kind: kind, dropsBoxes: dropsBoxes, beginsLine: beginsLine,
      endsLine: endsLine, textStart: run.lowerBound, position: run.lowerBound, end: run.upperBound)
    scanner.scan(into: &tokens)
  }

  private mutating func scan(into tokens: inout [Token]) {
    let start = position
    let beginnings = Self.beginnings
    while position < end {
      // In a variable of its own, for the compiler keeps no property in a register.
      var next = position
      while next < end, !beginnings.contains(bytes[next]), bytes[next] != 0xE2 { next += 1 }
      position = next
      guard next < end else { break }
      if isEscaped(next) {
        position += 1
        continue
      }
      guard kind == .transcript else {
        if bytes[position] == UInt8(ascii: "[") { bracket(into: &tokens) } else { position += 1 }
        continue
      }
      if position == start ? beginsLine : bytes[position - 1] == UInt8(ascii: "\n"), let line = lineOfPageBreak() {
        take(.pageBreak(line.number), upTo: line.end, into: &tokens)
        continue
      }
      switch bytes[position] {
      case UInt8(ascii: "["): bracket(into: &tokens)
      case UInt8(ascii: "~") where follows("~~"): strike(from: start, into: &tokens)
      case UInt8(ascii: "{") where follows("{++"): take(.open(.addition), upTo: position + 3, into: &tokens)
      case UInt8(ascii: "{") where follows("{--"): take(.open(.bracedDeletion), upTo: position + 3, into: &tokens)
      case UInt8(ascii: "+") where follows("++}"): take(.close(.addition), upTo: position + 3, into: &tokens)
      case UInt8(ascii: "-") where follows("--}"): take(.close(.bracedDeletion), upTo: position + 3, into: &tokens)
      case 0xE2 where dropsBoxes && LineArtefacts.isBox(bytes, at: position): boxes(into: &tokens)
      default: position += 1
      }
    }
    flush(upTo: end, into: &tokens)
  }

  /// What marks, and lines that are a page break, begin with. A line may begin with a dash too, whose first byte is 0xE2.
  private static let beginnings = ByteSet("[~{+-(")

  private mutating func bracket(into tokens: inout [Token]) {
    let inside = bytes[(position + 1)..<end]
    let close = inside.indices.first { isBracket(bytes[$0]) && !isEscaped($0) } ?? end
    guard close < end, bytes[close] == UInt8(ascii: "]") else {
      // A mark that holds another, or emphasis, or has no end: its words stay, and it is told.
      if kind == .transcript, let length = BracketMark.beginning(of: inside) {
        take(.unpaired, upTo: position + 1 + length, into: &tokens)
      } else {
        position += 1
      }
      return
    }
    let letterBefore = BracketMark.endsWithLetter(bytes[textStart..<position])
    let letterBehind = BracketMark.beginsWithLetter(bytes[(close + 1)..<end])
    if let mark = BracketMark(bytes[(position + 1)..<close], isInWord: letterBefore || letterBehind),
      kind == .transcript || mark.isNote {
      take(.bracket(mark), upTo: close + 1, into: &tokens)
    } else {
      position += 1
    }
  }

  private func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "]") || byte == UInt8(ascii: "[") }

  private func isEscaped(_ place: Int) -> Bool { hasEscapes && Escape.stands(at: place + 1, in: bytes) }

  private mutating func boxes(into tokens: inout [Token]) {
    var next = position
    while next < end, LineArtefacts.isBox(bytes, at: next) { next += 3 }
    take(.box, upTo: next, into: &tokens)
  }

  private mutating func strike(from start: Int, into tokens: inout [Token]) {
    let behind = position + 2
    let canOpen = behind >= end || !isSpace(bytes[behind])
    let canClose = position <= start || !isSpace(bytes[position - 1])
    take(.strike(canOpen: canOpen, canClose: canClose), upTo: behind, into: &tokens)
  }

  /// The line that begins here, if it is a page break and nothing else.
  private func lineOfPageBreak() -> (number: String, end: Int)? {
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "["), 0xE2: break
    default: return nil
    }
    let lineEnd = bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
    guard lineEnd < end || endsLine, let number = PageNumber.alone(inLine: bytes[position..<lineEnd]) else { return nil }
    return (number, lineEnd)
  }

  private mutating func take(_ kind: Token.Kind, upTo next: Int, into tokens: inout [Token]) {
    flush(upTo: position, into: &tokens)
    tokens.append(Token(kind: kind, range: position..<next))
    position = next
    textStart = next
  }

  private mutating func flush(upTo end: Int, into tokens: inout [Token]) {
    if end > textStart { tokens.append(Token(kind: .text, range: textStart..<end)) }
    textStart = end
  }

  private func follows(_ mark: StaticString) -> Bool {
    guard position + mark.utf8CodeUnitCount <= end else { return false }
    return mark.withUTF8Buffer { bytes[position..<(position + $0.count)].elementsEqual($0) }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }
}
