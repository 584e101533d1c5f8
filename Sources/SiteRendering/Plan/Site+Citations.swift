import EditionModel

/// How to cite a document, and what of it can be downloaded.
extension Site {
  func citation(of number: Int) -> Citation { Citation(edition.documents[number], edition.entities, in: cited) }

  /// The citation in every style.
  func citations(_ citation: Citation) -> [CitationView] {
    CitationStyle.allCases.map { style in
      var html = HTMLBuffer(capacity: 512)
      for part in style.text(citation) {
        switch part {
        case .text(let text): html.text(text)
        case .title(let title):
          html.markup("<cite>")
          html.text(title)
          html.markup("</cite>")
        }
      }
      return CitationView(style: style.name, text: html.bytes)
    }
  }

  /// The text alone, the file as received, and the citation in every format.
  func downloads(of document: Document, _ links: Links) -> [LinkView] {
    let text = [LinkView(title: "Text alone", href: links.root + PagePath.text(document.id))]
    let all = document.transcript.witnesses.count
    let sources = document.sources.map { source in
      let sigla = source.witnesses.compactMap { document.transcript.witnesses[$0].siglum }.joined(separator: ", ")
      let title = "File as received" + (source.witnesses.count < all ? " (\(sigla))" : "")
      return LinkView(title: title, href: links.root + source.path)
    }
    let citations = citationFormats.map {
      LinkView(title: "Citation as \($0.name)", href: links.root + PagePath.citation(document.id, $0))
    }
    let collation = collations[document.id].map { [LinkView(title: "Collation as JSON", href: links.root + $0)] } ?? []
    return text + sources + citations + collation
  }
}
