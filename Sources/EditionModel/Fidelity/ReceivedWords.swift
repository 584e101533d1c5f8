import Diagnostics

/// The words of a file as received, from its bytes. It knows of Markdown only which words may be no words of the text, and
/// drops none of them: what our parser loses must not be lost here in the same way.
struct ReceivedWords {
  private let scalars: [Unicode.Scalar]
  private var assembler = WordAssembler()
  private var index = 0
  private var line = 1
  private var brackets = 0
  /// Whether it is known that no comment ends behind here; a search at each `<!--` would take a long file too long.
  private var isWithoutCommentEnd = false
  private static let longestAddress = 2000
  /// Up to where the signs are of one kind.
  private var allowed: (end: Int, allowance: Word.Allowance)?

  static func read(_ file: SourceFile) -> [Word] {
    var reader = ReceivedWords(file)
    return reader.read()
  }

  private init(_ file: SourceFile) {
    scalars = Array(String(decoding: file.bytes, as: UTF8.self).unicodeScalars)
  }

  private mutating func read() -> [Word] {
    while index < scalars.count {
      endAllowance()
      let scalar = scalars[index]
      if allowed == nil, !isEscaped {
        allowed = allowance(at: scalar)
        if let allowed, case .redaction = allowed.allowance { assembler.end() }
      }
      if !skipMark(at: scalar) { add(scalar) }
    }
    assembler.end()
    return assembler.words
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let line = line
    if scalar == "&", let (decoded, end) = CharacterReference.read(scalars, at: index) {
      assembler.add(decoded, line: line, allowance: allowed?.allowance)
      index = end
      return
    }
    assembler.add(scalar, line: line, allowance: allowed?.allowance)
    if scalar == "\n" || (scalar == "\r" && !follows("\n", at: index + 1)) {
      self.line += 1
      assembler.end()
    }
    index += 1
  }

