/// A file of the site, before it is written anywhere.
package struct OutputFile: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// The path of a file to copy as it is.
    case copy(of: String)
  }

  /// Relative to the site's root, parted by `/`.
  package let path: String
  package let content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
