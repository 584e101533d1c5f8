import EditionModel

extension CitationFormat {
  /// The formats that every document's citation is given in.
  package static let all = [
    CitationFormat("RIS", ending: "ris") { citation in
      var output: [UInt8] = []
      RIS.write(citation, into: &output)
      return output
    },
    CitationFormat("BibTeX", ending: "bib") { citation in
      var output: [UInt8] = []
      BibLaTeX.write(citation, into: &output)
      return output
    },
    CitationFormat("CSL-JSON", ending: "csl.json") { citation in
      var output: [UInt8] = []
      JSON.list([CSLJSON.item(citation)]).write(into: &output)
      return output + "\n".utf8
    },
  ]
}

extension DataFile {
  /// `data/edition.ris`, `data/edition.bib` and `data/edition.csl.json`: the citations of all documents, in order of time.
  static func citations(_ edition: Edition) -> [DataFile] {
    let file = { (ending: String, format: Format, fields: [Field], write: @escaping @Sendable (Edition) -> [UInt8]) in
      DataFile(
        "data/edition.\(ending)", format, "How to cite each document, for reference managers.",
        rows: edition.documentIndex.count, fields: fields, origin: "Content/documents",
        write: { edition, _ in write(edition) })
    }
    return [
      file("ris", .ris, RIS.tags.map(\.description)) { edition in
        edition.citations.reduce(into: []) { RIS.write($1, into: &$0) }
      },
      file("bib", .biblatex, BibLaTeX.fields.map(\.description)) { edition in
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
