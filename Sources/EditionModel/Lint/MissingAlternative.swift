import Diagnostics
import Transcription

/// Images without a description for those who do not see them.
enum MissingAlternative {
  static func check(_ transcript: Transcript, in file: SourceFile) -> [Diagnostic] {
    transcript.addresses.filter { $0.isImage && $0.text == nil }.map { image in
      Diagnostic(
        .warning, .missingAlternative, "the image '\(image.destination)' has no description",
        at: transcript.location(of: image, in: file),
        fix: "say in the brackets before it what is to be seen: ![The telegram's first page](\(image.destination))")
    }
  }
}
