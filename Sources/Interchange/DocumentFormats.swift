import EditionModel

extension DocumentFormat {
  /// Of every document of an edition, in the forms it is given in.
  package static func all(of edition: Edition) -> [DocumentFormat] {
    ([tei, text, markdown] + citations + [collation]).filter { edition.info.isGiven(in: $0.format) }
  }
}
