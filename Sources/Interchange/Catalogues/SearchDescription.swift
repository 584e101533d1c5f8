import EditionModel

extension DataFile {
  /// `data/opensearch.xml`: how a browser can ask the site's search (OpenSearch 1.1, draft 6); nil where it has none or no
  /// address.
  static func searchDescription(_ edition: Edition) -> DataFile? {
    guard let path = edition.info.searchDescription, let base = edition.info.baseURL else { return nil }
    return DataFile(
      path, .openSearch, "How to ask the edition's search, for browsers that take search engines in.", rows: 1,
      origin: "Content/edition.yaml"
    ) { edition, _ in
      let info = edition.info
      var xml = XMLWriter()
      xml.element(.openSearchDescription, [(.xmlns, "http://a9.com/-/spec/opensearch/1.1/")]) { xml in
        // The lengths are the specification's.
        let elements: [(XMLElement, String?)] = [
          (.shortName, String(info.title.prefix(16))), (.longName, String(info.title.prefix(48))),
          (.openSearchSummary, String((info.description ?? info.title).prefix(1_024))), (.openSearchLanguage, info.language),
          (.inputEncoding, "UTF-8"),
        ]
        for case (let name, let text?) in elements {
          xml.line()
          xml.element(name, text)
        }
        xml.line()
        xml.empty(.openSearchURL, [(.type, "text/html"), (.template, base + PagePath.search + "#q={searchTerms}")])
        xml.line()
      }
      xml.line()
      return xml.bytes
    }
  }
}
