import EditionModel

/// Every word of some documents, in the order of their texts, and what the texts look like written with a codebook.
struct WordEvents {
  private var forms = FormTable()
  /// By form: the code of its text, and the numbers of its parts.
  private var codes: [[UInt8]] = []
  private var parts: [[Int]] = []
  private let codebook: Codebook
  private var separators = FormTable()
  private var separatorCodes: [[UInt8]] = []

  /// For each event: the form's number and the field, the document, and the place of the word in it.
  private var terms: [UInt32] = []
  private(set) var documents: [UInt16] = []
  private(set) var positions: [UInt32] = []

  init(_ codebook: Codebook) {
    self.codebook = codebook
  }

  /// - Returns: how many words it has, and the document as the files of texts hold it.
  mutating func add(_ document: SearchedDocument, _ number: UInt16) -> (length: Int, text: PackedText) {
    var (place, length) = (0, 0)
    var text = PackedText(head: document.head)
    for (index, unit) in document.units.enumerated() {
      if index > 0 { text.append([Codebook.unitEnd]) }
      let words = UnitReader.read(unit) { piece, bytes, offset in
        switch piece {
        case .word:
          let form = self.number(of: bytes)
          text.append(codes[form])
          add(form, unit.field, number, place + offset)
        case .correction: add(self.number(of: bytes), unit.field, number, place + offset)
        case .between: text.append(code(ofSeparator: bytes))
        }
      }
      length += words
      place += words + IndexChunk.gap
    }
    return (length, text)
  }

  private mutating func add(_ form: Int, _ field: SearchField, _ document: UInt16, _ place: Int) {
    append(form, field, document, place)
    for part in parts[form] { append(part, field, document, place) }
  }

  private mutating func append(_ form: Int, _ field: SearchField, _ document: UInt16, _ place: Int) {
    terms.append(UInt32(truncatingIfNeeded: form * SearchField.count + field.rawValue))
    documents.append(document)
    positions.append(UInt32(truncatingIfNeeded: place))
  }

  private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = forms.number(of: word)
    if number == codes.count {
      codes.append(codebook.code(word))
      parts.append([])
      let words = Folding.parts(of: Array(word)[...])
      parts[number] = words.map { part in part.withUnsafeBufferPointer { self.number(of: $0) } }
    }
    return number
  }

  private mutating func code(ofSeparator bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let number = separators.number(of: bytes)
    if number == separatorCodes.count { separatorCodes.append(codebook.code(bytes)) }
    return separatorCodes[number]
  }

  /// The forms in the order of the dictionary, and their numbers here.
  func sortedForms() -> (keys: [FormKey], order: [Int]) {
    let keys = (0..<forms.count).map { FormKey(folded: Folding.folded(forms[$0]), form: Array(forms[$0])) }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    return (order.map { keys[$0] }, order)
  }

  /// The events by their terms, those of one term in the order of the texts.
  func sorted() -> SortedEvents { SortedEvents(terms, count: forms.count * SearchField.count) }
}

/// Numbers of events, by term.
struct SortedEvents {
  private var ends: [Int]
  private var events: [UInt32]

  /// Sorts by counting, which keeps the order of equal ones.
  init(_ terms: [UInt32], count: Int) {
    ends = Array(repeating: 0, count: count + 1)
    for term in terms { ends[Int(term) + 1] += 1 }
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    var next = ends
    events = Array(repeating: 0, count: terms.count)
    for (event, term) in terms.enumerated() {
      events[next[Int(term)]] = UInt32(truncatingIfNeeded: event)
      next[Int(term)] += 1
    }
  }

  func run(_ form: Int, _ field: Int) -> ArraySlice<UInt32> {
    let term = form * SearchField.count + field
    return events[ends[term]..<ends[term + 1]]
  }
}
