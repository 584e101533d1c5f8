/// The marks that stand in brackets.
extension TreeBuilder {
  mutating func append(_ mark: BracketMark, _ token: Token, to output: inout [Inline]) {
    switch mark {
    case .pageBreak(let number): output.append(.pageBreak(PageBreak(number: number, printed: string(token))))
    case .sic(let correction):
      guard !markError(correction.map(string), in: &output) else { return }
      let range = write(token)
      refusedSic = range
      output.append(.text(range))
    case .gap(let gap): output.append(.gap(gap, write(token)))
    case .note(let reference) where notes.contains(reference):
      usedNotes.insert(reference)
      output.append(.note(reference))
    case .note(let reference):
      let range = write(token)
      missingNotes.append((reference, range))
      output.append(.text(range))
    case .unclear: output.append(.unclear(write(Token(kind: .text, range: token.range.dropFirst().dropLast(2)))))
    case .supplied: output.append(.supplied(write(Token(kind: .text, range: token.range.dropFirst().dropLast()))))
    }
  }

  /// Marks the word before the bracket; false when there is none.
  private mutating func markError(_ correction: String?, in output: inout [Inline]) -> Bool {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    // The space before the bracket belongs to the bracket.
    var space: TextRange?
    var comma: TextRange?
    if case .text(let range)? = output.last, range != refusedSic {
      let words = text[range.range].lastIndex { !isSpace($0) }
      let end = words.map { $0 + 1 } ?? Int(range.start)
      space = TextRange(end, Int(range.end))
      output.removeLast()
      if let words {
        var start = text[range.range][...words].lastIndex(where: isSpace).map { $0 + 1 } ?? Int(range.start)
        while start < words, "[(\"".utf8.contains(text[start]) { start += 1 }
        if start > range.start { output.append(.text(TextRange(Int(range.start), start))) }
        // A comma behind the word is no part of the error, unless the correction has one too.
        if let last = correction?.utf8.last, start < words, ",.;:!?".utf8.contains(text[words]), text[words] != last {
          comma = TextRange(words, end)
        }
        output.append(.text(TextRange(start, comma == nil ? end : words)))
      }
    }
    if case .text(let range)? = output.last, range == refusedSic {
      if let space, !space.isEmpty { output.append(.text(space)) }
      return false
    }
    switch output.last {
    case nil, .lineBreak?, .pageBreak?, .sic?, .artefact?:
      if let space, !space.isEmpty { output.append(.text(space)) }
      return false
    case let last?:
      if let space { text.removeSubrange(space.range) }
      output[output.count - 1] = .sic([last], correction: correction)
      if let comma { output.append(.text(comma)) }
      return true
    }
  }
}
