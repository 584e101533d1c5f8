import Diagnostics
import Transcription

/// Holds what a header says of the witnesses against the text.
enum WitnessCheck {
  static func check(_ document: Document) -> [Diagnostic] {
    let sigla = document.transcript.witnesses.compactMap(\.siglum)
    let described = document.witnesses.sorted { $0.key < $1.key }
    var diagnostics = described.filter { !sigla.contains($0.key) }.map { siglum, description in
      Diagnostic(
        .error, .unknownWitness, "the text has no witness '\(siglum)'", at: description.location,
        fix: Spelling.nearest(to: siglum, in: sigla).map { "did you mean '\($0)'?" }
          ?? "write <!-- witness: \(siglum) --> where it begins, or remove the description")
    }
    let bases = described.filter(\.value.isBase)
    if let first = bases.first, let second = bases.dropFirst().first {
      diagnostics.append(
        Diagnostic(
          .error, .secondBase, "the witnesses '\(first.key)' and '\(second.key)' are both the base text",
          at: second.value.location, notes: [.init("the first", at: first.value.location)],
          fix: "leave 'base: true' with the one that the others are to be compared with"))
    }
    if sigla.count > 1 {
      for (number, witness) in document.transcript.witnesses.enumerated()
      where WitnessTokens(witness, of: document.transcript).tokens.isEmpty {
        diagnostics.append(
          Diagnostic(
            .warning, .emptyWitness, "the witness '\(witness.siglum ?? "\(number + 1)")' has no text, so nothing is compared",
            at: SourceLocation(path: document.file.path), fix: "write its text below its mark, or remove the mark"))
      }
    }
    return diagnostics
  }
}
