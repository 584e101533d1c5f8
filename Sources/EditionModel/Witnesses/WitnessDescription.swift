import Diagnostics

/// What the editor says of a witness: TEI's `witness` in `listWit`.
package struct WitnessDescription: Sendable, Hashable {
  /// What to call it: "Carbon copy".
  package var name: String?
  /// What else there is to say of it, in a sentence or two.
  package var note: String?
  /// Where it is kept, if that is not where the document is.
  package var archive: ArchiveLocation?
  /// A BCP 47 tag, where it is not the document's language.
  package var language: String?
  /// The file it was made of, as received, relative to `Content/`.
  package var source: String?
  /// Where the header names that file.
  package var sourceLocation: SourceLocation?
  /// Whether the others are compared with it; of none, with the first.
  package var isBase = false
  /// Whether it is compared with the base text; nil where the editor leaves that to their languages.
  package var isCompared: Bool?
  /// Where the header describes it.
  package var location: SourceLocation
}

extension Document {
  /// The place of the witness that the others are compared with.
  package var baseWitness: Int {
    transcript.witnesses.indices.first { description(ofWitness: $0)?.isBase ?? false } ?? 0
  }

  /// What is said of a witness, by its place.
  package func description(ofWitness place: Int) -> WitnessDescription? {
    transcript.witnesses[place].siglum.flatMap { witnesses[$0] }
  }

  /// A witness's language, its own or the document's.
  package func language(ofWitness place: Int) -> String? { description(ofWitness: place)?.language ?? language }

  /// Whether a witness is in the base text's language, as far as anybody says.
  func isInBaseLanguage(_ place: Int) -> Bool {
    let tags = [place, baseWitness].map { language(ofWitness: $0)?.split(separator: "-").first?.lowercased() }
    return tags[0] == tags[1] || tags.contains(nil)
  }

  /// The places of the witnesses that are compared, the base text's first. Those in another language are on request only.
  var comparedWitnesses: [Int] {
    let base = baseWitness
    return [base] + transcript.witnesses.indices.filter { place in
      place != base && description(ofWitness: place)?.isCompared ?? isInBaseLanguage(place)
    }
  }
}
