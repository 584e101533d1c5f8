/// A file of the site, before it is written anywhere.
package struct OutputFile: Sendable {
  /// Where its bytes come from.
  package enum Content: Sendable {
    case bytes([UInt8])
    /// The path of a file to copy as it is.
    case copy(of: String)
  }

  /// Relative to the site's root, parted by `/`.
  package let path: String
  /// Its bytes, or the file they are in.
  package let content: Content

  /// - Parameter path: relative to the site's root, parted by `/`.
  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
