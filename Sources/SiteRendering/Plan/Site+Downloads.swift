import EditionModel

/// What pages say of the files for programs beside them.
extension Site {
  /// The file as received, and those in the formats the edition is given in.
  func downloads(of document: Document, _ links: Links) -> [LinkView] {
    let all = document.transcript.witnesses.count
    let sources = document.sources.map { source in
      let sigla = source.witnesses.compactMap { document.transcript.witnesses[$0].siglum }.joined(separator: ", ")
      let title = "File as received" + (source.witnesses.count < all ? " (\(sigla))" : "")
      return LinkView(title: title, href: links.root + source.path)
    }
    return files(of: document).map { LinkView(title: $0.title, href: links.root + $0.path(document.id)) } + sources
  }

  /// The same for the head of the page.
  func alternates(of document: Document, _ links: Links) -> [AlternateView] {
    files(of: document).map {
      AlternateView(href: links.root + $0.path(document.id), type: $0.format.mediaType, title: $0.title)
    }
  }

  /// The whole edition's files of data, for the head of the home page and of the page that lists them. The feed and the
  /// search's description are in the head of every page.
  func alternates(_ links: Links) -> [AlternateView] {
    listedData.filter { ![edition.info.feed, edition.info.searchDescription].contains($0.path) }.map {
      AlternateView(href: links.root + $0.path, type: $0.format.mediaType, title: $0.summary)
    }
  }

  private func files(of document: Document) -> [DocumentFormat] { formats.filter { $0.isOf(document) } }
}
