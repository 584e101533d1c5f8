import EditionModel
import Transcription

extension DataFile {
  /// `data/edition.xml`: all documents in one file, with the registers that every name leads to. Documents beyond the
  /// first thousand are in further files, because no tool reads a larger one and it would have to be in memory whole.
  static func corpus(_ edition: Edition) -> [DataFile] {
    let numbers = edition.documents.indices.filter { edition.documentIndex[edition.documents[$0].id] == $0 }
    let starts = Array(stride(from: 0, to: numbers.count, by: longestCorpus))
    return starts.enumerated().map { part, start in
      let documents = Array(numbers[start..<min(start + longestCorpus, numbers.count)])
      let extent = starts.count == 1 ? "All documents" : "Part \(part + 1) of \(starts.count) of the documents"
      let registers = part == 0 ? "with the registers of names and events, " : ""
      return DataFile(
        path(part), .tei, "\(extent) in TEI, \(registers)for corpora and archives.",
        rows: documents.count, fields: [], origin: "Content/documents"
      ) { edition, _ in
        TEICorpus(edition: edition, documents: documents, part: part, of: starts.count).bytes
      }
    }
  }

  private static let longestCorpus = 1_000

  private static func path(_ part: Int) -> String { "data/edition\(part == 0 ? "" : "-\(part + 1)").xml" }
}

/// Documents as a `teiCorpus`.
private struct TEICorpus {
  let edition: Edition
  let documents: [Int]
  let part: Int
  let count: Int

  init(edition: Edition, documents: [Int], part: Int, of count: Int) {
    (self.edition, self.documents, self.part, self.count) = (edition, documents, part, count)
  }

  var bytes: [UInt8] {
    let texts = documents.reduce(0) { $0 + edition.documents[$1].transcript.text.count }
    var xml = XMLWriter(capacity: texts * 3 + documents.count * 8_000)
    let cited = CitedEdition(edition.info)
    xml.element(.teiCorpus, [(.xmlns, TEIDocument.namespace)]) { xml in
      xml.line()
      writeHeader(to: &xml)
      if part == 0 { TEIRegisters(edition: edition).write(to: &xml) }
      for number in documents {
        let document = edition.documents[number]
        let addresses = TEIAddresses(inCorpus: document.id, registers: part == 0 ? "" : "edition.xml")
        TEIDocument(document, edition, cited, addresses).write(to: &xml, isWhole: false)
      }
    }
    xml.line()
    return xml.bytes
  }

  private func writeHeader(to xml: inout XMLWriter) {
    let info = edition.info
    xml.element(.teiHeader, [(.xmlLang, LanguageTag.isWellFormed(info.language) ? info.language : nil)]) { xml in
      xml.line()
      xml.element(.fileDesc) { xml in
        xml.element(.titleStmt) { xml in
          xml.element(.title, [(.type, "main")], info.title)
          if let subtitle = info.subtitle { xml.element(.title, [(.type, "sub")], subtitle) }
          for editor in info.editors { xml.element(.editor, editor) }
        }
        let publication = TEIPublication(info)
        publication.writeEdition(to: &xml)
        let extent = documents.count == 1 ? "1 document" : "\(documents.count) documents"
        xml.element(.extent, count == 1 ? extent : "\(extent), part \(part + 1) of \(count)")
        publication.write(to: &xml, url: info.baseURL, id: nil)
        xml.element(.sourceDesc) { $0.element(.p, "Each document has its own.") }
      }
      xml.line()
      if let description = info.description {
        xml.element(.profileDesc) { $0.element(.abstract) { $0.element(.p, description) } }
        xml.line()
      }
      TEIPublication(info).writeRevisions(to: &xml)
    }
    xml.line()
  }
}
