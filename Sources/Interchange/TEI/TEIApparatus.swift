import EditionModel
import Transcription

/// The critical apparatus of a document with several witnesses: an `app` for every variant, which says by two anchors
/// in the base text where it is (TEI's double end-point method). Each witness keeps its text whole.
struct TEIApparatus {
  /// An end of a variant in the base text.
  struct Anchor {
    let place: Int32
    let id: String
  }

  let document: Document
  let collation: Collation
  let addresses: TEIAddresses

  init?(_ document: Document, _ addresses: TEIAddresses) {
    guard let collation = document.collation else { return nil }
    (self.document, self.collation, self.addresses) = (document, collation, addresses)
  }

  /// In the order of the base text.
  var anchors: [Anchor] {
    collation.variants.indices.flatMap { number -> [Anchor] in
      let range = collation.range(of: collation.variants[number], in: collation.base)
      let start = Anchor(place: range.start, id: Self.start(number))
      return range.isEmpty ? [start] : [start, Anchor(place: range.end, id: Self.end(number))]
    }
  }

  func write(to xml: inout XMLWriter) {
    xml.element(.listApp) { xml in
      xml.line()
      for (number, variant) in collation.variants.enumerated() { write(variant, number, to: &xml) }
    }
    xml.line()
  }

  private static func start(_ number: Int) -> String { "app-\(number + 1)-from" }
  private static func end(_ number: Int) -> String { "app-\(number + 1)-to" }

  private func write(_ variant: Variant, _ number: Int, to xml: inout XMLWriter) {
    // The witnesses of each reading; those of the base text first.
    var readings: [(words: [Word], witnesses: [Int])] = []
    let others = document.transcript.witnesses.indices.filter { $0 != collation.base }
    for witness in [collation.base] + others {
      let words = variant.readings[witness].map { Word(collation.tokens[witness][$0], of: document.transcript) }
      if let same = readings.firstIndex(where: { $0.words == words }) {
        readings[same].witnesses.append(witness)
      } else {
        readings.append((words, [witness]))
      }
    }
    let start = addresses.id(Self.start(number)).reference
    let isEmpty = variant.readings[collation.base].isEmpty
    let end = isEmpty ? start : addresses.id(Self.end(number)).reference
    let attributes: [XMLWriter.Attribute] = [(.type, variant.kind.rawValue), (.from, start), (.to, end)]
    xml.element(.app, attributes, id: addresses.id("app-\(number + 1)")) { xml in
      for (place, reading) in readings.enumerated() {
        let witnesses = reading.witnesses.map { TEIWitnesses.id($0, of: document, addresses).reference }
        xml.element(place == 0 ? .lem : .rdg, [(.wit, witnesses.joined(separator: " "))]) { xml in
          write(reading.words, to: &xml)
        }
      }
    }
    xml.line()
  }

  /// A word with what else there is to see of it.
  private struct Word: Equatable {
    let text: String
    let marks: Token.Marks

    init(_ token: Token, of transcript: Transcript) {
      (text, marks) = (transcript.string(token.word), token.marks)
    }
  }

  private func write(_ words: [Word], to xml: inout XMLWriter) {
    var rest = words[...]
    while let first = rest.first {
      let run = rest.prefix { $0.marks == first.marks }
      rest = rest.dropFirst(run.count)
      let text = run.map(\.text).joined(separator: " ")
      write(text, Self.elements.filter { first.marks.contains($0.mark) }.map(\.element)[...], to: &xml)
      if !rest.isEmpty { xml.text(" ") }
    }
  }

  private func write(_ text: String, _ elements: ArraySlice<XMLElement>, to xml: inout XMLWriter) {
    guard let element = elements.first else { return xml.text(text) }
    xml.element(element) { xml in
      if element == .gap { xml.element(.desc, text) } else { write(text, elements.dropFirst(), to: &xml) }
    }
  }

  /// From the outermost.
  private static let elements: [(mark: Token.Marks, element: XMLElement)] = [
    (.stamped, .stamp), (.struck, .del), (.added, .add), (.sic, .sic), (.unclear, .unclear), (.supplied, .supplied),
    (.gap, .gap),
  ]
}

/// The witnesses as TEI's header has them.
enum TEIWitnesses {
  /// By its siglum, where that can be an id and is the first of its kind.
  static func id(_ number: Int, of document: Document, _ addresses: TEIAddresses) -> XMLID {
    let sigla = document.transcript.witnesses.map(\.siglum)
    guard let siglum = sigla[number], sigla.firstIndex(of: siglum) == number,
      siglum.utf8.allSatisfy({ $0 < 0x80 }), siglum.allSatisfy({ $0.isLetter || $0.isNumber })
    else { return addresses.id("witness-no-\(number + 1)") }
    return addresses.id("witness-\(siglum)")
  }

  static func write(_ document: Document, _ addresses: TEIAddresses, to xml: inout XMLWriter) {
    xml.element(.listWit) { xml in
      xml.line()
      for (number, witness) in document.transcript.witnesses.enumerated() {
        let description = witness.siglum.flatMap { document.witnesses[$0] }
        xml.element(.witness, [(.n, witness.siglum)], id: id(number, of: document, addresses)) { xml in
          xml.text(description?.name ?? witness.siglum ?? "Witness \(number + 1)")
          if let note = description?.note { xml.element(.note, note) }
        }
        xml.line()
      }
    }
    xml.line()
  }
}
