import EditionModel
import Transcription

/// What is known of a document, above and below its text.
extension Book {
  /// Labels, and what each says.
  func facts(of number: Int) -> [(label: String, values: [String])] {
    let document = site.edition.documents[number]
    let links = Links(root: "")
    let people = site.people(of: document, links).map { role in
      (role.label, role.links.map { $0.detail.isEmpty ? $0.title : "\($0.title), \($0.detail)" })
    }
    let events = site.mentions.documentEvents[number].map { site.edition.events[$0].title }
    let sent = document.sent.flatMap { $0 == document.date ? nil : $0.display(.english) }
    let facts: [(String, [String?])] = [
      ("Genre", [document.genre]), ("Classification", [document.classification]), ("Sent", [sent]),
      ("Received", [document.received?.display(.english)]),
    ]
    let others: [(String, [String?])] = [
      ("Original", [document.archive?.description]), ("Published by", [document.archive?.via]), ("Tells of", events),
      ("Subjects", document.subjects), ("Language", [document.language.map(Languages.name)]),
    ]
    let known = { (fact: (String, [String?])) in (fact.0, fact.1.compactMap(\.self).filter { !$0.isEmpty }) }
    let fields = document.otherFields.map { ($0.label, [$0.text]) }
    return (facts.map(known) + people + others.map(known) + fields).filter { !$0.1.isEmpty }
  }

  func write(_ facts: [(label: String, values: [String])], to page: inout BookPage) {
    if facts.isEmpty { return }
    page.html.markup("<dl class=\"facts\">\n")
    for (label, values) in facts {
      page.element("<dt>", label, "</dt>\n")
      for value in values { page.element("<dd>", value, "</dd>\n") }
    }
    page.html.markup("</dl>\n")
  }

  /// What the editor says of the text, and how to cite it.
  func writeAbout(_ number: Int, to page: inout BookPage) {
    let document = site.edition.documents[number]
    page.html.markup("<footer class=\"about\">\n")
    for note in document.editorialNotes { page.element("<p>", note, "</p>\n") }
    page.html.markup("<p class=\"cite\">")
    for part in CitationStyle.chicago.text(site.citation(of: number)) {
      switch part {
      case .text(let text): page.html.text(text)
      case .title(let title): page.element("<cite>", title, "</cite>")
      }
    }
    page.html.markup("</p>\n</footer>\n")
  }

  /// The index of people, with links to the paragraphs that name them; nil where there is nobody.
  func people() -> Chapter? {
    if contents.people.isEmpty { return nil }
    var page = BookPage("People", root: "", language: language)
    page.html.markup("<section epub:type=\"index\" role=\"doc-index\">\n<h1>People</h1>\n<ul class=\"index\">\n")
    for (entity, _) in site.edition.entities.indexed(.person) {
      if entity.see != nil { writeReference(entity, to: &page) } else { write(entity, to: &page) }
    }
    page.html.markup("</ul>\n</section>\n")
    return Chapter(path: BookContents.people, title: "People", bytes: page.finished())
  }

  /// "Filippov, see Stalin".
  private func writeReference(_ entity: Entity, to page: inout BookPage) {
    guard let target = site.edition.entities.target(of: entity), contents.people.contains(target.id) else { return }
    page.element("<li>", entity.sort, ", <i>see</i> ")
    page.link("#" + XMLText.name(target.id), target.sort)
    page.html.markup("</li>\n")
  }

  private func write(_ entity: Entity, to page: inout BookPage) {
    guard contents.people.contains(entity.id), let place = site.edition.entities.index(.person, entity.id)
    else { return }
    page.html.markup("<li id=\"")
    page.html.id(entity.id)
    page.element("\"><b>", entity.sort, "</b>")
    page.element(" <span class=\"detail\">", site.targets.years(ofEntity: place), "</span>")
    page.html.markup("\n<ul>\n")
    for number in documents {
      if let occurrence = site.mentions.occurrence(of: place, inDocument: number) { write(occurrence, to: &page) }
    }
    page.html.markup("</ul>\n</li>\n")
  }

  private func write(_ occurrence: MentionIndex.Occurrence, to page: inout BookPage) {
    let document = site.edition.documents[occurrence.document]
    let path = BookContents.path(PagePath.document(document.id))
    page.html.markup("<li>")
    page.link(path, document.title)
    page.element(", <span class=\"detail\">", document.day, "</span>")
    page.element(", ", Words.roles(occurrence).joined(separator: ", ").lowercased(), "")
    var seen: Set<String> = []
    let paragraphs = occurrence.mentions.map { document.mentions[$0].paragraph }.filter { seen.insert($0).inserted }
    for (place, paragraph) in paragraphs.enumerated() {
      page.html.markup(place == 0 ? ": " : ", ")
      page.link(path + "#" + XMLText.name(paragraph), paragraph)
    }
    page.html.markup("</li>\n")
  }
}
