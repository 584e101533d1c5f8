import EditionModel
import Transcription

/// The title page, the documents with what is known of them, and the edition's own pages.
extension Book {
  func titlePage() -> Chapter {
    var page = BookPage(title, root: "", language: language)
    page.html.markup("<section epub:type=\"titlepage\" class=\"title-page\">\n")
    page.element("<h1>", info.title, "</h1>\n")
    page.element("<p class=\"subtitle\">", info.subtitle, "</p>\n")
    page.element("<p class=\"selection\">", selection, "</p>\n")
    if !info.editors.isEmpty { page.element("<p>Edited by ", info.editors.joined(separator: ", "), "</p>\n") }
    page.element("<p>", info.publisher, "</p>\n")
    let release = [info.version.map { "Version \($0)" } ?? "", Site.released(info)].filter { !$0.isEmpty }
    page.element("<p>", release.joined(separator: ", "), "</p>\n")
    page.element("<p>", info.description, "</p>\n")
    if let base = info.baseURL {
      page.html.markup("<p>")
      page.link(base, base)
      page.html.markup("</p>\n")
    }
    if let licence = info.licence {
      page.html.markup("<p>Licence: ")
      if let url = licence.url { page.link(url, licence.name) } else { page.html.text(licence.name) }
      page.html.markup("</p>\n")
    }
    page.html.markup("</section>\n")
    return Chapter(path: "title.xhtml", title: "Title page", bytes: page.finished())
  }

  /// A page of the edition's own, such as the one on its method.
  func page(_ source: Page) -> Chapter {
    let path = PagePath.page(source.id)
    var page = BookPage(source.title, root: "../", language: language)
    var options = options(path)
    options.hasIDs = false
    page.html.markup("<section>\n")
    // Most begin with their title.
    if case .heading(_, _, let range)? = source.transcript.witnesses.first?.blocks.first,
      source.transcript.string(range) == source.title
    {
      options.highestHeading = 1
    } else {
      page.element("<h1>", source.title, "</h1>\n")
    }
    for witness in source.transcript.witnesses.indices {
      let text = TranscriptHTML.render(
        witness: witness, of: source.transcript, links: Links(from: path), options: options)
      page.html.markup(text[...])
    }
    page.html.markup("</section>\n")
    return Chapter(path: BookContents.path(path), title: source.title, bytes: page.finished())
  }

  func document(_ number: Int) -> Chapter {
    let document = site.edition.documents[number]
    let path = PagePath.document(document.id)
    var page = BookPage(document.title, root: "../", language: language)
    page.html.markup("<section epub:type=\"chapter\" role=\"doc-chapter\">\n<header>\n")
    let place = document.place.flatMap { site.edition.entities[.place, $0]?.name }
    let dateline = [document.when, place].compactMap(\.self).filter { !$0.isEmpty }
    page.element("<p class=\"dateline\">", dateline.joined(separator: ", "), "</p>\n")
    page.element("<h1>", document.title, "</h1>\n")
    page.element("<p class=\"summary\">", document.summary, "</p>\n")
    write(facts(of: number), to: &page)
    page.html.markup("</header>\n")
    for witness in document.transcript.witnesses.indices { write(witness, of: document, path, to: &page) }
    writeAbout(number, to: &page)
    page.html.markup("</section>\n")
    return Chapter(path: BookContents.path(path), title: document.title, detail: document.day, bytes: page.finished())
  }

  private func options(_ path: String) -> TranscriptHTML.Options {
    var options = TranscriptHTML.Options()
    options.keepsHTML = info.rules.keepsHTML
    options.book = BookAddresses(contents: contents, page: path, root: "../")
    return options
  }

  private func write(_ number: Int, of document: Document, _ path: String, to page: inout BookPage) {
    let siglum = document.transcript.witnesses[number].siglum ?? ""
    let hasSeveral = document.transcript.witnesses.count > 1
    var options = options(path)
    options.highestHeading = hasSeveral ? 3 : 2
    options.idPrefix = number == 0 ? "" : "\(siglum.lowercased())-"
    page.html.markup("<section class=\"transcript\"")
    if let tag = document.language(ofWitness: number), LanguageTag.isWellFormed(tag) { page.language(tag) }
    page.html.markup(">\n")
    if hasSeveral {
      let said = document.description(ofWitness: number)
      page.html.markup("<h2")
      page.language(language)
      page.html.markup(">")
      page.html.text("\(said?.name ?? "Witness") (\(siglum))")
      page.html.markup("</h2>\n")
    }
    let text = TranscriptHTML.render(
      witness: number, of: document.transcript, mentions: document.mentions, links: Links(from: path), options: options)
    page.html.markup(text[...])
    page.html.markup("</section>\n")
  }
}
