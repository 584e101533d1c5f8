import EditionModel

/// What the pages' heads say in the words of schema.org, for the whole edition in one file of JSON-LD.
extension Site {
  static let linkedDataPath = "data/edition.jsonld"

  /// The files of data, those that are made elsewhere and this one.
  var listedData: [ListedData] {
    let data = data.filter { $0.described == nil }
    guard edition.info.isGiven(in: .jsonLD) else { return data }
    let file = ListedData(
      path: Self.linkedDataPath, format: .jsonLD,
      summary:
        "The edition, its documents and its registers in the words of schema.org, for search engines and linked data.",
      rows: 1 + edition.documentIndex.count + edition.entities.all.count, fields: [], origin: "Content/edition.yaml")
    return data + [file]
  }

  /// One graph, each of its nodes in a line.
  func linkedData() -> [UInt8] {
    var output = Array("{\"@context\": \"https://schema.org\", \"@graph\": [\n".utf8)
    write(linkedEdition, into: &output)
    for number in edition.documents.indices where edition.documentIndex[edition.documents[number].id] == number {
      output += ",\n".utf8
      write(linked(document: number, citation(of: number)), into: &output)
    }
    for number in edition.entities.all.indices {
      output += ",\n".utf8
      write(linked(entity: number), into: &output)
    }
    return output + "\n]}\n".utf8
  }

  /// Without the context, which the graph has.
  private func write(_ node: JSON, into output: inout [UInt8]) {
    guard case .object(let members) = node else { return }
    JSON.object(members.filter { $0.name != "@context" }).write(into: &output)
  }
}
