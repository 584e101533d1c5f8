import EditionModel
import Transcription

/// A document as it is searched: its title, its text paragraph by paragraph, its notes, its summary, and the names of those
/// who are in it. Page breaks and references to notes leave no trace in a paragraph, so that they part no phrase.
struct DocumentUnits {
  private(set) var units: [SearchUnit] = []
  private let transcript: Transcript
  private var siglum = ""
  private var field = SearchField.text
  /// The units that have no id of their own and lead to the next paragraph.
  private var waiting: [Int] = []
  /// Where they lead when none comes.
  private var lastID = ""

  /// - Parameter names: of people, places and organizations, as the authority files have them.
  init(_ document: Document, names: [String]) {
    transcript = document.transcript
    add(document.title, .title)
    let isOne = transcript.witnesses.count == 1
    for (place, witness) in transcript.witnesses.enumerated() {
      siglum = isOne ? "" : witness.siglum ?? ""
      (field, lastID) = (.text, "")
      add(witness.blocks)
      endWitness()
      field = .note
      for note in transcript.notes where note.witness == place {
        lastID = note.id
        add(note.blocks)
        endWitness()
      }
    }
    siglum = ""
    if let summary = document.summary { add(summary, .summary) }
    for note in document.editorialNotes { add(note, .note) }
    for name in names { add(name, .name) }
  }

  private mutating func add(_ text: String, _ field: SearchField) {
    units.append(SearchUnit(field: field, id: "", siglum: siglum, text: Array(text.utf8)))
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .heading(_, let content, _): add(content, id: "")
      case .division(_, let inner), .blockQuote(let inner): add(inner)
      case .list(let list): for item in list.items { add(item) }
      case .table(let table): for cell in table.rows.joined() { add(cell) }
      case .codeBlock(_, let range), .htmlBlock(let range): add([.code(range)], id: "")
      case .thematicBreak, .pageBreak: break
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    let label: [Inline] = paragraph.label.map { [.text($0), .lineBreak] } ?? []
    add(label + paragraph.content, id: paragraph.id)
  }

  private mutating func add(_ content: [Inline], id: String) {
    var unit = SearchUnit(field: field, id: field == .note ? lastID : id, siglum: siglum)
    add(content, to: &unit)
    if unit.id.isEmpty { waiting.append(units.count) } else { lead(to: unit.id) }
    units.append(unit)
  }

  private mutating func lead(to id: String) {
    for place in waiting { units[place].id = id }
    waiting.removeAll()
    lastID = id
  }

  private mutating func endWitness() { lead(to: lastID) }

  private func add(_ content: [Inline], to unit: inout SearchUnit) {
    for inline in content {
      switch inline {
      case .text(let range), .code(let range), .html(let range), .unclear(let range), .supplied(let range), .gap(_, let range):
        unit.text += transcript.text[range.range]
      case .lineBreak: unit.text.append(UInt8(ascii: "\n"))
      case .pageBreak:
        // A hyphen at a page's end is one at a line's end.
        if unit.text.last(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "-") { unit.text.append(UInt8(ascii: "\n")) }
      case .artefact, .note: break
      case .emphasis(let inner), .strong(let inner), .deletion(let inner), .addition(let inner), .mention(_, let inner),
        .foreign(_, let inner), .link(_, _, let inner), .image(_, _, let inner), .sic(let inner, correction: nil):
        add(inner, to: &unit)
      case .sic(let inner, let correction?):
        let start = unit.text.count
        add(inner, to: &unit)
        unit.corrections.append(.init(error: start..<unit.text.count, words: Array(correction.utf8)))
      }
    }
  }
}
