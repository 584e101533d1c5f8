import Transcription

/// A word of a witness as it is compared: what stands between white space, punctuation and all.
package struct Token: Sendable, Hashable {
  /// What else there is to see of a word.
  package struct Marks: OptionSet, Sendable, Hashable {
    /// A bit for each mark.
    package let rawValue: Int32
    /// - Parameter rawValue: a bit for each mark.
    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// Struck in the source.
    package static let struck = Marks(rawValue: 1)
    /// Added in the source.
    package static let added = Marks(rawValue: 2)
    /// Read with doubt.
    package static let unclear = Marks(rawValue: 4)
    /// With letters the editor supplied.
    package static let supplied = Marks(rawValue: 8)
    /// It can't be read, or is withheld.
    package static let gap = Marks(rawValue: 16)
    /// Kept with its error, or as one.
    package static let sic = Marks(rawValue: 32)
    /// In a stamp.
    package static let stamped = Marks(rawValue: 64)
    /// A line of the source ends behind it.
    package static let endsLine = Marks(rawValue: 128)
    /// A page of the source ends behind it.
    package static let endsPage = Marks(rawValue: 256)

    /// In words, in a fixed order.
    package var names: [String] { Self.all.filter { contains($0.mark) }.map(\.name) }

    private static let all: [(mark: Marks, name: String)] = [
      (.struck, "struck"), (.added, "added"), (.unclear, "unclear"), (.supplied, "supplied"), (.gap, "gap"), (.sic, "sic"),
      (.stamped, "stamp"), (.endsLine, "line ends"), (.endsPage, "page ends"),
    ]
  }

  /// In the transcript's text.
  package var word: TextRange
  /// The word, and the white space behind it up to the next word.
  package var range: TextRange
  /// The place of its paragraph among the witness's.
  package var unit: Int
  /// What is to be seen of the word, and what ends behind it.
  package var marks: Marks = []

  /// The word without punctuation and capitals: "co-operation," and "Cooperation" are compared as the same. What has no
  /// letter or digit is compared as it is.
  package static func normalized(_ word: String) -> String {
    let letters = String(String.UnicodeScalarView(word.unicodeScalars.filter(WordAssembler.isWord)))
    return letters.isEmpty ? word : letters.lowercased()
  }
}

/// The words of one witness, in the order of its text, and the paragraphs they stand in. Notes are not compared.
struct WitnessTokens {
  private(set) var tokens: [Token] = []
  private(set) var units: [Collation.Unit] = []
  private let text: [UInt8]
  private let rules: CollationRules
  /// Whether it is asked where lines end.
  private let marksLines: Bool
  /// The place of the outermost block that is being read.
  private var block = 0

  init(_ witness: Witness, of transcript: Transcript, _ rules: CollationRules = CollationRules()) {
    text = transcript.text
    self.rules = rules
    marksLines = rules.features.contains(.lines)
    for (place, outermost) in witness.blocks.enumerated() {
      block = place
      add([outermost], isStamp: false)
    }
  }

  private mutating func add(_ blocks: [Block], isStamp: Bool) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph, isStamp: isStamp)
      case .heading(_, let content, let range): add(range, id: "", content, isStamp: isStamp)
      case .division(let role, let inner): add(inner, isStamp: isStamp || role == .stamp)
      case .blockQuote(let inner): add(inner, isStamp: isStamp)
      case .list(let list): for item in list.items { add(item, isStamp: isStamp) }
      case .table(let table): for cell in table.rows.joined() { add(cell, isStamp: isStamp) }
      case .codeBlock(_, let range), .htmlBlock(let range): add(range, id: "", [], isStamp: isStamp)
      case .pageBreak: endPage(before: .max)
      case .thematicBreak: break
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph, isStamp: Bool) {
    // The printed number stands before the words and is one of them.
    let start = paragraph.label.map { min($0.start, paragraph.range.start) } ?? paragraph.range.start
    add(TextRange(Int(start), Int(paragraph.range.end)), id: paragraph.id, paragraph.content, isStamp: isStamp)
  }

  private mutating func add(_ range: TextRange, id: String, _ content: [Inline], isStamp: Bool) {
    let first = tokens.count
    var place = range.range.lowerBound
    let end = range.range.upperBound
    while place < end {
      let start = place
      while place < end, !Self.isSpace(text[place]) { place += 1 }
      let wordEnd = place
      var endsLine = false
      while place < end, Self.isSpace(text[place]) {
        endsLine = endsLine || text[place] == UInt8(ascii: "\n")
        place += 1
      }
      var marks: Token.Marks = isStamp ? .stamped : []
      if marksLines, endsLine || place == end { marks.insert(.endsLine) }
      tokens.append(
        Token(word: TextRange(start, wordEnd), range: TextRange(start, place), unit: units.count, marks: marks))
    }
    units.append(Collation.Unit(id: id, block: block, tokens: first..<tokens.count))
    mark(content, [])
  }

  /// Adds what the inlines say to the words they touch.
  private mutating func mark(_ content: [Inline], _ marks: Token.Marks) {
    for (place, inline) in content.enumerated() {
      switch inline {
      case .text(let range), .code(let range), .html(let range): set(marks, range)
      case .unclear(let range): set(marks.union(.unclear), range)
      case .supplied(let range): set(marks.union(.supplied), range)
      case .gap(_, let range): set(marks.union(.gap), range)
      case .deletion(let inner): mark(inner, marks.union(.struck))
      case .addition(let inner): mark(inner, marks.union(.added))
      case .sic(let inner, _): mark(inner, marks.union(.sic))
      case .emphasis(let inner), .strong(let inner), .mention(_, let inner), .foreign(_, let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        mark(inner, marks)
      case .pageBreak: endPage(before: content[place...].lazy.compactMap(\.range).first?.start ?? .max)
      case .lineBreak, .artefact, .note: break
      }
    }
  }

  /// A page ends behind the last word that begins before a place, where that is asked.
  private mutating func endPage(before start: Int32) {
    guard rules.features.contains(.pages), let last = tokens.lastIndex(where: { $0.word.start < start }) else { return }
    tokens[last].marks.insert(.endsPage)
  }

  private mutating func set(_ marks: Token.Marks, _ range: TextRange) {
    guard !marks.isEmpty, let unit = units.last else { return }
    var (low, high) = (unit.tokens.lowerBound, unit.tokens.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].word.end <= range.start { low = middle + 1 } else { high = middle }
    }
    while low < unit.tokens.upperBound, tokens[low].word.start < range.end {
      tokens[low].marks.formUnion(marks)
      low += 1
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
}
