import Dates
import EditionModel

/// Of a group of chunks: in which documents each term is, how often, and what ranking and limiting by time need.
struct GroupFiles {
  let files: [SearchFile]
  let json: JSON
  private static let limit = 24_000

  init(_ group: Range<Int>, _ chunks: [IndexChunk], _ vocabulary: Vocabulary, _ edition: Edition, number: Int) {
    let first = chunks[group.lowerBound].first
    let lengths = chunks[group].flatMap(\.lengths)
    var lists = ListFiles("d\(number)", limit: Self.limit)
    var next = Array(repeating: 0, count: group.count)
    for term in 0..<vocabulary.count {
      var documents: [Int] = []
      var counts: [Int] = []
      for (place, chunk) in group.enumerated() {
        guard next[place] < vocabulary.terms[chunk].count, vocabulary.terms[chunk][next[place]] == term else { continue }
        let entries = chunks[chunk].terms[next[place]].entries
        documents += chunks[chunk].documents[entries].map { chunks[chunk].first - first + Int($0) }
        counts += chunks[chunk].counts[entries].map(Int.init)
        next[place] += 1
      }
      if !documents.isEmpty { lists.append(term, Self.list(documents, counts)) }
    }
    lists.end()
    var measures = FileSeries("l\(number)")
    measures.append(Self.measures(lengths, edition.documents[first..<(first + lengths.count)]))
    files = lists.series.files + measures.files
    json = .list([
      .number(first), .number(lengths.count), .text(lists.series.hash), .list(lists.firsts.map { .number($0) }), .text(measures.hash),
    ])
  }

  /// For a date without a beginning or an end.
  private static let openDays = 9_999_999

  private static func list(_ documents: [Int], _ counts: [Int]) -> [UInt8] {
    var packed = Packed()
    packed.putGamma(documents.count)
    packed.putRising(documents)
    for count in counts { packed.putGamma(count) }
    packed.end()
    return packed.bytes
  }

  /// Six times the logarithm of each length, as signs from "#" on; and of each date how many days its first is later than that
  /// of the date before, the first of all counted from 1970, and how many days it may be later; null where nothing is known.
  private static func measures(_ lengths: [Int], _ documents: ArraySlice<Document>) -> [UInt8] {
    let signs = lengths.map { UInt8(truncatingIfNeeded: 35 + LengthClass.of($0)) }
    var days: [JSON] = []
    var before = 0
    for date in documents.lazy.map(\.date) {
      let (first, last) = (date.earliest?.serial, date.latest?.serial)
      let start = first ?? last.map { $0 - openDays }
      days.append(start.map { .number($0 - before) } ?? .null)
      days.append(.number(start.map { (last ?? $0 + openDays) - $0 } ?? 0))
      before = start ?? before
    }
    var bytes: [UInt8] = Array("[\"".utf8) + Literal.escaped(signs) + Array("\",".utf8)
    JSON.list(days).write(into: &bytes)
    return bytes + [UInt8(ascii: "]")]
  }
}

/// Lengths as ranking knows them: in steps of the sixth root of two, up to two million.
enum LengthClass {
  static func of(_ length: Int) -> Int { powers.lastIndex { $0 <= length } ?? 0 }

  /// Rounded up; the same on every machine, because they are made of whole numbers and one table.
  private static let powers: [Int] = (0...80).map { step in
    let sixths = [1_000_000, 1_122_462, 1_259_921, 1_414_214, 1_587_401, 1_781_797]
    return ((sixths[step % 6] << (step / 6)) + 999_999) / 1_000_000
  }
}

/// Of a chunk: where in the documents each term is, and the documents' texts.
struct ChunkFiles {
  let files: [SearchFile]
  let json: JSON
  private static let positionsLimit = 46_000
  /// On the average; one result needs one such file.
  private static let textsLimit = 10_000
  private static let longestText = 48_000

