import Transcription

/// One thing the edition does that the bare characters of its source do not say.
package struct Intervention: Sendable, Hashable {
  /// What is done.
  package enum Kind: Sendable, Hashable {
    /// A layout rule was applied, as often as ``Intervention/count`` says.
    case layout(LayoutRule)
    /// An error of the source, with the editor's correction.
    case correction
    /// An error of the source, marked and kept.
    case errorKept
    case doubtfulReading
    case suppliedLetters
    /// A sentence that a page break cuts is one paragraph: the source has a new page of this number, the edition a space.
    case pageJoin
    /// The same where the source does not mark that a page begins.
    case unmarkedBreak
    /// Paragraphs were taken for what they look like.
    case recognizedBlock(BlockRole)
  }

  /// Who did it.
  package enum Responsible: Sendable, Hashable {
    case editor
    /// Whoever made the file that the editor received.
    case transcriber
    case program
  }

  /// Whether whoever did it is sure.
  package enum Certainty: Sendable, Hashable {
    case certain
    case doubtful
  }

  /// What is done.
  package var kind: Kind
  /// Of the witness; nil for the only one, and for a rule that is for all.
  package var witness: String?
  /// The id of the paragraph it is in; nil for what is done throughout, and in a heading.
  package var paragraph: String?
  /// In the transcript's text; nil for what is done throughout.
  package var range: TextRange?
  /// In the document's file.
  package var line: Int?
  /// What stands in the source.
  package var source: String?
  /// What the edition gives.
  package var given: String?
  /// How often, for a layout rule; 1 for everything else.
  package var count = 1
  /// nil for a mark of a document without its file as received: it may be the transcriber's or the editor's.
  package var responsible: Responsible?
  /// Doubtful where the editor reads with doubt, and where Recto took something for granted.
  package var certainty: Certainty
}
