import Dates
import EditionModel
import Transcription

extension Site {
  func document(_ number: Int, _ path: String) -> DocumentView {
    let document = edition.documents[number]
    let links = Links(from: path)
    let citation = citation(of: number)
    return DocumentView(
      site: view,
      page: frame(
        document.title, path, description: document.summary ?? "", in: .documents,
        trail: trail(ofDocument: number), about: .document(number, citation),
        alternates: alternates(of: document, links)),
      document: document, date: document.when,
      facets: Dictionary(uniqueKeysWithValues: Facet.allCases.map { ($0, self.links($0, of: document, links)) }),
      place: document.place.flatMap { link(to: $0, .place, links) },
      people: people(of: document, links),
      events: .group("Tells of", mentions.documentEvents[number].map { targets.event($0, links) }),
      present: present(inDocument: number, links),
      witnesses: witnesses(of: document, links),
      apparatus: apparatus(of: document), moves: moves(of: document),
      interventions: document.interventions.map { InterventionView(intervention: $0, path: "") },
      citations: citations(citation), downloads: downloads(of: document, links),
      previous: number > 0 ? targets.document(number - 1, links) : nil,
      next: number + 1 < edition.documents.count ? targets.document(number + 1, links) : nil)
  }

  /// The list of documents, and the year in it.
  private func trail(ofDocument number: Int) -> [LinkView] {
    let list = LinkView(title: documents.name, href: documents.path)
    guard let year = documents.groups.year(of: edition.documents[number].date) else { return [list] }
    return [list, LinkView(title: Self.title(of: year), href: PagePath.documents + "#" + Self.id(of: year))]
  }

  private func witnesses(of document: Document, _ links: Links) -> [WitnessView] {
    let rows = document.collation?.rows(of: document.transcript)
    return document.transcript.witnesses.enumerated().map { number, witness in
      self.witness(witness, number, of: document, rows: rows?[number] ?? [], links)
    }
  }

  private func witness(
    _ witness: Witness, _ number: Int, of document: Document, rows: [Int], _ links: Links
  ) -> WitnessView {
    let siglum = witness.siglum ?? ""
    let id = siglum.isEmpty ? "text" : "witness-\(siglum.lowercased())"
    var options = TranscriptHTML.Options()
    options.keepsHTML = edition.info.rules.keepsHTML
    options.highestHeading = document.transcript.witnesses.count > 1 ? 3 : 2
    options.variants = variantMarks(of: number, in: document)
    options.idPrefix = number == 0 ? "" : "\(siglum.lowercased())-"
    return WitnessView(
      siglum: siglum, id: id, description: document.description(ofWitness: number), rows: rows,
      isBase: document.transcript.witnesses.count > 1 && document.baseWitness == number,
      isCompared: document.collation?.compared.contains(number) ?? false,
      language: document.language(ofWitness: number) ?? "",
      text: TranscriptHTML.render(
        witness: number, of: document.transcript, mentions: document.mentions, links: links, options: options))
  }
}
