import Diagnostics
import Transcription

/// The words before those who get a copy.
enum CopyPhrase {
  private static let phrases = ["copy to", "copies to", "c.c.", "cc"].map { Array($0.utf8) }

  /// The first such phrase of a text; nil when there is none.
  static func range(in text: ArraySlice<UInt8>) -> Range<Int>? {
    for start in text.indices where start == text.startIndex || !isLetter(text[start - 1]) {
      let rest = text[start...]
      for phrase in phrases where rest.count >= phrase.count && zip(rest, phrase).allSatisfy({ matches($0, $1) }) {
        let end = start + phrase.count
        if end == text.endIndex || !isLetter(text[end]) { return start..<end }
      }
    }
    return nil
  }

  private static func matches(_ byte: UInt8, _ letter: UInt8) -> Bool {
    byte == letter || (byte | 0x20 == letter && isLetter(byte))
      || (byte == UInt8(ascii: "\n") && letter == UInt8(ascii: " "))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetter
  }
}

/// Names that only say who somebody else is.
enum PassingName {
  /// Whether a name stands in the genitive or behind "to", "for" or "of".
  ///
  /// - Parameter text: the part of the text that counts.
  static func isPassing(_ name: Range<Int>, in text: ArraySlice<UInt8>) -> Bool {
    let behind = text[name.upperBound...]
    if behind.starts(with: "'s".utf8) || behind.starts(with: "’s".utf8) { return true }
    let before = text[..<name.lowerBound].reversed().drop(while: isSpace).prefix(4).prefix { !isSpace($0) }
    return ["to", "for", "of"].contains(String(decoding: before.reversed(), as: UTF8.self).lowercased())
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }
}

extension Block {
  /// Whether it is a block, or may hold one.
  var givesRoles: Bool {
    if case .division = self { true } else { false }
  }
}

extension [Block] {
  /// The paragraphs in them and in their lists.
  var paragraphs: [Paragraph] {
    flatMap { block -> [Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .list(let list): list.items.flatMap(\.paragraphs)
      case .heading, .division, .blockQuote, .table, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: []
      }
    }
  }
}

extension [Inline] {
  /// What is struck in the source, in the order of the text.
  var struck: [TextRange] {
    flatMap { inline -> [TextRange] in
      switch inline {
      case .deletion: inline.range.map { [$0] } ?? []
      case .emphasis(let content), .strong(let content), .addition(let content), .sic(let content, _),
        .mention(_, let content), .foreign(_, let content), .image(_, _, let content), .link(_, _, let content):
        content.struck
      case .text, .lineBreak, .code, .html, .unclear, .gap, .supplied, .artefact, .pageBreak, .note: []
      }
    }
  }
}
