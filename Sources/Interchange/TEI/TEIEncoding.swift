import EditionModel
import Transcription

/// How a text was made: the rules the editor declared and what each of them did.
struct TEIEncoding {
  private let document: Document
  private let done: [Intervention.Kind]

  init(document: Document) {
    self.document = document
    done = document.interventions.map(\.kind)
  }

  func write(to xml: inout XMLWriter) {
    xml.element(.encodingDesc) { xml in
      xml.line()
      xml.element(.editorialDecl) { xml in
        xml.line()
        writeCorrections(to: &xml)
        writeLayout(to: &xml)
        writeSegmentation(to: &xml)
        xml.element(.interpretation) { $0.element(.p, Self.names) }
        writeReadings(to: &xml)
      }
      xml.line()
      if document.collation != nil {
        xml.empty(.variantEncoding, [(.method, "double-end-point"), (.location, "external")])
        xml.line()
      }
    }
    xml.line()
  }

  private static let names =
    "Names of people, places and organizations are marked where the edition's registers have them, and lead there."

  private func count(_ kind: Intervention.Kind) -> Int { done.count { $0 == kind } }

  private func writeCorrections(to xml: inout XMLWriter) {
    let (corrected, kept) = (count(.correction), count(.errorKept))
    if corrected + kept == 0 { return }
    xml.element(.correction, [(.method, "markup")]) { xml in
      if corrected > 0 {
        xml.element(.p, "Errors of the source are kept, with the editor's correction beside them: \(corrected).")
      }
      if kept > 0 { xml.element(.p, "Errors of the source are kept and marked, without a correction: \(kept).") }
    }
    xml.line()
  }

  private func writeLayout(to xml: inout XMLWriter) {
    let applied = document.transcript.layout.filter { $0.count > 0 && $0.declaration.rule != .unmarkedBreaks }
    if applied.isEmpty { return }
    xml.element(.normalization, [(.method, "silent")]) { xml in
      for rule in applied {
        let witness = rule.declaration.witness.map { " in witness \($0)" } ?? ""
        let authority = rule.isDeclared ? "by the editor's declaration" : "by the program, as the editor declares nothing"
        let times = rule.count == 1 ? "once" : "\(rule.count) times"
        xml.element(.p, "\(rule.declaration.rule.meaning)\(witness) (\(times), \(authority)).")
      }
    }
    xml.line()
  }

  private func writeSegmentation(to xml: inout XMLWriter) {
    let facts = [
      (count(.pageJoin), "A sentence that a page break parts is one paragraph"),
      (count(.unmarkedBreak), "A page break that the source does not mark is supplied"),
      (document.transcript.recognized.count, "A block is taken for what it plainly is, though nobody marked it"),
    ].filter { $0.0 > 0 }
    if facts.isEmpty { return }
    xml.element(.segmentation) { xml in
      for (count, fact) in facts { xml.element(.p, "\(fact): \(count).") }
    }
    xml.line()
  }

  private func writeReadings(to xml: inout XMLWriter) {
    let facts = [
      (count(.doubtfulReading), "Doubtful readings are marked"),
      (count(.suppliedLetters), "Letters that the editor supplies are marked"),
    ].filter { $0.0 > 0 }
    for (count, fact) in facts { xml.element(.p, "\(fact): \(count).") }
  }
}

extension LayoutRule {
  /// What it takes for layout.
  fileprivate var meaning: String {
    switch self {
    case .nbspLines: "Lines that hold only a no-break space (U+00A0) part paragraphs"
    case .boxIndents: "The sign □ stands for indents and padding, and is left out"
    case .redactedIndents: "“[REDACTED]” stands where the page has an indent, and is left out"
    case .unmarkedBreaks: "A page ends where a paragraph stops in the middle of a sentence"
    }
  }
}
