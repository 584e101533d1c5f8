import EditionModel

/// What a page's head says to machines: Open Graph for those who show links, Highwire's citation tags and Zotero's own for
/// reference managers, JSON-LD for search engines.
struct MetadataHTML {
  private var html = HTMLBuffer(capacity: 2_048)

  var bytes: [UInt8] { html.bytes }

  /// Open Graph (ogp.me).
  mutating func property(_ name: StaticString, _ value: String?) {
    meta("<meta property=\"", name, value)
  }

  /// A citation tag.
  mutating func name(_ name: StaticString, _ value: String?) {
    meta("<meta name=\"", name, value)
  }

  /// JSON leaves no `<` unescaped, so nothing in it ends the script.
  mutating func linkedData(_ data: JSON) {
    var json: [UInt8] = []
    data.write(into: &json)
    html.markup("<script type=\"application/ld+json\">")
    html.markup(json[...])
    html.markup("</script>\n")
  }

  private mutating func meta(_ start: StaticString, _ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    html.markup(start)
    html.markup(name)
    html.markup("\" content=\"")
    html.text(value)
    html.markup("\">\n")
  }
}

extension MetadataHTML {
  /// What Google Scholar and Zotero read. The names are those of Zotero's translators "Embedded Metadata" and "RDF".
  mutating func citation(_ citation: Citation) {
    let isLetter = citation.kind == .letter
    name("citation_title", citation.title)
    for author in citation.authors { name("citation_author", Self.author(author, isAlone: citation.authors.count == 1)) }
    // Zotero takes the second, which may be EDTF.
    name("citation_publication_date", citation.citedDate.numbers("/"))
    name("citation_date", citation.citedDate == .none ? nil : citation.date.description)
    name("citation_public_url", citation.url)
    name("citation_language", citation.language)
    name("z:itemType", isLetter ? "letter" : "manuscript")
    name(isLetter ? "z:letterType" : "z:manuscriptType", citation.genre)
    name("z:archive", citation.archive)
    name("z:archiveLocation", citation.archiveLocation)
    // Beside an author Zotero drops recipients that have a tag of their own.
    let recipients = citation.recipients.map { recipient in
      switch recipient {
      case .inParts(let family, let given): "recipient: \(family) || \(given)"
      case .whole(let name): "recipient: \(name)"
      }
    }
    name("z:extra", (citation.extra + recipients).joined(separator: "\n"))
  }

  /// Zotero takes the one author "Van Dyke, John Robert" for two, because both sides of the comma have a space.
  private static func author(_ name: CitedName, isAlone: Bool) -> String {
    guard isAlone, case .inParts(let family, let given) = name, family.contains(" "), given.contains(" ") else {
      return name.inverted
    }
    return name.direct
  }
}
