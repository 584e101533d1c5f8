import Diagnostics
import Transcription

extension Document {
  /// The file that a witness stands in.
  fileprivate func path(ofWitness siglum: String?) -> String {
    file.parts.first { $0.siglum == siglum }?.file.path ?? file.path
  }
}

/// Holds what a header says of the witnesses against the text.
enum WitnessCheck {
  static func check(_ document: Document) -> [Diagnostic] {
    let sigla = document.transcript.witnesses.compactMap(\.siglum)
    let described = document.witnesses.sorted { $0.key < $1.key }
    var diagnostics = described.filter { !sigla.contains($0.key) }.map { siglum, description in
      Diagnostic(
        .error, .unknownWitness, "the text has no witness '\(siglum)'", at: description.location,
        fix: Spelling.nearest(to: siglum, in: sigla).map { "did you mean '\($0)'?" }
          ?? "write <!-- witness: \(siglum) --> where it begins or give it a file of its own, or remove the description")
    }
    diagnostics += undescribed(document, sigla) + unlike(document)
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
            .warning, .emptyWitness,
            "the witness '\(witness.siglum ?? "\(number + 1)")' has no text, so nothing is compared",
            at: SourceLocation(path: document.path(ofWitness: witness.siglum)),
            fix: "write its text below its mark, or remove the mark"))
      }
    }
    return diagnostics
  }

  /// Versions that the header passes over though it describes others.
  private static func undescribed(_ document: Document, _ sigla: [String]) -> [Diagnostic] {
    guard let first = document.witnesses.values.map(\.location).min() else { return [] }
    let known = document.witnesses.keys.sorted()
    return sigla.filter { document.witnesses[$0] == nil }.map { siglum in
      Diagnostic(
        .warning, .unknownWitness, "the header describes no witness '\(siglum)', and describes others", at: first,
        fix: Spelling.nearest(to: siglum, in: known.filter { !sigla.contains($0) }).map { "is '\($0)' meant?" }
          ?? "add a line '\(siglum): ' and what to call it")
    }
  }

  /// Versions that are not compared for their language, without a word of the editor's.
  private static func unlike(_ document: Document) -> [Diagnostic] {
    let base = document.baseWitness
    return document.transcript.witnesses.indices.compactMap { place in
      guard place != base, !document.isInBaseLanguage(place), let siglum = document.transcript.witnesses[place].siglum,
        document.description(ofWitness: place)?.isCompared == nil
      else { return nil }
      let languages = [place, base].map { document.language(ofWitness: $0) ?? "" }
      let described = document.witnesses[siglum] ?? document.description(ofWitness: base)
      return Diagnostic(
        .note, .unlikeLanguages,
        "the witness '\(siglum)' is in '\(languages[0])' and the base text in '\(languages[1])', so they are not compared",
        at: described?.location ?? SourceLocation(path: document.file.path),
        fix: "say so with 'compare: no' in its description, or have them compared with 'compare: yes'")
    }
  }
}
