import EditionModel
import Transcription

/// Where an entity is mentioned, as its page tells it.
extension Site {
  /// The documents with the sentences in which an entity is mentioned; nil when they would make too large a page.
  func sentences(of number: Int, within budget: Int, _ links: Links) -> [OccurrenceView]? {
    var budget = budget
    var views: [OccurrenceView] = []
    for occurrence in mentions.occurrences[number] where !occurrence.mentions.isEmpty {
      let sentences = sentences(of: occurrence, links)
      // Markup is counted by what it comes to in the default theme.
      budget -= 250 + sentences.reduce(0) { $0 + $1.sentence.count + 150 }
      if budget < 0 { return nil }
      views.append(occurrenceView(occurrence, targets.document(occurrence.document, links), sentences))
    }
    return views
  }

  /// The documents that mention an entity, without the sentences.
  func mentioningDocuments(of number: Int, _ link: (Int) -> LinkView) -> [OccurrenceView] {
    mentions.occurrences[number].lazy.filter { !$0.mentions.isEmpty }.map { occurrenceView($0, link($0.document), []) }
  }

  private func occurrenceView(
    _ occurrence: MentionIndex.Occurrence, _ document: LinkView, _ sentences: [MentionView]
  ) -> OccurrenceView {
    OccurrenceView(document: document, roles: Words.roles(occurrence), count: occurrence.mentions.count, mentions: sentences)
  }

  /// The sentences of a document's mentions, each sentence once with all of them marked.
  private func sentences(of occurrence: MentionIndex.Occurrence, _ links: Links) -> [MentionView] {
    // By field, because a document is large to move.
    let found = edition.documents[occurrence.document].mentions
    let text = edition.documents[occurrence.document].transcript.text
    var sentences: [(range: Range<Int>, paragraph: String, mentions: [Range<Int>])] = []
    for mention in occurrence.everywhere.lazy.map({ found[$0] }) {
      if let last = sentences.last, last.range.contains(mention.range.range.lowerBound) {
        sentences[sentences.count - 1].mentions.append(mention.range.range)
      } else {
        let range = Sentence.range(around: mention.range.range, in: mention.paragraphRange.range, of: text)
        sentences.append((range, mention.paragraph, [mention.range.range]))
      }
    }
    let href = links.root + PagePath.document(edition.documents[occurrence.document].id)
    return sentences.map { sentence in
      let html = Self.marked(sentence.mentions, in: sentence.range, of: text)
      return MentionView(href: "\(href)#\(sentence.paragraph)", paragraph: sentence.paragraph, sentence: html)
    }
  }

  /// A sentence with the mentions in `mark`.
  private static func marked(_ mentions: [Range<Int>], in sentence: Range<Int>, of text: [UInt8]) -> [UInt8] {
    var html = HTMLBuffer()
    var position = sentence.lowerBound
    for mention in mentions where mention.lowerBound >= position {
      html.foldedText(text[position..<mention.lowerBound])
      html.markup("<mark>")
      html.foldedText(text[mention])
      html.markup("</mark>")
      position = mention.upperBound
    }
    html.foldedText(text[position..<max(position, sentence.upperBound)])
    return html.bytes
  }

  /// How an entity is written in the texts, with the number of times, most frequent first.
  func spellings(of number: Int) -> [SpellingView] {
    // Counted as they stand, and folded when there are few left.
    var raw: [ArraySlice<UInt8>: Int] = [:]
    for occurrence in mentions.occurrences[number] {
      for mention in occurrence.mentions {
        let range = edition.documents[occurrence.document].mentions[mention].range.range
        raw[edition.documents[occurrence.document].transcript.text[range], default: 0] += 1
      }
    }
    let forms = Set(edition.entities.all[number].forms.map(\.text))
    var counts: [String: Int] = [:]
    for (words, count) in raw { counts[Spellings.folded(words, forms), default: 0] += count }
    return counts.map { SpellingView(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}

/// A name as it stands in a text, without what its line did to it.
private enum Spellings {
  /// With every run of white space as one space. A word parted at a line's end is whole again: without the hyphen where the
  /// authority file has it so, or else with it.
  static func folded(_ words: ArraySlice<UInt8>, _ forms: Set<String>) -> String {
    let text = String(decoding: words, as: UTF8.self)
    if !words.contains(where: { $0 < UInt8(ascii: " ") || $0 == 0xC2 }) { return text }
    let whole = text.replacing("\u{AD}", with: "")
    let folded = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let joined = folded(whole.replacing("-\n", with: ""))
    return forms.contains(joined) ? joined : folded(whole.replacing("-\n", with: "-"))
  }
}
