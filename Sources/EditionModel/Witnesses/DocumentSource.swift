import Diagnostics

/// A file as received, and what of the document was made of it.
package struct DocumentSource: Sendable, Hashable {
  /// Relative to `Content/`.
  package var path: String
  /// Where the header names it.
  package var location: SourceLocation?
  /// The places of the witnesses; all of a document without witnesses of their own.
  package var witnesses: [Int]
}

extension Document {
  /// The files that it was made of: a witness's own, and the document's for all witnesses without one.
  package var sources: [DocumentSource] {
    var sources: [DocumentSource] = []
    for place in transcript.witnesses.indices {
      let own = description(ofWitness: place)
      guard let path = own?.source ?? source else { continue }
      if let known = sources.firstIndex(where: { $0.path == path }) {
        sources[known].witnesses.append(place)
      } else {
        let location = own?.source == nil ? sourceLocation : own?.sourceLocation
        sources.append(DocumentSource(path: path, location: location, witnesses: [place]))
      }
    }
    return sources
  }
}
