import Dates
import EditionModel

/// What a header says of the edition: its version, who publishes it, under which licence.
struct TEIPublication {
  private let info: EditionInfo
  private let released: EDTF?

  init(_ info: EditionInfo) {
    self.info = info
    released = info.released.flatMap { EDTF($0) }
  }

  func writeEdition(to xml: inout XMLWriter) {
    if info.version == nil, released == nil { return }
    xml.element(.editionStmt) { xml in
      xml.element(.edition, [(.n, info.version)]) { xml in
        xml.text(info.version.map { "Version \($0)" } ?? "Released")
        writeDate(before: " ", to: &xml)
      }
    }
  }

  /// - Parameters:
  ///   - url: the address of the page or site.
  ///   - id: of the document.
  func write(to xml: inout XMLWriter, url: String?, id: String?) {
    xml.element(.publicationStmt) { xml in
      if let publisher = info.publisher {
        xml.element(.publisher, publisher)
      } else {
        xml.element(.authority, info.editors.isEmpty ? info.title : info.editors.joined(separator: ", "))
      }
      writeDate(before: "", to: &xml)
      if let url { xml.element(.idno, [(.type, "URI")], url) }
      if let id { xml.element(.idno, [(.type, "document")], id) }
      xml.element(.availability) { xml in
        if let licence = info.licence {
          xml.element(.licence, [(.target, licence.url?.asAddress)], licence.name)
        } else {
          xml.element(.p, "The edition declares no licence.")
        }
      }
    }
    xml.line()
  }

  func writeRevisions(to xml: inout XMLWriter) {
    guard info.version != nil || released != nil else { return }
    xml.element(.revisionDesc) { xml in
      xml.element(
        .change, [(.n, info.version)] + (released.map { TEIDate($0).attributes } ?? []),
        info.version.map { "Released in version \($0) of the edition." } ?? "Released.")
    }
    xml.line()
  }

  private func writeDate(before: String, to xml: inout XMLWriter) {
    guard let released else { return }
    xml.text(before)
    xml.element(.date, TEIDate(released).attributes, released.display(.english))
  }
}
