import Diagnostics
import Transcription

/// What a good proof-reader would say of an edition that can be built: each rule by itself, in a file of its own. Only
/// `recto check` asks them.
package enum Lint {
  private static let ofDocuments: [@Sendable (Document) -> [Diagnostic]] = [
    RepeatedText.check, DateDiffers.check, SummaryInText.check, UnclosedBracket.check, SuspiciousCharacters.check,
    MixedScripts.check, SpacedWords.check, PageFurniture.check, UncheckedTranscript.check,
  ]

  private static let ofTranscripts: [@Sendable (Transcript, SourceFile) -> [Diagnostic]] = [
    TestHostLinks.check, MissingAlternative.check,
  ]

  /// What all rules find, in no order for people.
  package static func check(_ edition: Edition) async -> [Diagnostic] {
    let names = UnknownNames(edition.entities)
    let inDocuments = await edition.documents.mapInChunks { document in
      ofDocuments.flatMap { $0(document) } + ofTranscripts.flatMap { $0(document.transcript, document.file) }
        + names.check(document)
    }
    let inPages = edition.pages.flatMap { page in ofTranscripts.flatMap { $0(page.transcript, page.file) } }
    return inDocuments.flatMap(\.self) + inPages + MissingStatements.check(edition)
      + (await RepeatedDocuments.check(edition))
  }
}
