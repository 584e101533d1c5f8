/// The part of a line that is meant.
package struct SourceSpan: Sendable, Hashable {
  /// 1-based.
  package let line: Int
  /// 1-based, in Unicode scalar values; the upper bound is behind the last.
  package let columns: Range<Int>
  /// In the file.
  package let bytes: Range<Int>
  /// The whole line without its end, in the file.
  package let lineBytes: Range<Int>
}

/// Finds what diagnostics mean in a file. Asked in the order of their places it goes through the file once, however many
/// they are.
package struct SpanFinder {
  /// In a longer line nothing is searched for.
  private static let longestLine = 20_000

  private let file: SourceFile
  private var line = 1
  private var lineBytes: Range<Int>
  /// A place in the line, from which columns are counted on.
  private var place: (column: Int, offset: Int)

  /// Begins at the file's first line, and anew for a diagnostic that stands before the last one asked for.
  package init(_ file: SourceFile) {
    self.file = file
    lineBytes = 0..<0
    place = (1, 0)
    enterLine(at: 0)
  }

  /// What a diagnostic means: as far as its location says; else what its message quotes, or the word that begins there.
  package mutating func span(of diagnostic: Diagnostic) -> SourceSpan? {
    span(of: diagnostic.location, quoting: Self.quoted(in: diagnostic.message))
  }

  /// The bytes a diagnostic's correction changes; nil when there is none, or something else stands there.
  package mutating func edit(of diagnostic: Diagnostic) -> Edit? {
    guard let correction = diagnostic.correction, !correction.old.isEmpty,
      let span = span(of: correction.location ?? diagnostic.location, quoting: [Array(correction.old.utf8)])
    else { return nil }
    let start = span.bytes.lowerBound
    guard file.bytes[start...].starts(with: correction.old.utf8) else { return nil }
    return Edit(
      path: file.path, range: start..<(start + correction.old.utf8.count), replacement: correction.new,
      isSafe: correction.isSafe)
  }

  private mutating func span(of location: SourceLocation, quoting quoted: [[UInt8]]) -> SourceSpan? {
    guard let wanted = location.line, moveTo(line: wanted) else { return nil }
    guard let column = location.column else { return spanInLine(quoting: quoted) }
    let start = offset(ofColumn: column)
    if let end = location.endColumn { return span(start..<max(start, offset(ofColumn: end))) }
    let words = quoted.first { !$0.isEmpty && file.bytes[start..<lineBytes.upperBound].starts(with: $0) }
    return span(start..<(words.map { start + $0.count } ?? endOfWord(at: start)))
  }

  /// What is quoted, where it stands in the line once; else all of the line.
  private mutating func spanInLine(quoting quoted: [[UInt8]]) -> SourceSpan {
    let text = file.bytes[lineBytes]
    if text.count <= Self.longestLine {
      for words in quoted where words.count > 1 {
        // Two are as good as a thousand.
        let places = Array(text.indices.lazy.filter { text[$0] == words[0] && text[$0...].starts(with: words) }.prefix(2))
        if places.count == 1 { return span(places[0]..<(places[0] + words.count)) }
      }
    }
    let isSpace = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    let start = text.firstIndex { !isSpace($0) } ?? lineBytes.upperBound
    return span(start..<(text.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start))
  }

  private mutating func span(_ bytes: Range<Int>) -> SourceSpan {
    let start = column(ofOffset: bytes.lowerBound)
    return SourceSpan(
      line: line, columns: start..<(start + file.bytes[bytes].count { $0 & 0xC0 != 0x80 }), bytes: bytes,
      lineBytes: lineBytes)
  }

  private func endOfWord(at start: Int) -> Int {
    let rest = file.bytes[start..<lineBytes.upperBound]
    let isWord = { (byte: UInt8) in byte >= 0x80 || Self.wordBytes.contains(byte) }
    let isStart = rest.first.map(isWord) ?? false
    return rest.firstIndex { isStart ? !isWord($0) : $0 <= UInt8(ascii: " ") } ?? lineBytes.upperBound
  }

  private static let wordBytes = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")

  // MARK: Lines and columns

  /// - Returns: whether the file has such a line.
  private mutating func moveTo(line wanted: Int) -> Bool {
    if wanted < line {
      line = 1
      enterLine(at: 0)
    }
    while line < wanted {
      guard lineBytes.upperBound < file.bytes.count else { return false }
      var next = lineBytes.upperBound
      while !file.bytes.isLineEnd(at: next) { next += 1 }
      line += 1
      enterLine(at: next + 1)
    }
    return true
  }

  private mutating func enterLine(at start: Int) {
    let hasMark = start == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let first = hasMark ? 3 : start
    let end = file.bytes[first...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    lineBytes = first..<(end ?? file.bytes.count)
    place = (1, first)
  }

  private mutating func offset(ofColumn column: Int) -> Int {
    if column < place.column { place = (1, lineBytes.lowerBound) }
    while place.column < column, place.offset < lineBytes.upperBound { stepOn() }
    return place.offset
  }

  private mutating func column(ofOffset offset: Int) -> Int {
    if offset < place.offset { place = (1, lineBytes.lowerBound) }
    while place.offset < offset { stepOn() }
    return place.column
  }

  private mutating func stepOn() {
    repeat { place.offset += 1 } while place.offset < lineBytes.upperBound && file.bytes[place.offset] & 0xC0 == 0x80
    place.column += 1
  }

  /// What a message has in single quotes, without the ellipses around it.
  static func quoted(in message: String) -> [[UInt8]] {
    let bytes = Array(message.utf8)
    let isQuote = { (place: Int) in bytes[place] == UInt8(ascii: "'") }
    let opens = { (place: Int) in
      isQuote(place) && (place == 0 || [UInt8(ascii: " "), UInt8(ascii: "(")].contains(bytes[place - 1]))
    }
    let closes = { (place: Int) in
      isQuote(place) && (place + 1 == bytes.count || Self.behindQuote.contains(bytes[place + 1]))
    }
    var quoted: [[UInt8]] = []
    var place = 0
    while let start = bytes[place...].indices.first(where: opens),
      let end = bytes[(start + 1)...].indices.first(where: closes)
    {
      quoted.append(withoutEllipses(bytes[(start + 1)..<end]))
      place = end + 1
    }
    return quoted
  }

  private static func withoutEllipses(_ words: ArraySlice<UInt8>) -> [UInt8] {
    var words = words
    if words.starts(with: "… ".utf8) { words = words.dropFirst("… ".utf8.count) }
    if words.suffix(4).elementsEqual(" …".utf8) { words = words.dropLast(4) }
    return Array(words)
  }

  private static let behindQuote = ByteSet(" ,;:.)?")
}
