import Dates
import EditionModel

extension DataFile {
  /// `data/cmif.xml`: letters and telegrams in the Correspondence Metadata Interchange Format, by which correspSearch
  /// finds them; nil where there are none, or nobody knows where the file will be, which it has to say.
  ///
  /// Schema and documentation: https://github.com/TEI-Correspondence-SIG/CMIF
  static func cmif(_ edition: Edition) -> DataFile? {
    guard let base = edition.info.baseURL else { return nil }
    let letters = edition.documents.indices.filter {
      edition.documents[$0].isLetter && edition.documentIndex[edition.documents[$0].id] == $0
    }
    if letters.isEmpty { return nil }
    return DataFile(
      "data/cmif.xml", .cmif, "Who wrote to whom, when and where: the letters and telegrams, for correspSearch.",
      rows: letters.count, fields: [], origin: "Content/documents"
    ) { edition, _ in CMIF(edition: edition, letters: letters, base: base).bytes }
  }
}

private struct CMIF {
  let edition: Edition
  /// Places of documents.
  let letters: [Int]
  let base: String

  var bytes: [UInt8] {
    var xml = XMLWriter(capacity: letters.count * 800)
    xml.element(.tei, [(.xmlns, TEIDocument.namespace)]) { xml in
      xml.line()
      xml.element(.teiHeader) { xml in
        xml.line()
        writeDescription(to: &xml)
        xml.element(.profileDesc) { xml in
          xml.line()
          for number in letters { write(edition.documents[number], to: &xml) }
        }
        xml.line()
      }
      xml.line()
      // The format asks for a text, and has none.
      xml.element(.text) { $0.element(.body) { $0.empty(.p) } }
      xml.line()
    }
    xml.line()
    return xml.bytes
  }

  private var source: XMLID { XMLID("uuid-\(StaticUUID.of(base))") }

  private func writeDescription(to xml: inout XMLWriter) {
    let info = edition.info
    let publisher = info.publisher ?? (info.editors.isEmpty ? info.title : info.editors.joined(separator: ", "))
    xml.element(.fileDesc) { xml in
      xml.line()
      xml.element(.titleStmt) { xml in
        xml.element(.title, "Correspondence in “\(info.title)”")
        for editor in info.editors.isEmpty ? [publisher] : info.editors { xml.element(.editor, editor) }
      }
      xml.line()
      xml.element(.publicationStmt) { xml in
        xml.element(.publisher) { $0.element(.ref, [(.target, base.asAddress)], publisher) }
        xml.element(.idno, [(.type, "url")], (base + "data/cmif.xml").asAddress ?? base)
        xml.element(.date, [(.when, info.releaseDay)], "")
        xml.element(.availability) { xml in
          if let licence = info.licence, let url = licence.url?.asAddress {
            xml.element(.licence, [(.target, url)], licence.name)
          } else {
            xml.element(.p, info.licence?.name ?? "The edition declares no licence.")
          }
        }
      }
      xml.line()
      xml.element(.sourceDesc) { xml in
        xml.element(.bibl, [(.type, "online")], id: source) { xml in
          xml.text("\(info.title). ")
          xml.element(.ref, [(.target, base.asAddress)], base)
        }
      }
      xml.line()
    }
    xml.line()
  }

  private func write(_ document: Document, to xml: inout XMLWriter) {
    let address = (base + PagePath.document(document.id)).asAddress
    xml.element(.correspDesc, [(.key, document.id), (.ref, address), (.source, source.reference)]) { xml in
      for action in Correspondence.actions(of: document) {
        xml.element(.correspAction, [(.type, action.type)]) { xml in
          let people = action.people.compactMap { edition.entities[.person, $0] }
          for person in people { xml.element(.persName, [(.ref, authority(of: person))], person.name) }
          // The word the format has for it.
          if people.isEmpty { xml.element(.persName, "Unknown") }
          if let place = action.place.flatMap({ edition.entities[.place, $0] }) {
            xml.element(.placeName, [(.ref, authority(of: place))], place.name)
          }
          let date = action.date.map { TEIDate($0).plainAttributes } ?? []
          if !date.isEmpty { xml.empty(.date, date) }
        }
      }
    }
    xml.line()
  }

  /// The number that most indexes of letters use.
  private func authority(of entity: Entity) -> String? {
    let schemes: [Identifier.Scheme] = [.viaf, .gnd, .lcnaf, .geonames, .wikidata, .isni]
    return schemes.lazy.compactMap { scheme in entity.identifiers.first { $0.scheme == scheme }?.url }.first
  }
}
