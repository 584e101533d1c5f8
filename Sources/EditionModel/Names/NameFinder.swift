import Dates
import Diagnostics
import Transcription

/// Finds who and what a transcript mentions: the editor's own marks, and every form of a name that stands outside them.
package struct NameFinder: Sendable {
  private struct Candidate: Sendable {
    var target: Reference
    var name: String
    var form: NameForm
  }

  private let trie: NameTrie
  private let forms: [String]
  /// Whom a form can mean, by its place in the trie.
  private let candidates: [[Candidate]]

  package init(_ entities: Entities) {
    var forms: [String] = []
    var places: [String: Int] = [:]
    var candidates: [[Candidate]] = []
    for entity in entities.all {
      for form in entity.forms {
        let key = NameTrie.folded(form.text)
        let place = places[key] ?? forms.count
        if place == forms.count {
          places[key] = place
          forms.append(key)
          candidates.append([])
        }
        candidates[place].append(
          Candidate(target: Reference(entity.kind.reference, entity.id), name: entity.name, form: form))
      }
    }
    trie = NameTrie(forms)
    self.forms = forms
    self.candidates = candidates
  }

  /// The mentions of a document in the order of its text, and the forms that could mean two.
  package func mentions(in document: Document) -> (mentions: [Mention], diagnostics: [Diagnostic]) {
    var search = Search(document: document)
    for witness in document.transcript.witnesses { search.read(witness.blocks) }
    for note in document.transcript.notes { search.read(note.blocks) }
    var mentions = search.marked
    var ambiguous: [Int: TextRange] = [:]
    var resolved: [Int: Resolution] = [:]
    for (paragraph, taken) in search.paragraphs {
      var taken = taken[...]
      trie.forEachMatch(in: document.transcript.text, paragraph.range.range) { form, range in
        while let first = taken.first, first.end <= range.lowerBound { taken.removeFirst() }
        if let first = taken.first, first.start < range.upperBound { return }
        let textRange = TextRange(range.lowerBound, range.upperBound)
        let resolution = resolved[form] ?? resolve(form, in: document)
        resolved[form] = resolution
        switch resolution {
        case .one(let target):
          mentions.append(
            Mention(
              target: target, range: textRange, paragraph: paragraph.id, paragraphRange: paragraph.range, isMarked: false))
        case .several: if ambiguous[form] == nil { ambiguous[form] = textRange }
        case .none: break
        }
      }
    }
    mentions.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    return (mentions, ambiguous.map { warn($0, $1, resolved, in: document) }.sorted())
  }

  private enum Resolution {
    case none
    case one(Reference)
    case several([Candidate])
  }

  /// Whom a form means here. What is bound to this document decides before what is bound to its days, and that before what
  /// is not bound at all.
  private func resolve(_ form: Int, in document: Document) -> Resolution {
    // Nearly every form has one bearer.
    if candidates[form].count == 1 {
      return candidates[form][0].form.fits(document) ? .one(candidates[form][0].target) : .none
    }
    let fitting = candidates[form].filter { $0.form.fits(document) }
    let byDocument = fitting.filter { !$0.form.documents.isEmpty }
    let bound = fitting.filter(\.form.isBound)
    let strongest = !byDocument.isEmpty ? byDocument : !bound.isEmpty ? bound : fitting
    guard let first = strongest.first else { return .none }
    if strongest.allSatisfy({ $0.target == first.target }) { return .one(first.target) }
    return .several(strongest)
  }

  private func warn(_ form: Int, _ range: TextRange, _ resolved: [Int: Resolution], in document: Document) -> Diagnostic {
    var bearers: [Candidate] = []
    if case .several(let several)? = resolved[form] { bearers = several }
    var names: [String] = []
    for bearer in bearers {
      let name = "\(bearer.name) (\(bearer.target.description))"
      if !names.contains(name) { names.append(name) }
    }
    let target = bearers.first?.target.description ?? ""
    return Diagnostic(
      .warning, .ambiguousName, "'\(forms[form])' can mean \(names.joined(separator: " or ")); it is not linked",
      at: document.transcript.location(of: range, in: document.file),
      fix: "say who is meant: [\(forms[form])](\(target)), or bind the form to dates or documents")
  }

  /// Walks a transcript for its paragraphs and the ranges in them that are no place for a form: marks of the editor's, links.
  private struct Search {
    let document: Document
    var marked: [Mention] = []
    var paragraphs: [(paragraph: Paragraph, taken: [TextRange])] = []

    mutating func read(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .paragraph(let paragraph):
          var taken: [TextRange] = []
          read(paragraph.content, paragraph, &taken)
          paragraphs.append((paragraph, taken))
        case .table(let table):
          for cell in table.rows.joined() { read([.paragraph(cell)]) }
        // A stamp is the archive's, and names in it are no mentions.
        case .division(.stamp, _): break
        case .division(_, let inner), .blockQuote(let inner): read(inner)
        case .list(let list): for item in list.items { read(item) }
        case .heading, .codeBlock, .htmlBlock, .thematicBreak, .pageBreak: break
        }
      }
    }

    private mutating func read(_ inlines: [Inline], _ paragraph: Paragraph, _ taken: inout [TextRange]) {
      for inline in inlines {
        switch inline {
        case .mention(let target, _):
          guard let range = inline.range else { continue }
          marked.append(
            Mention(
              target: target, range: range, paragraph: paragraph.id, paragraphRange: paragraph.range, isMarked: true))
          taken.append(range)
        case .link, .image, .code, .html: if let range = inline.range { taken.append(range) }
        case .emphasis(let content), .strong(let content), .deletion(let content), .addition(let content),
          .sic(let content, _):
          read(content, paragraph, &taken)
        case .text, .lineBreak, .unclear, .gap, .supplied, .artefact, .pageBreak, .note: break
        }
      }
    }
  }
}

extension NameForm {
  /// Whether the form can stand for its bearer in this document: the document is one of those it is bound to, and some day
  /// of the document's date lies within its bounds.
  fileprivate func fits(_ document: Document) -> Bool {
    if !documents.isEmpty, !documents.contains(document.id) { return false }
    if let from = from?.earliest, let latest = document.date.latest, latest < from { return false }
    if let to = to?.latest, let earliest = document.date.earliest, earliest > to { return false }
    return true
  }
}
