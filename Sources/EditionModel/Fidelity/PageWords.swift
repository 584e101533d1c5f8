import Transcription

/// The words a page shows of a transcript, in the order of the source, witness by witness.
struct PageWords {
  private let transcript: Transcript
  private var assembler = WordAssembler()
  private var line = 1
  /// Of all that is being read; an editor's note has no words of the source.
  private var allowance: Word.Allowance?

  /// - Parameter witnesses: the places of those that are read.
  static func read(_ transcript: Transcript, _ witnesses: [Int]) -> [Word] {
    var reader = PageWords(transcript)
    for place in witnesses { reader.add(transcript.witnesses[place].blocks) }
    for note in transcript.notes where witnesses.contains(note.witness) { reader.add(note) }
    let words = reader.assembler.words
    if transcript.notes.isEmpty { return words }
    // Notes are gathered behind the text, and may stand anywhere in the source.
    return words.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  private init(_ transcript: Transcript) {
    self.transcript = transcript
  }

  private mutating func add(_ note: Note) {
    let range = note.blocks.lazy.compactMap(\.firstRange).first
    if let range { line = transcript.lines.line(at: Int(range.start)) }
    allowance = note.reference.series == .editor ? .mark : nil
    assembler.insert(note.reference.label, line: line, allowance: .mark)
    add(note.blocks)
    allowance = nil
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if let label = paragraph.label { add(label) }
        assembler.end()
        add(paragraph.content)
      case .heading(_, let content, _): add(content)
      case .division(_, let inner), .blockQuote(let inner): add(inner)
      case .list(let list): add(list)
      case .table(let table):
        for cell in table.rows.joined() {
          add(cell.content)
          assembler.end()
        }
      case .codeBlock(let info, let range):
        add(info, at: range)
        assembler.end()
        add(range)
      case .htmlBlock(let range): add(range)
      case .thematicBreak: break
      case .pageBreak(let pageBreak): add(pageBreak)
      }
      assembler.end()
    }
  }

  private mutating func add(_ list: List) {
    for (index, item) in list.items.enumerated() {
      switch list.kind {
      case .bullet: break
      case .ordered(let start): assembler.insert(String(start + index), line: line, allowance: .mark)
      }
      add(item)
    }
  }

  private mutating func add(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let range), .code(let range), .html(let range), .unclear(let range): add(range)
      case .gap(let gap, let range): add(gap, range)
      case .supplied(let range): add(range, isSupplied: true)
      case .lineBreak: assembler.end()
      case .artefact: break
      case .emphasis(let inner), .strong(let inner), .deletion(let inner), .addition(let inner), .mention(_, let inner),
        .foreign(_, let inner), .link(_, _, let inner), .image(_, _, let inner):
        add(inner)
      case .sic(let inner, _):
        add(inner)
        // The printed word is the source's. The correction is left out: it could stand in for a word that is lost.
        assembler.insert("sic", line: line, allowance: .mark)
      case .pageBreak(let pageBreak): add(pageBreak)
      case .note(let reference): assembler.insert(reference.label, line: line, allowance: .mark)
      }
    }
  }

  /// What is withheld stands by itself, for a layout rule may drop it.
  private mutating func add(_ gap: Gap, _ range: TextRange) {
    switch gap.reason {
    case .illegible: add(range)
    case .redacted:
      assembler.end()
      add(range)
      assembler.end()
    }
  }

  private mutating func add(_ pageBreak: PageBreak) {
    if pageBreak.number.isEmpty { return }
    assembler.insert(pageBreak.number, line: line, allowance: .mark)
  }

  private mutating func add(_ range: TextRange, isSupplied: Bool = false) {
    add(transcript.string(range), at: range, isSupplied: isSupplied)
  }

  private mutating func add(_ text: String, at range: TextRange, isSupplied: Bool = false) {
    var offset = Int(range.start)
    let lines = transcript.lines
    for scalar in text.unicodeScalars {
      let place = offset
      assembler.add(scalar, line: lines.line(at: place), allowance: allowance, isSupplied: isSupplied)
      offset += UTF8.width(scalar)
    }
    line = transcript.lines.line(at: max(Int(range.start), offset - 1))
  }
}

extension Block {
  /// Where its text begins; nil where it has none.
  fileprivate var firstRange: TextRange? {
    switch self {
    case .paragraph(let paragraph): paragraph.label ?? paragraph.range
    case .heading(_, _, let range), .codeBlock(_, let range), .htmlBlock(let range): range
    case .division(_, let inner), .blockQuote(let inner): inner.lazy.compactMap(\.firstRange).first
    case .list(let list): list.items.lazy.joined().compactMap(\.firstRange).first
    case .table(let table): table.rows.first?.first?.range
    case .thematicBreak, .pageBreak: nil
    }
  }
}
