import Dates
import EditionModel

extension DataFile {
  /// `feed.xml`: the documents as a feed (Atom, RFC 4287); nil where the edition can have none.
  ///
  /// All entries came with the edition's last release: nothing says when a single document first did.
  static func feed(_ edition: Edition) -> DataFile? {
    guard let path = edition.info.feed, let base = edition.info.baseURL, let day = edition.info.releaseDay else {
      return nil
    }
    let entries = edition.documents.suffix(longestFeed).reversed().map {
      FeedEntry(document: $0, address: base + PagePath.document($0.id), time: "\(day)T00:00:00Z")
    }
    return DataFile(
      path, .atom, "The documents, the latest in time first, for feed readers.", rows: entries.count,
      fields: FeedEntry.elements.map(\.description), origin: "Content/edition.yaml"
    ) { edition, _ in
      var xml = XMLWriter()
      xml.element(.feed, [(.xmlns, "http://www.w3.org/2005/Atom"), (.xmlLang, edition.info.language)]) { xml in
        xml.line()
        writeHead(of: edition.info, base: base, path: path, day: day, to: &xml)
        for entry in entries {
          xml.element(.entry) { xml in
            xml.line()
            for element in FeedEntry.elements {
              element.value(entry)(&xml)
              xml.line()
            }
          }
          xml.line()
        }
      }
      xml.line()
      return xml.bytes
    }
  }

  /// Readers load a feed again and again, so it does not grow with the edition.
  private static let longestFeed = 100

  private static func writeHead(of info: EditionInfo, base: String, path: String, day: String, to xml: inout XMLWriter) {
    xml.element(.title, info.title)
    xml.line()
    if let subtitle = info.subtitle ?? info.description {
      xml.element(.subtitle, subtitle)
      xml.line()
    }
    xml.element(.id, base)
    xml.line()
    xml.empty(.link, [(.rel, "self"), (.type, "application/atom+xml"), (.href, base + path)])
    xml.line()
    xml.empty(.link, [(.rel, "alternate"), (.type, "text/html"), (.href, base)])
    xml.line()
    xml.element(.updated, "\(day)T00:00:00Z")
    xml.line()
    // A feed needs an author (4.1.1); where no editor is named, the publisher or else the edition speaks.
    for name in info.editors.isEmpty ? [info.publisher ?? info.title] : info.editors {
      xml.element(.author) { $0.element(.name, name) }
      xml.line()
    }
    if let licence = info.licence {
      xml.element(.rights, licence.name)
      xml.line()
      if let url = licence.url {
        xml.empty(.link, [(.rel, "license"), (.href, url)])
        xml.line()
      }
    }
    xml.element(.generator, "Recto")
    xml.line()
  }
}

private struct FeedEntry {
  let document: Document
  let address: String
  let time: String

  static let elements: [DataField<FeedEntry, @Sendable (inout XMLWriter) -> Void>] = [
    DataField("title", "text", "the document’s title") { entry in { $0.element(.title, entry.document.title) } },
    DataField("id", "address", "the address of its page") { entry in { $0.element(.id, entry.address) } },
    DataField("link", "address", "the same") { entry in
      { $0.empty(.link, [(.rel, "alternate"), (.type, "text/html"), (.href, entry.address)]) }
    },
    DataField("published", "date and time", "when the edition was released") { entry in
      { $0.element(.published, entry.time) }
    },
    DataField("updated", "date and time", "the same") { entry in { $0.element(.updated, entry.time) } },
    DataField("summary", "text", "when it was written, and the document’s summary where it has one") { entry in
      { $0.element(.summary, entry.summary) }
    },
  ]

  private var summary: String {
    [document.date.display(.english), document.summary].compactMap(\.self).joined(separator: ". ")
  }
}
