import Diagnostics

/// Documents that say what another says: the same text under two names.
///
/// Each text is known by the smallest numbers among its runs of words (A. Broder, "On the resemblance and containment of
/// documents", 1997): texts that share most of their runs share most of these, and finding them takes time in proportion to
/// the number of documents.
enum RepeatedDocuments {
  private static let shingle = 6
  /// A shorter text is like another by chance.
  private static let fewestWords = 60
  private static let kept = 24
  /// So many of them must be the same.
  private static let same = 16
  /// What so many texts have is a formula of their kind.
  private static let common = 16

  static func check(_ edition: Edition) async -> [Diagnostic] {
    let sketches = await edition.documents.mapInChunks(sketch)
    var seen: [UInt64: [Int32]] = [:]
    seen.reserveCapacity(sketches.count * kept)
    var diagnostics: [Diagnostic] = []
    for (place, sketch) in sketches.enumerated() {
      var shared: [Int32: Int] = [:]
      for number in sketch {
        let earlier = seen[number, default: []]
        for other in earlier { shared[other, default: 0] += 1 }
        if earlier.count < common { seen[number] = earlier + [Int32(truncatingIfNeeded: place)] }
      }
      let most = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let most, most.value >= same {
        diagnostics.append(diagnostic(edition.documents[place], like: edition.documents[Int(most.key)]))
      }
    }
    return diagnostics
  }

  private static func sketch(_ document: Document) -> [UInt64] {
    var words = HashedWords()
    for witness in document.transcript.witnesses {
      for range in witness.blocks.flatMap(\.ranges) { words.append(document.transcript.text, range.range) }
    }
    guard words.hashes.count >= fewestWords else { return [] }
    var smallest: [UInt64] = []
    for shingle in words.shingles(shingle).map({ $0 &* 0x9E37_79B9_7F4A_7C15 }) {
      if smallest.count == kept, let last = smallest.last, shingle >= last { continue }
      let place = smallest.firstIndex { $0 >= shingle } ?? smallest.count
      if place < smallest.count, smallest[place] == shingle { continue }
      smallest.insert(shingle, at: place)
      if smallest.count > kept { smallest.removeLast() }
    }
    return smallest
  }

  private static func diagnostic(_ document: Document, like other: Document) -> Diagnostic {
    Diagnostic(
      .warning, .repeatedDocument, "the document says what '\(other.id)' says, in nearly the same words",
      at: SourceLocation(path: document.file.path),
      notes: [.init("the other one", at: SourceLocation(path: other.file.path))],
      fix:
        "if they are two versions of one document, put both texts into one file, the second behind <!-- witness: B -->; "
        + "else remove one")
  }
}
