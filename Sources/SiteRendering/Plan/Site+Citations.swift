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
}
