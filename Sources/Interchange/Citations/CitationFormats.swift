import EditionModel

extension DocumentFormat {
  /// A document's citation, for reference managers.
  static let citations = [
    citation(.ris, ending: "ris", "Zotero, EndNote and Mendeley") {
      RIS.write($0, into: &$1)
    },
    citation(.bibtex, ending: "bib", "LaTeX and JabRef") {
      BibLaTeX.write($0, into: &$1)
    },
    citation(.csl, ending: "csl.json", "Pandoc and Zotero") {
      JSON.list([CSLJSON.item($0)]).write(into: &$1)
      $1 += "\n".utf8
    },
  ]

  private static func citation(
    _ format: ExportFormat, ending: String, _ readers: String,
    write: @escaping @Sendable (Citation, inout [UInt8]) -> Void
  ) -> DocumentFormat {
    DocumentFormat(
      format, "Citation as \(format.name)", ending: ending, "How to cite the document, for \(readers)."
    ) { number, edition, cited in
      var output: [UInt8] = []
      write(Citation(edition.documents[number], edition.entities, in: cited), &output)
      return output
    }
  }
}

extension DataFile {
  /// `data/edition.ris`, `data/edition.bib` and `data/edition.csl.json`: the citations of all documents, in order of time.
  static func citations(_ edition: Edition) -> [DataFile] {
    let file = {
      (ending: String, format: ExportFormat, fields: [Field], write: @escaping @Sendable (Edition) -> [UInt8]) in
      DataFile(
        "data/edition.\(ending)", format, "How to cite each document, for reference managers.",
        rows: edition.documentIndex.count, fields: fields, origin: "Content/documents",
        write: { edition, _ in write(edition) })
    }
    return [
      file("ris", .ris, RIS.tags.map(\.description)) { edition in
        edition.citations.reduce(into: []) { RIS.write($1, into: &$0) }
      },
      file("bib", .bibtex, BibLaTeX.fields.map(\.description)) { edition in
        edition.citations.reduce(into: []) { BibLaTeX.write($1, into: &$0) }
      },
      file("csl.json", .csl, CSLJSON.keys.map(\.description)) { edition in
        var output = Array("[".utf8)
        for (place, citation) in edition.citations.enumerated() {
          output += (place == 0 ? "\n" : ",\n").utf8
          CSLJSON.item(citation).write(into: &output)
        }
        return output + "\n]\n".utf8
      },
    ]
  }
}

extension Edition {
  /// Of every document that has a page.
  fileprivate var citations: some Sequence<Citation> {
    let cited = CitedEdition(info)
    return documents.indices.lazy.filter { documentIndex[documents[$0].id] == $0 }
      .map { Citation(documents[$0], entities, in: cited) }
  }
}