  init(_ chunk: IndexChunk, _ terms: [Int], number: Int) {
    var lists = ListFiles("p\(number)", limit: Self.positionsLimit)
    for (place, term) in chunk.terms.enumerated() { lists.append(terms[place], chunk.positions[term.positions]) }
    lists.end()
    let step = Self.step(of: chunk.texts.map(\.beginning.count))
    var texts = FileSeries("t\(number)")
    // Behind the files of all documents come the other parts of long ones.
    var place = (chunk.texts.count + step - 1) / step
    for start in stride(from: 0, to: chunk.texts.count, by: step) {
      let entries = chunk.texts[start..<min(start + step, chunk.texts.count)].map { text in
        defer { place += text.parts.count }
        return text.entry(partsAt: place)
      }
      texts.append(Array("[".utf8) + entries.joined(separator: [UInt8(ascii: ",")]) + Array("]".utf8))
    }
    for part in chunk.texts.flatMap(\.files) { texts.append(part) }
    files = lists.series.files + texts.files
    json = .list([
      .number(chunk.first), .text(lists.series.hash), .list(lists.firsts.map { .number($0) }), .text(texts.hash), .number(step),
    ])
  }

  /// How many documents a file has.
  private static func step(of sizes: [Int]) -> Int {
    var step = max(1, textsLimit * sizes.count / max(1, sizes.reduce(0, +)))
    while step > 1, stride(from: 0, to: sizes.count, by: step).contains(where: {
      sizes[$0..<min($0 + step, sizes.count)].reduce(0, +) > longestText
    }) { step /= 2 }
    return step
  }
}

/// Which documents have each value of each facet.
struct FacetFiles {
  private(set) var files: [SearchFile] = []
  let json: JSON
  private static let limit = 40_000

  init(_ facets: [SearchFacet]) {
    var described: [JSON] = []
    for facet in facets where !facet.values.isEmpty {
      var series = FileSeries("f\(described.count)")
      var values: [UInt8] = []
      for value in facet.values {
        if values.count > Self.limit {
          series.append(values + [UInt8(ascii: "]")])
          values = []
        }
        values.append(UInt8(ascii: values.isEmpty ? "[" : ","))
        JSON.text(value.id).write(into: &values)
        values.append(UInt8(ascii: ","))
        JSON.text(value.title).write(into: &values)
        values += ",\"".utf8 + Self.list(value.documents) + "\"".utf8
      }
      series.append(values + [UInt8(ascii: "]")])
      files += series.files
      described.append(.list([.text(facet.id), .text(facet.title), .text(series.hash), .number(series.count), .number(facet.values.count)]))
    }
    json = .list(described)
  }

  private static func list(_ documents: [Int]) -> [UInt8] {
    var packed = Packed()
    packed.putGamma(documents.count + 1)
    packed.putRising(documents)
    packed.end()
    return packed.bytes
  }
}

/// What a script has to know before it can load anything else.
struct Manifest {
  var groups: [JSON] = []
  var chunks: [JSON] = []
  var codebook = ""
  var facets = JSON.null
  var joined = JSON.null
  private var dictionary = JSON.null
  private let count: Int
  private let words: Int

  init(_ edition: Edition, _ chunks: [IndexChunk]) {
    count = edition.documents.count
    words = chunks.reduce(0) { $0 + $1.lengths.reduce(0, +) }
  }

  mutating func add(_ files: DictionaryFiles) {
    dictionary = .list([.text(files.series.hash)] + files.firsts.map { .list([.text($0.word), .number($0.term)]) })
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    JSON.object([
      ("documents", .number(count)), ("words", .number(words)), ("gap", .number(IndexChunk.gap)), ("codebook", .text(codebook)),
      ("dictionary", dictionary), ("groups", .list(groups)), ("chunks", .list(chunks)), ("facets", facets),
      ("joined", joined),
    ]).write(into: &bytes)
    return bytes
  }
}
