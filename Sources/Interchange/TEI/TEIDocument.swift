import EditionModel
import Transcription

extension DocumentFormat {
  /// `documents/<id>.xml`: the document in TEI P5.
  static let tei = DocumentFormat(
    .tei, "TEI", ending: "xml", "The text with all its marks and a full header, for other editions, archives and corpora."
  ) { number, edition, cited in
    var xml = XMLWriter(capacity: edition.documents[number].transcript.text.count * 3 + 8_000)
    TEIDocument(edition.documents[number], edition, cited, .ofDocument).write(to: &xml, isWhole: true)
    return xml.bytes
  }
}

/// A document as a `TEI` element.
struct TEIDocument {
  private let document: Document
  private let edition: Edition
  private let cited: CitedEdition
  private let addresses: TEIAddresses

  init(_ document: Document, _ edition: Edition, _ cited: CitedEdition, _ addresses: TEIAddresses) {
    (self.document, self.edition, self.cited, self.addresses) = (document, edition, cited, addresses)
  }

  static let namespace = "http://www.tei-c.org/ns/1.0"

  /// - Parameter isWhole: whether it is all of its file.
  func write(to xml: inout XMLWriter, isWhole: Bool) {
    xml.element(
      .tei, isWhole ? [(.xmlns, Self.namespace)] : [], id: TEIAddresses.document(document.id)
    ) { xml in
      xml.line()
      TEIHeader(document, edition, cited, addresses).write(to: &xml)
      writeText(to: &xml)
      if let apparatus = TEIApparatus(document, addresses), !apparatus.collation.variants.isEmpty {
        xml.element(.standOff) { apparatus.write(to: &$0) }
        xml.line()
      }
    }
    xml.line()
  }

  /// One witness is the text; several are a group of texts.
  private func writeText(to xml: inout XMLWriter) {
    let language = document.language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    let witnesses = document.transcript.witnesses
    let anchors = TEIApparatus(document, addresses)?.anchors ?? []
    let base = document.collation?.base
    xml.element(.text, [(.xmlLang, language)]) { xml in
      xml.line()
      if witnesses.count == 1 { return TEIText.write(witness: 0, of: document, addresses, [], to: &xml) }
      xml.element(.group) { xml in
        xml.line()
        for (number, witness) in witnesses.enumerated() {
          let reference = TEIWitnesses.id(number, of: document, addresses).reference
          xml.element(.text, [(.n, witness.siglum), (.corresp, reference)]) { xml in
            xml.line()
            TEIText.write(witness: number, of: document, addresses, number == base ? anchors : [], to: &xml)
          }
          xml.line()
        }
      }
      xml.line()
    }
    xml.line()
  }
}
