/// Why a text is not EDTF.
package struct EDTFError: Error, Sendable, Hashable {
  /// Where it went wrong, in bytes from the beginning of the text's UTF-8.
  package let offset: Int
  /// What is wrong: for people, lower-case, without a full stop.
  package let message: String
  /// The nearest valid spelling, where one can be told.
  package var suggestion: String?

  /// An error at a byte of the text.
  package init(offset: Int, message: String, suggestion: String? = nil) {
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}
