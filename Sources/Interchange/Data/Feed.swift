import Dates
import EditionModel

extension DataFile {
  /// `feed.xml`: the documents as a feed (Atom, RFC 4287); nil where the edition can have none.
  ///
  /// All entries came with the edition's last release: nothing says when a single document first did.
  static func feed(_ edition: Edition) -> DataFile? {
    guard let path = edition.info.feed, let base = edition.info.baseURL, let day = edition.info.releaseDay else { return nil }
    let entries = edition.documents.suffix(longestFeed).reversed().map {
      FeedEntry(document: $0, address: base + PagePath.document($0.id), time: "\(day)T00:00:00Z")
    }
    return DataFile(
      path, .atom, "The documents, the latest in time first, for feed readers.", rows: entries.count,
      fields: FeedEntry.elements.map(\.description), origin: "Content/edition.yaml"
    ) { edition, _ in
      var xml = XMLText()
      xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", edition.info.language)]) { xml in
        writeHead(of: edition.info, base: base, path: path, day: day, to: &xml)
        for entry in entries {
          xml.element("entry") { xml in
            for element in FeedEntry.elements { element.value(entry)(&xml) }
          }
        }
      }
      return xml.bytes
    }
  }

  /// Readers load a feed again and again, so it does not grow with the edition.
  private static let longestFeed = 100

  private static func writeHead(of info: EditionInfo, base: String, path: String, day: String, to xml: inout XMLText) {
    xml.element("title", info.title)
    if let subtitle = info.subtitle ?? info.description { xml.element("subtitle", subtitle) }
    xml.element("id", base)
    xml.element("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", base + path)])
    xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", base)])
    xml.element("updated", "\(day)T00:00:00Z")
    // A feed needs an author (4.1.1); where no editor is named, the publisher or else the edition speaks.
    for name in info.editors.isEmpty ? [info.publisher ?? info.title] : info.editors {
      xml.element("author") { $0.element("name", name) }
    }
    if let licence = info.licence {
      xml.element("rights", licence.name)
      if let url = licence.url { xml.element("link", [("rel", "license"), ("href", url)]) }
    }
    xml.element("generator", "Recto")
  }
}

private struct FeedEntry {
  let document: Document
  let address: String
  let time: String

  static let elements: [DataField<FeedEntry, @Sendable (inout XMLText) -> Void>] = [
    DataField("title", "text", "the document’s title") { entry in { $0.element("title", entry.document.title) } },
    DataField("id", "address", "the address of its page") { entry in { $0.element("id", entry.address) } },
    DataField("link", "address", "the same") { entry in
      { $0.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.address)]) }
    },
    DataField("published", "date and time", "when the edition was released") { entry in
      { $0.element("published", entry.time) }
    },
    DataField("updated", "date and time", "the same") { entry in { $0.element("updated", entry.time) } },
    DataField("summary", "text", "when it was written, and the document’s summary where it has one") { entry in
      { $0.element("summary", entry.summary) }
    },
  ]

  private var summary: String {
    [document.date.display(.english), document.summary].compactMap(\.self).joined(separator: ". ")
  }
}
