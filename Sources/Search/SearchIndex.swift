import Dates
import EditionModel

/// The index of an edition: every word of its documents, in files that a script in the browser loads as it needs them.
/// docs/search.md says what is in which.
package struct SearchIndex: Sendable {
  package let files: [SearchFile]
  /// Every word with the documents it is in, for the pages that list them.
  package let words: [IndexedWord]

  /// About so many bytes of text are in a chunk: enough that a list of positions is worth loading, and that few of them are
  /// longer than a file may be.
  private static let chunkBytes = 3_000_000
  /// Documents whose lists are in one file. At most 16 bits, for chunks count in them.
  private static let groupDocuments = 4_096

  /// Makes it on all cores.
  package static func make(of edition: Edition, _ mentions: MentionIndex, _ facets: [SearchFacet]) async -> SearchIndex {
    let plan = IndexPlan(edition, mentions)
    let codebook = plan.codebook
    let chunks = await plan.ranges.mapInChunks { range in IndexChunk(range, codebook, plan.document) }
    return SearchIndex(edition, plan, chunks, codebook, facets)
  }

  /// The same where nothing can be waited for.
  package init(of edition: Edition, _ mentions: MentionIndex, _ facets: [SearchFacet]) {
    let plan = IndexPlan(edition, mentions)
    let codebook = plan.codebook
    self.init(edition, plan, plan.ranges.map { IndexChunk($0, codebook, plan.document) }, codebook, facets)
  }

  private init(_ edition: Edition, _ plan: IndexPlan, _ chunks: [IndexChunk], _ codebook: Codebook, _ facets: [SearchFacet]) {
    let vocabulary = Vocabulary(chunks)
    var files: [SearchFile] = []
    var manifest = Manifest(edition, chunks)
    for group in Self.groups(of: chunks) {
      let lists = GroupFiles(group, chunks, vocabulary, edition, number: manifest.groups.count)
      files += lists.files
      manifest.groups.append(lists.json)
    }
    for (number, chunk) in chunks.enumerated() {
      let made = ChunkFiles(chunk, vocabulary.terms[number], number: number)
      files += made.files
      manifest.chunks.append(made.json)
    }
    var dictionary = DictionaryFiles()
    vocabulary.write(to: &dictionary, stemming: edition.info.search.stems ? edition.info.language : nil)
    dictionary.end()
    files += dictionary.series.files
    manifest.add(dictionary)
    let joined = vocabulary.joined()
    files += joined.files
    if joined.count > 0 { manifest.joined = .list([.text(joined.hash), .number(joined.count)]) }
    var pieces = FileSeries("c")
    var bytes: [UInt8] = []
    codebook.json.write(into: &bytes)
    pieces.append(bytes)
    files += pieces.files
    manifest.codebook = pieces.hash
    let limits = FacetFiles(facets)
    files += limits.files
    manifest.facets = limits.json
    self.files = [SearchFile("index", manifest.bytes)] + files
    words = vocabulary.words(of: chunks)
  }

  /// Places of chunks whose documents have their lists together.
  private static func groups(of chunks: [IndexChunk]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var (start, count) = (0, 0)
    for (place, chunk) in chunks.enumerated() {
      if count > 0, count + chunk.lengths.count > groupDocuments {
        groups.append(start..<place)
        (start, count) = (place, 0)
      }
      count += chunk.lengths.count
    }
    return start < chunks.count ? groups + [start..<chunks.count] : groups
  }

  /// Which documents are in which chunk, and how they are read.
  private struct IndexPlan: Sendable {
    let edition: Edition
    let mentions: MentionIndex
    let ranges: [Range<Int>]

    init(_ edition: Edition, _ mentions: MentionIndex) {
      self.edition = edition
      self.mentions = mentions
      var ranges: [Range<Int>] = []
      var (start, bytes) = (0, 0)
      for number in edition.documents.indices {
        let size = edition.documents[number].transcript.text.count
        if number > start, bytes + size > SearchIndex.chunkBytes || number - start == SearchIndex.groupDocuments {
          ranges.append(start..<number)
          (start, bytes) = (number, 0)
        }
        bytes += size
      }
      self.ranges = start < edition.documents.count ? ranges + [start..<edition.documents.count] : ranges
    }

    @Sendable func document(_ number: Int) -> SearchedDocument {
      SearchedDocument(
        edition.documents[number], names: mentions.documentEntities[number].map { edition.entities.all[$0].name })
    }

    /// Made of every so manieth document, so that it is the same on any number of cores and soon made.
    var codebook: Codebook {
      var sample = FormTable()
      var counts: [Int] = []
      let step = max(1, edition.documents.count / 256)
      for number in stride(from: 0, to: edition.documents.count, by: step) {
        for unit in document(number).units {
          _ = UnitReader.read(unit) { piece, bytes, _ in
            if case .correction = piece { return }
            let place = sample.number(of: bytes)
            if place == counts.count { counts.append(0) }
            counts[place] += step
          }
        }
      }
      return Codebook(sample: sample, counts: counts)
    }
  }
}

/// A word as readers look for it, with the documents it is in.
package struct IndexedWord: Sendable {
  /// As most of the documents print it.
  package var form: String
  package var folded: String
  /// How many documents it is in.
  package var count = 0
  /// The first of them, by their places in the edition, up to ``listed``.
  package var documents: [Int] = []

  /// How many of a word's documents are listed at most.
  package static let listed = 12
}
