import EditionModel

extension Site {
  /// The addresses that are published for good: every page but those that divide a long list or answer for another, and the
  /// paragraphs of the documents.
  package func lastingAddresses() async -> [Ledger.Address] {
    let documents = await edition.documents.mapInChunks { ParagraphRuns($0.transcript.paragraphs.lazy.map(\.id)) }
    return pages.compactMap { page, path in
      switch page {
      case .document(let number): Ledger.Address(page: path, paragraphs: documents[number])
      case .home, .documents(.all, nil), .index, .entity, .timeline, .interventions, .search, .data, .page:
        Ledger.Address(page: path)
      case .documents, .facet, .file, .letter, .timelineOf, .words, .notFound, .redirect, .linkedData, .sitemap, .robots:
        nil
      }
    }
  }
}
