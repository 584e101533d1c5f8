import EditionModel

/// The index of some successive documents: what is made of them without knowing the others, so that chunks are made on all
/// cores at once.
struct IndexChunk: Sendable {
  /// A form of a word as it is printed, in one of the fields, with the documents it is in.
  struct Term: Sendable {
    /// The place of the form in ``forms``.
    var form: Int
    var field: Int
    /// In ``documents`` and ``counts``.
    var entries: Range<Int>
    /// In ``positions``.
    var positions: Range<Int>
  }

  /// How far apart units are in the count of words: no words are near each other over a unit's end.
  static let gap = 20

  let first: Int
  /// In the order of the dictionary.
  private(set) var forms: [FormKey] = []
  /// In the order of their forms, of one form in that of the fields.
  private(set) var terms: [Term] = []
  /// Places from ``first`` on.
  private(set) var documents: [UInt16] = []
  private(set) var counts: [UInt32] = []
  private(set) var positions: [UInt8] = []
  /// How many words each document has.
  private(set) var lengths: [Int] = []
  /// Each document with its text, as the files of texts hold it.
  private(set) var texts: [PackedText] = []

  /// - Parameter read: a document's parts, by its place in the edition.
  init(_ range: Range<Int>, _ codebook: Codebook, _ read: (Int) -> SearchedDocument) {
    first = range.lowerBound
    var events = WordEvents(codebook)
    for number in range {
      let document = read(number)
      let (length, text) = events.add(document, UInt16(truncatingIfNeeded: number - first))
      lengths.append(length)
      texts.append(text)
    }
    let (keys, order) = events.sortedForms()
    forms = keys
    let sorted = events.sorted()
    for (place, form) in order.enumerated() {
      for field in 0..<SearchField.count { add(sorted.run(form, field), events, Term(form: place, field: field, entries: 0..<0, positions: 0..<0)) }
    }
  }

  private mutating func add(_ run: ArraySlice<UInt32>, _ events: borrowing WordEvents, _ term: Term) {
    guard !run.isEmpty else { return }
    var term = term
    let (entries, start) = (documents.count, positions.count)
    var gaps: [Int] = []
    gaps.reserveCapacity(run.count)
    var place = run.startIndex
    while place < run.endIndex {
      let document = events.documents[Int(run[place])]
      let end = run[place...].firstIndex { events.documents[Int($0)] != document } ?? run.endIndex
      let before = gaps.count
      var previous = -1
      for position in Self.ordered(run[place..<end].map { Int(events.positions[Int($0)]) }) where position > previous {
        gaps.append(position - previous - 1)
        previous = position
      }
      documents.append(document)
      counts.append(UInt32(truncatingIfNeeded: gaps.count - before))
      place = end
    }
    var packed = Packed()
    let width = Packed.riceWidth(sum: gaps.reduce(0, +), count: gaps.count)
    packed.put(width, width: 5)
    for gap in gaps { packed.putRice(gap, width: width) }
    packed.end()
    positions += packed.bytes
    (term.entries, term.positions) = (entries..<documents.count, start..<positions.count)
    terms.append(term)
  }

  /// Nearly always they are in order: only what a correction says may stand before what was read before it.
  private static func ordered(_ positions: [Int]) -> [Int] {
    for place in positions.indices.dropFirst() where positions[place - 1] > positions[place] { return positions.sorted() }
    return positions
  }
}

/// By what a dictionary is ordered: the folded word, then its form.
struct FormKey: Sendable, Hashable, Comparable {
  let folded: [UInt8]
  let form: [UInt8]

  static func < (left: Self, right: Self) -> Bool {
    if left.folded != right.folded { return left.folded.lexicographicallyPrecedes(right.folded) }
    return left.form.lexicographicallyPrecedes(right.form)
  }
}
