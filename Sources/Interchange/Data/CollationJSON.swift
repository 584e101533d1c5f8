import EditionModel
import Transcription

extension DocumentFormat {
  /// `data/<id>.collation.json` of a document whose witnesses are compared: the alignment table in the form of CollateX's
  /// JSON (the Python port's, `collate(…, output="json")`): a row for each witness, in it a cell for each column, in that a
  /// list of words, or null.
  static let collation = DocumentFormat(
    .json, "Collation as JSON", ending: "collation.json",
    "The witnesses of a document word by word, for tools that compare.",
    folder: "data", isOf: { $0.collation != nil }, write: { number, edition, _ in write(edition.documents[number]) })

  typealias Key = DataField<(token: Token, transcript: Transcript), JSON>

  /// What is said of a word.
  static let tokenKeys: [Key] = [
    Key("t", "text", "the word as it stands, with the white space behind it") {
      .text($0.transcript.string($0.token.range))
    },
    Key("n", "text", "the word as it is compared: without capitals and punctuation") {
      .text(Token.normalized($0.transcript.string($0.token.word)))
    },
    Key(
      "marks", "list of texts",
      "what is to be seen of it: struck, added, unclear, supplied, gap, sic, stamp; line ends, page ends, where they "
        + "are declared significant"
    ) {
      .list($0.token.marks.names.map { .text($0) })
    },
  ]

  private static func write(_ document: Document) -> [UInt8] {
    guard let collation = document.collation else { return [] }
    var output = Array("{\"witnesses\": ".utf8)
    let witnesses = collation.compared.sorted()
    JSON.list(witnesses.map { .text(document.transcript.witnesses[$0].siglum ?? "") }).write(into: &output)
    output += ",\n\"table\": [".utf8
    for witness in witnesses {
      output += (witness == witnesses.first ? "\n[" : ",\n[").utf8
      for (place, column) in collation.table.columns.enumerated() {
        if place > 0 { output += ",\n".utf8 }
        let cell = column[witness].map { token -> JSON in
          let word = (token: collation.tokens[witness][token], transcript: document.transcript)
          return .list([.object(tokenKeys.map { ($0.name, $0.value(word)) })])
        }
        (cell ?? .null).write(into: &output)
      }
      output += "]".utf8
    }
    output += "\n]}\n".utf8
    return output
  }
}
