import EditionModel

/// Where a document comes from: its original in the archive, its witnesses, the file that was received.
struct TEISource {
  let document: Document
  let addresses: TEIAddresses

  func write(to xml: inout XMLWriter) {
    xml.element(.sourceDesc) { xml in
      xml.line()
      let archive = document.archive
      let isHeld = [archive?.repository, archive?.department, archive?.collection, archive?.callNumber].contains {
        $0 != nil
      }
      if let archive, isHeld { write(archive, to: &xml) }
      if let archive, !isHeld { xml.element(.bibl) { writeSurrogate(archive, to: &$0) } }
      if let citation = document.citation { xml.element(.bibl, [(.type, "archive-citation")], citation) }
      if let source = document.source {
        xml.element(.bibl, [(.type, "file-as-received")]) { xml in
          xml.element(.ref, [(.target, (addresses.root + source).asAddress)], source)
        }
      }
      if document.transcript.witnesses.count > 1 { TEIWitnesses.write(document, addresses, to: &xml) }
      if archive == nil, document.citation == nil, document.source == nil, document.transcript.witnesses.count == 1 {
        xml.element(.p, "The edition does not say where the original is.")
      }
    }
    xml.line()
  }

  private func write(_ archive: ArchiveLocation, to xml: inout XMLWriter) {
    xml.element(.msDesc) { xml in
      xml.element(.msIdentifier) { xml in
        if let place = archive.place { xml.element(.settlement, place) }
        // An institution's department keeps it; otherwise the institution does.
        if let department = archive.department {
          if let repository = archive.repository { xml.element(.institution, repository) }
          xml.element(.repository, department)
        } else if let repository = archive.repository {
          xml.element(.repository, repository)
        }
        if let collection = archive.collection { xml.element(.collection, collection) }
        if let callNumber = archive.callNumber { xml.element(.idno, callNumber) }
      }
      if archive.via != nil || archive.url != nil {
        xml.element(.additional) { xml in
          xml.element(.surrogates) { xml in
            xml.element(.bibl) { writeSurrogate(archive, to: &$0) }
          }
        }
      }
    }
    xml.line()
  }

  /// Who published the transcript or the scan, and where.
  private func writeSurrogate(_ archive: ArchiveLocation, to xml: inout XMLWriter) {
    if let via = archive.via { xml.element(.publisher, via) }
    if let url = archive.url {
      if archive.via != nil { xml.text(" ") }
      xml.element(.ref, [(.target, url.asAddress)], url)
    }
  }
}
