import EditionModel

extension DocumentFormat {
  /// `documents/<id>.md`: the file the document was read from, byte by byte; of versions in files of their own, the one text
  /// that was read of them all. The files themselves are in `data/source.zip`.
  static let markdown = DocumentFormat(
    .markdown, "Source in Markdown", ending: "md",
    "The editor’s own file, as it was read: the header and the text with its marks."
  ) { number, edition, _ in
    edition.documents[number].file.bytes
  }
}
