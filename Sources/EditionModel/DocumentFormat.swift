/// A kind of file that documents have beside their pages, made with them.
package struct DocumentFormat: Sendable {
  /// Which of the edition's forms it is in.
  package let format: ExportFormat
  /// What a link to one says: "Citation as BibTeX".
  package let title: String
  /// The file's ending, behind the document's id and a full stop.
  package let ending: String
  /// What it is for, as a sentence.
  package let purpose: String
  /// The site's folder it is in.
  package let folder: String
  /// Whether a document has one.
  package let isOf: @Sendable (Document) -> Bool
  /// The file's bytes: of the document at a place in the edition.
  package let write: @Sendable (Int, Edition, CitedEdition) -> [UInt8]

  /// - Parameters:
  ///   - title: what a link to such a file says.
  ///   - ending: without its full stop before it.
  ///   - isOf: whether a document has one.
  ///   - write: the bytes for the document at a place in the edition.
  package init(
    _ format: ExportFormat, _ title: String, ending: String, _ purpose: String, folder: String = "documents",
    isOf: @escaping @Sendable (Document) -> Bool = { _ in true },
    write: @escaping @Sendable (Int, Edition, CitedEdition) -> [UInt8]
  ) {
    (self.format, self.title, self.ending, self.purpose) = (format, title, ending, purpose)
    (self.folder, self.isOf, self.write) = (folder, isOf, write)
  }

  /// Relative to the site's root.
  package func path(_ id: String) -> String { "\(folder)/\(id).\(ending)" }
}
