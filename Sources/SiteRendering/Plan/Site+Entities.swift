import EditionModel
import Transcription

extension Site {
  func index(of kind: EntityKind, _ path: String) -> IndexView {
    let links = Links(from: path)
    var letters: [LetterView] = []
    var letter = ""
    var entries: [EntryView] = []
    for entity in edition.entities.indexed(kind) {
      let initial = Self.initial(of: entity.sort)
      if initial != letter {
        if !entries.isEmpty { letters.append(LetterView(letter: letter, entries: entries)) }
        (letter, entries) = (initial, [])
      }
      entries.append(entry(entity, links))
    }
    if !entries.isEmpty { letters.append(LetterView(letter: letter, entries: entries)) }
    return IndexView(
      site: view, page: frame(Words.title(kind), path, in: .index(kind)), letters: letters,
      count: edition.entities.count(of: kind))
  }

  private func entry(_ entity: Entity, _ links: Links) -> EntryView {
    if entity.see != nil {
      let see = edition.entities.target(of: entity).map {
        LinkView(title: $0.sort, href: links.root + PagePath.entity($0.kind, $0.id))
      }
      return EntryView(entity: entity, href: "", documents: 0, see: see)
    }
    let documents = edition.entities.index(entity.kind, entity.id).map { mentions.occurrences[$0].count } ?? 0
    return EntryView(
      entity: entity, href: links.root + PagePath.entity(entity.kind, entity.id), documents: documents, see: nil)
  }

  /// The capital an entry stands under; what begins with no letter stands under "#".
  private static func initial(of sort: String) -> String {
    guard let first = sort.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else { return "#" }
    return first.uppercased()
  }

  func entity(_ number: Int, _ path: String) -> EntityView {
    let entity = edition.entities.all[number]
    let links = Links(from: path)
    let title = Words.title(entity.kind)
    return EntityView(
      site: view,
      page: frame(entity.name, path, description: entity.description ?? "", in: .index(entity.kind)),
      entity: entity, forms: entity.otherForms(with: edition.entities.crossReferences(to: entity)),
      kind: LinkView(title: title, href: links.root + PagePath.index(entity.kind)),
      seeAlso: .group("See also", entity.seeAlso.compactMap { link(to: $0, entity.kind, links) }),
      events: .group("Events", mentions.events[number].map { targets.event($0, links) }),
      documents: mentions.occurrences[number].map { occurrence($0, links) })
  }

  private func occurrence(_ occurrence: MentionIndex.Occurrence, _ links: Links) -> OccurrenceView {
    let document = edition.documents[occurrence.document]
    var roles = occurrence.roles.map { Words.label($0, count: 1) }
    if occurrence.isPlaceOfWriting { roles.append("Place of writing") }
    return OccurrenceView(
      document: targets.document(occurrence.document, links), roles: roles,
      mentions: sentences(of: occurrence.mentions.map { document.mentions[$0] }, in: document, links))
  }

  /// The sentences of some mentions, each sentence once with all of them marked.
  private func sentences(of mentions: [Mention], in document: Document, _ links: Links) -> [MentionView] {
    let text = document.transcript.text
    var sentences: [(range: Range<Int>, paragraph: String, mentions: [Range<Int>])] = []
    for mention in mentions {
      if let last = sentences.last, last.range.contains(mention.range.range.lowerBound) {
        sentences[sentences.count - 1].mentions.append(mention.range.range)
      } else {
        let range = Sentence.range(around: mention.range.range, in: mention.paragraphRange.range, of: text)
        sentences.append((range, mention.paragraph, [mention.range.range]))
      }
    }
    let href = links.root + PagePath.document(document.id)
    return sentences.map { sentence in
      var html = HTMLBuffer()
      var position = sentence.range.lowerBound
      for mention in sentence.mentions where mention.lowerBound >= position {
        html.foldedText(text[position..<mention.lowerBound])
        html.markup("<mark>")
        html.foldedText(text[mention])
        html.markup("</mark>")
        position = mention.upperBound
      }
      html.foldedText(text[position..<max(position, sentence.range.upperBound)])
      return MentionView(href: "\(href)#\(sentence.paragraph)", paragraph: sentence.paragraph, sentence: html.bytes)
    }
  }
}
