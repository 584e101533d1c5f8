import EditionModel
import Transcription

extension DocumentFormat {
  /// `documents/<id>.txt`: the document's title and date, and its text with every mark as words, version by version.
  static let text = DocumentFormat(
    .text, "Text alone", ending: "txt", "The text with every mark as words in brackets, for reading and counting."
  ) { number, edition, _ in
    let document = edition.documents[number]
    var text = Array("\(document.title)\n\(document.when)\n".utf8)
    for (place, witness) in document.transcript.witnesses.enumerated() {
      if let siglum = witness.siglum {
        let name = document.witnesses[siglum]?.name ?? "Witness"
        text += "\n\n== \(name) (\(siglum)) ==\n".utf8
      }
      text.append(UInt8(ascii: "\n"))
      text += TranscriptText.render(witness: place, of: document.transcript)
    }
    return text
  }
}