  /// Goes over marks that part no word: `{--` and `--}`, though a hyphen does, and the numbers of pages and notes and
  /// `[sic]`, which stand beside the word they touch.
  private mutating func skipMark(at scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "{" where follows("{--", at: index), "-" where follows("--}", at: index): index += 3
    case "[":
      guard !isEscaped, let mark = pageBreak() ?? sic() ?? note() else { return false }
      for word in mark.words { assembler.insert(word, line: line, allowance: .mark) }
      line += scalars[index..<mark.end].count { $0 == "\n" }
      index = mark.end
    default: return false
    }
    return true
  }

  private mutating func endAllowance() {
    guard let current = allowed, index >= current.end else { return }
    if case .redaction = current.allowance { assembler.end() }
    allowed = nil
  }

  private var isEscaped: Bool { index > 0 && scalars[index - 1] == "\\" }

  /// What begins here and may be no text.
  private mutating func allowance(at scalar: Unicode.Scalar) -> (end: Int, allowance: Word.Allowance)? {
    switch scalar {
    case "<" where follows("<!--", at: index):
      guard !isWithoutCommentEnd else { return nil }
      let end = end(of: "-->", from: index + 4)
      isWithoutCommentEnd = end == nil
      return end.map { ($0, .syntax) }
    case "<" where follows("<br", at: index) || follows("<BR", at: index):
      return end(of: ">", from: index, upTo: min(scalars.count, index + 40)).map { ($0, .syntax) }
    case ":" where beginsLine && follows(":::", at: index):
      return (lineEnd, .syntax)
    case "(" where index > 0 && scalars[index - 1] == "]":
      return end(of: ")", from: index, upTo: lineEnd).flatMap { isAddress(upTo: $0) ? ($0, .syntax) : nil }
    case "[": return bracket()
    default: return nil
    }
  }

  private mutating func bracket() -> (end: Int, allowance: Word.Allowance)? {
    guard let close = end(of: "]", from: index, upTo: min(scalars.count, index + 400)) else { return nil }
    let content = text((index + 1)..<(close - 1))
    if beginsLine, follows(":", at: close) { return isDefinition(behind: close + 1) ? (lineEnd, .syntax) : nil }
    if index > 0, scalars[index - 1] == "]", content.allSatisfy(\.isNumber) { return (close, .syntax) }
    let word = content.prefix { $0.isLetter }.lowercased()
    guard Self.redactions.contains(word) else { return nil }
    brackets += 1
    return (close, .redaction(bracket: brackets))
  }

  private static let redactions: Set<String> = ["redacted", "excised", "withheld", "sanitized", "sanitised"]

  /// `[p. 2]` or `[Page 81]`: the number.
  private func pageBreak() -> (words: [String], end: Int)? {
    guard let close = end(of: "]", from: index, upTo: min(scalars.count, index + 24)) else { return nil }
    let content = text((index + 1)..<(close - 1))
    guard let word = ["page", "pp.", "pg.", "p."].first(where: { content.lowercased().hasPrefix($0) }) else { return nil }
    let number = content.dropFirst(word.count).drop { $0 == " " }
    let isNumber = number.first?.isNumber == true || number.lowercased().allSatisfy { "ivxlcdm".contains($0) }
    guard isNumber, !number.isEmpty, number.unicodeScalars.allSatisfy(WordAssembler.isWord) else { return nil }
    return ([String(number)], close)
  }

  /// `[sic]` or `[sic: hope]`, with the words in it.
  private func sic() -> (words: [String], end: Int)? {
    guard follows("[sic]", at: index) || follows("[sic:", at: index),
      let close = end(of: "]", from: index, upTo: min(scalars.count, index + 120))
    else { return nil }
    return (WordAssembler.words(of: text((index + 1)..<(close - 1))), close)
  }

  /// `[^1]`: the note's number.
  private func note() -> (words: [String], end: Int)? {
    guard follows("[^", at: index), let close = end(of: "]", from: index, upTo: min(scalars.count, index + 43)) else {
      return nil
    }
    let label = text((index + 2)..<(close - 1))
    guard !label.isEmpty, !label.contains(where: \.isWhitespace) else { return nil }
    return ([label.hasPrefix("ed:") ? String(label.dropFirst(3)) : label], close)
  }

  /// Whether what stands in round brackets can be a link's address: one word, and a title in quotes if there is one.
  private func isAddress(upTo end: Int) -> Bool {
    let parts = text((index + 1)..<(end - 1)).split(separator: " ", maxSplits: 1)
    return parts.count < 2 || ["\"", "'"].contains(parts[1].first)
  }

  /// Whether an address stands behind `[1]:`, so that the line is none of the text's.
  private func isDefinition(behind start: Int) -> Bool {
    let address = text(start..<max(start, lineEnd)).drop { $0 == " " }.prefix { $0 != " " }
    return address.contains("://") || ["/", "#", "<"].contains(address.first) || address.hasPrefix("mailto:")
  }

  private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  private var beginsLine: Bool {
    var before = index
    while before > 0, scalars[before - 1] == " " { before -= 1 }
    return before == 0 || scalars[before - 1] == "\n" || scalars[before - 1] == "\r"
  }

  /// The line's end, or a place so far from here that no address is longer.
  private var lineEnd: Int {
    let near = index..<min(scalars.count, index + Self.longestAddress)
    return scalars[near].firstIndex { $0 == "\n" || $0 == "\r" } ?? near.upperBound
  }

  private func end(of mark: String, from start: Int, upTo limit: Int? = nil) -> Int? {
    (start..<max(start, limit ?? scalars.count)).first { follows(mark, at: $0) }.map { $0 + mark.unicodeScalars.count }
  }

  private func follows(_ mark: String, at start: Int) -> Bool {
    guard start < scalars.count else { return false }
    return scalars[start...].starts(with: mark.unicodeScalars)
  }
}
