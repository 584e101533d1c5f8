import Diagnostics
import YAML

/// A file of `documents/` as read: what stands above (or below) the text, and the text.
package struct ParsedDocument: Sendable {
  /// The file as it was read.
  package let file: SourceFile
  /// What is said of the document, in the form the file says it.
  package let header: DocumentHeader
  /// Its text, with all marks read.
  package let transcript: Transcript
}

/// The three kinds of header, told apart by looking.
package enum DocumentHeader: Sendable {
  /// YAML between two lines `---`.
  case frontMatter(YAMLNode)
  /// Labelled sections as archives export them.
  case labelled([HeaderField])
  /// No header; what the text itself plainly says.
  case inferred([HeaderField])
}

/// One value of a header that is not YAML.
package struct HeaderField: Sendable, Hashable {
  /// Which of a header's sections it is.
  package let label: HeaderLabel
  /// White space folded; items of a list parted by `\n`.
  package let text: String
  /// The addresses the value links to, in order.
  package let links: [String]
  /// Where its label stands, or the words it is taken from.
  package let location: SourceLocation
}
