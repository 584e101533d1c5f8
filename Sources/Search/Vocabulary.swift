import EditionModel

/// The words of all chunks, and the numbers that their terms have in all files.
struct Vocabulary {
  /// By chunk: the number of each of its terms.
  let terms: [[Int]]
  let count: Int
  private let forms: [DictionaryFiles.Form]
  /// By chunk: the place of each of its forms in ``forms``.
  private let places: [[Int]]

  init(_ chunks: [IndexChunk]) {
    var numbers: [FormKey: Int] = [:]
    var forms: [DictionaryFiles.Form] = []
    var places: [[Int]] = []
    for chunk in chunks {
      let those = chunk.forms.map { key -> Int in
        if let known = numbers[key] { return known }
        numbers[key] = forms.count
        forms.append(DictionaryFiles.Form(key: key, fields: 0, documents: 0))
        return forms.count - 1
      }
      for term in chunk.terms {
        forms[those[term.form]].fields |= 1 << term.field
        forms[those[term.form]].documents += term.entries.count
      }
      places.append(those)
    }
    let order = forms.indices.sorted { forms[$0].key < forms[$1].key }
    var ranks = [Int](repeating: 0, count: forms.count)
    var firstTerms: [Int] = []
    var count = 0
    for (rank, place) in order.enumerated() {
      ranks[place] = rank
      firstTerms.append(count)
      count += forms[place].fields.nonzeroBitCount
    }
    let sorted = order.map { forms[$0] }
    self.forms = sorted
    self.count = count
    self.places = places.map { $0.map { ranks[$0] } }
    terms = zip(chunks, self.places).map { chunk, places in
      chunk.terms.map { term in
        let rank = places[term.form]
        let before = sorted[rank].fields & (1 << term.field - 1)
        return firstTerms[rank] + before.nonzeroBitCount
      }
    }
  }

  /// Word by word, with all forms of each.
  ///
  /// - Parameter language: of the stemmer that says which words belong together; nil for none.
  func write(to dictionary: inout DictionaryFiles, stemming language: String?) {
    let ranges = ranges
    let families = language.flatMap { related(ranges, by: $0) } ?? []
    for (place, range) in ranges.enumerated() {
      dictionary.append(forms[range], related: families.isEmpty ? [] : families[place])
    }
  }

  /// For each word, the others with the same stem: of a word the form that most documents have is stemmed.
  private func related(_ ranges: [Range<Int>], by language: String) -> [[String]]? {
    guard let stemmer = Stemmer(language: language) else { return nil }
    let stems = ranges.map { stemmer.stem(String(decoding: mostFrequent(of: $0).key.form, as: UTF8.self).lowercased()) }
    var families: [String: [Int]] = [:]
    for (place, stem) in stems.enumerated() { families[stem, default: []].append(place) }
    return stems.enumerated().map { place, stem in
      (families[stem] ?? []).filter { $0 != place }.map { String(decoding: forms[ranges[$0].lowerBound].key.folded, as: UTF8.self) }
    }
  }

  /// The form that most documents have; of equal ones the first.
  private func mostFrequent(of range: Range<Int>) -> DictionaryFiles.Form {
    forms[range.max { (forms[$0].documents, $1) < (forms[$1].documents, $0) } ?? range.lowerBound]
  }

  /// The joined words of three parts and more, each with its first term and the fields it is in: parts of them may be found
  /// where they are not.
  func joined() -> FileSeries {
    var series = FileSeries("x")
    var term = 0
    var entries: [JSON] = []
    func end() {
      var bytes: [UInt8] = []
      JSON.list(entries).write(into: &bytes)
      series.append(bytes)
      entries = []
    }
    for form in forms {
      if Folding.parts(of: form.key.form[...]).count > 2 {
        entries.append(.list([.text(String(decoding: form.key.form, as: UTF8.self)), .number(term), .number(form.fields)]))
        if entries.count == Self.joinedInFile { end() }
      }
      term += form.fields.nonzeroBitCount
    }
    if !entries.isEmpty { end() }
    return series
  }

  private static let joinedInFile = 1_500

  /// The places of the forms of each folded word.
  private var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in forms.indices where place + 1 == forms.count || forms[place + 1].key.folded != forms[start].key.folded {
      ranges.append(start..<(place + 1))
      start = place + 1
    }
    return ranges
  }

  /// The words with their documents, the names of authority files left out, for those need not be printed.
  func words(of chunks: [IndexChunk]) -> [IndexedWord] {
    let ranges = ranges
    var words: [IndexedWord] = []
    var wordOfForm: [Int] = []
    for range in ranges {
      let best = mostFrequent(of: range)
      wordOfForm += Array(repeating: words.count, count: range.count)
      words.append(
        IndexedWord(
          form: String(decoding: best.key.form, as: UTF8.self),
          folded: String(decoding: best.key.folded, as: UTF8.self)))
    }
    for (chunk, places) in zip(chunks, places) {
      // By document, the last word that was counted in it: the terms of one word stand together.
      var counted = [Int](repeating: -1, count: chunk.lengths.count)
      for term in chunk.terms where term.field != SearchField.name.rawValue {
        let word = wordOfForm[places[term.form]]
        for document in chunk.documents[term.entries] where counted[Int(document)] != word {
          counted[Int(document)] = word
          words[word].count += 1
          if words[word].documents.count < IndexedWord.listed { words[word].documents.append(chunk.first + Int(document)) }
        }
      }
    }
    return words.filter { $0.count > 0 }
  }
}
