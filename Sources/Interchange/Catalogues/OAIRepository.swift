import EditionModel

extension DataFile {
  /// `data/oai.xml`: the documents as a static repository, which a gateway gives to harvesters by OAI-PMH; none where
  /// the edition does not say what a repository must: its address, the day of its release and an e-mail address.
  ///
  /// A static repository is for less than 5,000 records, so an edition with more has several.
  /// Specification: https://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm
  static func staticRepositories(_ edition: Edition) -> [DataFile] {
    guard let base = edition.info.baseURL, let day = edition.info.releaseDay, let email = edition.info.email
    else { return [] }
    let numbers = edition.documents.indices.filter { edition.documentIndex[edition.documents[$0].id] == $0 }
    let starts = Array(stride(from: 0, to: numbers.count, by: mostRecords))
    return starts.enumerated().map { part, start in
      let documents = Array(numbers[start..<min(start + mostRecords, numbers.count)])
      let extent = starts.count == 1 ? "The documents" : "Part \(part + 1) of \(starts.count) of the documents"
      let path = "data/oai\(part == 0 ? "" : "-\(part + 1)").xml"
      return DataFile(
        path, .oai, "\(extent) in Dublin Core, as an OAI-PMH static repository for library catalogues.",
        rows: documents.count, fields: [], origin: "Content/documents"
      ) { edition, _ in
        OAIRepository(
          edition: edition, documents: documents, address: base + path, base: base, day: day, email: email
        ).bytes
      }
    }
  }

  private static let mostRecords = 5_000
}

private struct OAIRepository {
  let edition: Edition
  let documents: [Int]
  let address: String
  let base: String
  let day: String
  let email: String

  private static let namespace = "http://www.openarchives.org/OAI/2.0/"
  private static let xsi = "http://www.w3.org/2001/XMLSchema-instance"

  var bytes: [UInt8] {
    var xml = XMLWriter(capacity: documents.count * 1_500)
    let attributes: [XMLWriter.Attribute] = [
      (.xmlns, Self.namespace + "static-repository"), (.xmlnsOAI, Self.namespace),
      (.xmlnsOAIDC, Self.namespace + "oai_dc/"), (.xmlnsDC, "http://purl.org/dc/elements/1.1/"), (.xmlnsXSI, Self.xsi),
      (.xsiSchemaLocation, "\(Self.namespace)static-repository \(Self.namespace)static-repository.xsd"),
    ]
    xml.element(.oaiRepository, attributes) { xml in
      xml.line()
      writeIdentity(to: &xml)
      xml.element(.oaiListRecords, [(.metadataPrefix, "oai_dc")]) { xml in
        xml.line()
        let cited = CitedEdition(edition.info)
        for number in documents {
          write(Citation(edition.documents[number], edition.entities, in: cited), to: &xml)
        }
      }
      xml.line()
    }
    xml.line()
    return xml.bytes
  }

  private func writeIdentity(to xml: inout XMLWriter) {
    xml.element(.oaiIdentify) { xml in
      xml.element(.oaiRepositoryName, edition.info.title)
      xml.element(.oaiBaseURL, address)
      xml.element(.oaiProtocolVersion, "2.0")
      xml.element(.oaiAdminEmail, email)
      xml.element(.oaiEarliestDatestamp, day)
      xml.element(.oaiDeletedRecord, "no")
      xml.element(.oaiGranularity, "YYYY-MM-DD")
    }
    xml.line()
    xml.element(.oaiListMetadataFormats) { xml in
      xml.element(.oaiMetadataFormat) { xml in
        xml.element(.oaiMetadataPrefix, "oai_dc")
        xml.element(.oaiSchema, Self.namespace + "oai_dc.xsd")
        xml.element(.oaiMetadataNamespace, Self.namespace + "oai_dc/")
      }
    }
    xml.line()
  }

  private func write(_ citation: Citation, to xml: inout XMLWriter) {
    xml.element(.oaiRecord) { xml in
      xml.element(.oaiHeader) { xml in
        xml.element(.oaiIdentifier, "oai:\(host):documents/\(citation.id)")
        xml.element(.oaiDatestamp, day)
      }
      let schema = "\(Self.namespace)oai_dc/ \(Self.namespace)oai_dc.xsd"
      xml.element(.oaiMetadata) { xml in
        xml.element(.oaiDC, [(.xsiSchemaLocation, schema)]) { writeDublinCore(citation, to: &$0) }
      }
    }
    xml.line()
  }

  /// The site's host alone: "example.org".
  private var host: String {
    let host = base.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
    return String(host.prefix { $0 != ":" && $0 != "/" })
  }

  private func writeDublinCore(_ citation: Citation, to xml: inout XMLWriter) {
    let info = edition.info
    let date = citation.citedDate.numbers("-") ?? (citation.date.isUndated ? nil : citation.date.description)
    let elements: [(XMLElement, [String])] = [
      (.dcTitle, [citation.title]), (.dcCreator, citation.authors.map(\.inverted)),
      (.dcContributor, citation.recipients.map(\.inverted)), (.dcSubject, citation.subjects),
      (.dcDescription, [citation.abstract].compactMap(\.self)), (.dcPublisher, [info.publisher].compactMap(\.self)),
      (.dcDate, [date].compactMap(\.self)), (.dcType, ["Text"] + [citation.genre].compactMap(\.self)),
      (.dcFormat, ["text/html"]), (.dcIdentifier, [citation.url].compactMap(\.self)),
      (.dcSource, [citation.original].compactMap(\.self)), (.dcLanguage, [citation.language].compactMap(\.self)),
      (.dcRelation, [info.title, base]), (.dcRights, [info.licence?.name, info.licence?.url].compactMap(\.self)),
    ]
    for (element, values) in elements {
      for value in values { xml.element(element, value) }
    }
  }
}

extension EditionInfo {
  /// The contact, where it is an e-mail address of the form the protocol asks for.
  fileprivate var email: String? {
    guard let contact, !contact.contains(where: \.isWhitespace) else { return nil }
    let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return domain.count > 1 && !domain.contains("") ? contact : nil
  }
}
