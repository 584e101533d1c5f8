/// A piece of a document that a hit leads to: a paragraph, a note, the title. No phrase goes beyond it.
struct SearchUnit: Sendable {
  var field: SearchField
  /// The fragment of the document's page; empty where the unit is the page itself.
  var id: String
  /// The siglum of its witness, where the document has several.
  var siglum: String
  /// The words as they are printed, with what stands between them.
  var text: [UInt8] = []
  var corrections: [Correction] = []

  /// What an editor says an error should be.
  struct Correction: Sendable {
    /// The error, in ``text``.
    var error: Range<Int>
    var words: [UInt8]
  }
}
